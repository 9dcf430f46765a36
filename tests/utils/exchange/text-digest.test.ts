import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDigest } from '@/utils/exchange/text-digest';

function digestOf(...pieces: string[]): string {
  const digest = createDigest();
  for (const piece of pieces) digest.add(piece);
  return digest.end();
}

describe('createDigest', () => {
  it('is the same whatever the pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const cut = at % (text.length + 1);
        expect(digestOf(text.slice(0, cut), text.slice(cut))).toBe(digestOf(text));
      }),
    );
  });

  it('differs wherever one character is another, two change places, or one is more', () => {
    const text = '今年增长了百分之五。'.repeat(200);
    const digests = new Set([digestOf(text)]);
    for (let at = 0; at < text.length; at++) {
      digests.add(digestOf(text.slice(0, at), '六', text.slice(at + 1)));
      digests.add(digestOf(text.slice(0, at), '0', text.slice(at)));
      digests.add(digestOf(text.slice(0, at), text.slice(at + 1), text.slice(at, at + 1), '！'));
    }
    expect(digests.size).toBe(1 + 3 * text.length);
  });

  it('is of use for no text at all', () => {
    expect(digestOf()).toBe(digestOf(''));
    expect(digestOf()).not.toBe(digestOf('\0'));
  });
});
