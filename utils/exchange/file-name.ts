const LONGEST = 60;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A text as the name of a file or folder that every system accepts: no separators, control
 * characters or leading and trailing dots, at most 60 characters. `fallback` where nothing is left.
 */
export function fileName(text: string, fallback: string): string {
  const plain = text
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|#^[\]]/gu, ' ')
    .replaceAll(/\s+/g, ' ');
  const short = [...plain.trim()]
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  if (short === '') return fallback;
  return RESERVED.test(short) ? `_${short}` : short;
}

/** Names that are all different also where capitals do not count: the second of a kind gets a number. */
export function distinctNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let free = name;
    for (let nth = 2; taken.has(free.normalize('NFC').toLowerCase()); nth++) free = `${name} (${nth})`;
    taken.add(free.normalize('NFC').toLowerCase());
    return free;
  };
}

/** The name of an export of this moment: `meipi-20250102-030405.json`. `what` comes after `meipi-`. */
export function exportName(exportedAt: string, extension: string, what?: string): string {
  const time = exportedAt.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return `${['meipi', what, time].filter(Boolean).join('-')}.${extension}`;
}
