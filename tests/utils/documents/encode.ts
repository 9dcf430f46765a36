/** A text's bytes in an encoding that browsers read but do not write; found by decoding every pair of bytes once. */
export function bytesIn(encoding: string, text: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return Uint8Array.from(new TextEncoder().encode(text));
  if (encoding.startsWith('utf-16')) return utf16(text, encoding === 'utf-16le');
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 128) return [code];
      const pair = table.get(character);
      if (!pair) throw new Error(`${character} is not in ${encoding}.`);
      return pair;
    }),
  );
}

function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

const tables = new Map<string, ReadonlyMap<string, readonly [number, number]>>();

function tableOf(encoding: string): ReadonlyMap<string, readonly [number, number]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && character !== '\ufffd' && !table.has(character))
        table.set(character, [first, second]);
    }
  }
  tables.set(encoding, table);
  return table;
}
