import { describe, expect, it } from 'vitest';
import type { Outcome } from '@/utils/model/outcome';
import { fileText } from '@/utils/dom/file-text';

async function read(
  ...parts: (string | number[])[]
): Promise<{ text: string; last: Outcome<string> | undefined; bytes: number }> {
  let [text, bytes]: [string, number] = ['', 0];
  let last: Outcome<string> | undefined;
  const blob = new Blob(parts.map((part) => (typeof part === 'string' ? part : Uint8Array.from(part))));
  for await (const piece of fileText(blob, (read_) => (bytes = read_))) {
    last = piece;
    if (piece.ok) text += piece.value;
  }
  return { text, last, bytes };
}

describe('fileText', () => {
  it.each([
    ['UTF-8', ['{"a": "汉😀"}'], '{"a": "汉😀"}'],
    ['UTF-8 with a mark', [[0xef, 0xbb, 0xbf], '汉'], '汉'],
    ['UTF-16 with a mark', [[0xff, 0xfe, 0x49, 0x6c, 0x0a, 0x00]], '汉\n'],
    ['UTF-16 of the other order', [[0xfe, 0xff, 0x6c, 0x49]], '汉'],
    ['nothing', [''], ''],
  ])('reads %s', async (_, parts, text) => {
    expect((await read(...parts)).text).toBe(text);
  });

  it('reads characters that lie across pieces, and tells how far it is', async () => {
    const long = '汉😀\n'.repeat(100_000);
    const { text, bytes } = await read(long);
    expect(text).toBe(long);
    expect(bytes).toBe(new TextEncoder().encode(long).length);
  });

  it.each([
    ['GBK', ['{\n"a": "', [0xba, 0xba, 0xd7, 0xd6], '"}'], '2'],
    ['UTF-8 that breaks off in a character', ['{\n\n"a', [0xe6, 0xb1]], '3'],
  ])('says that %s is none of its encodings, and on which line', async (_, parts, line) => {
    expect((await read(...parts)).last).toEqual({ ok: false, error: 'bad-encoding', detail: line });
  });

  it('says that a file was changed or taken away while it is read', async () => {
    const pieces: (() => Uint8Array<ArrayBuffer>)[] = [
      () => new TextEncoder().encode('前'),
      () => {
        throw new TypeError('network error');
      },
    ];
    const stream = () =>
      new ReadableStream({ pull: (controller) => controller.enqueue(pieces.shift()?.()) }, { highWaterMark: 0 });
    const found: unknown[] = [];
    for await (const piece of fileText(Object.assign(new Blob(), { stream }), () => undefined)) found.push(piece);
    expect(found).toEqual([
      { ok: true, value: '前' },
      { ok: false, error: 'file-changed', detail: 'TypeError: network error' },
    ]);
  });
});
