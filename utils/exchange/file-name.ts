const LONGEST = 60;
/** Bytes in UTF-8; most systems take 255, with an ending and a number behind it. */
const MOST_BYTES = 200;
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;
/** A joiner that stands in no emoji joins nothing. */
const LOOSE_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

/**
 * A text as the name of a file or folder that every system accepts: no separators, control
 * characters or leading and trailing dots, at most 60 characters as a reader counts them
 * and 200 bytes. `fallback` where nothing is left.
 */
export function fileName(text: string, fallback: string): string {
  const plain = text
    .replaceAll(/\p{Surrogate}/gu, '')
    .replaceAll(LOOSE_JOINER, ' ')
    .replaceAll(/(?!\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|#^[\]]/gu, ' ')
    .replaceAll(/\s+/g, ' ');
  const short = shortened(plain.trim()).replaceAll(/^[. ]+|[. ]+$/g, '');
  if (short === '') return fallback;
  return RESERVED.test(short) ? `_${short}` : short;
}

function shortened(text: string): string {
  let short = '';
  let room = MOST_BYTES;
  let count = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    room -= bytesOf(segment);
    if (room < 0 || ++count > LONGEST) break;
    short += segment;
  }
  return short;
}

/** The length of some text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
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
