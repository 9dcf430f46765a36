/** The bytes of a text in GBK, as old pages are served: by the browser's own table, read backwards. */
export function encodeGbk(text: string): Buffer {
  const table = gbkTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = table.get(character);
    if (code === undefined) throw new Error(`${character} has no code in GBK.`);
    bytes.push(...(code > 0xff ? [code >> 8, code & 0xff] : [code]));
  }
  return Buffer.from(bytes);
}

let known: ReadonlyMap<string, number> | undefined;

/** Every character of one or two bytes. Of two codes for one character the first counts. */
function gbkTable(): ReadonlyMap<string, number> {
  if (known) return known;
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const table = new Map<string, number>();
  for (let code = 0; code < 0x80; code += 1) table.set(String.fromCodePoint(code), code);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = trail === 0x7f ? undefined : decoded(decoder, Uint8Array.of(lead, trail));
      if (character && !table.has(character)) table.set(character, (lead << 8) | trail);
    }
  }
  return (known = table);
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined; // no character has these bytes
  }
}
