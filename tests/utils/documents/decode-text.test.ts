import { describe, expect, it } from 'vitest';
import { decodeText } from '@/utils/documents/decode-text';
import { bytesIn } from './encode';

const SIMPLIFIED =
  '青原国总统陆明川在第三届澜江论坛上表示，将在2030年前提供五亿元贷款，用于修建云岭铁路。\n会议还决定设立工作组。';
const TRADITIONAL =
  '青原國總統陸明川在第三屆瀾江論壇上表示，將在2030年前提供五億元貸款，用於修建雲嶺鐵路。\n會議還決定設立工作組。';

describe('decodeText', () => {
  it.each([
    ['utf-8', SIMPLIFIED],
    ['utf-16le', SIMPLIFIED],
    ['utf-16be', SIMPLIFIED],
    ['gb18030', SIMPLIFIED],
    ['gb18030', TRADITIONAL],
    ['big5', TRADITIONAL],
    ['utf-16le', 'The president of Qingyuan spoke at the forum.'],
  ])('reads %s without a mark', (encoding, text) => {
    expect(decodeText(bytesIn(encoding, text))).toEqual({ ok: true, value: text });
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('reads %s with its mark and leaves the mark out', (encoding, mark) => {
    expect(decodeText(Uint8Array.from([...mark, ...bytesIn(encoding, SIMPLIFIED)]))).toEqual({
      ok: true,
      value: SIMPLIFIED,
    });
  });

  it('reads a page by the encoding that it names', () => {
    const page = '<html><head><meta charset="gbk"><title>短</title></head><body>会议</body></html>';
    expect(decodeText(bytesIn('gb18030', page))).toEqual({ ok: true, value: page });
  });

  it('does not believe a page that names an encoding its bytes are not in', () => {
    const page = `<meta charset="gbk"><p>${TRADITIONAL}</p>`;
    expect(decodeText(bytesIn('utf-8', page))).toEqual({ ok: true, value: page });
  });

  it.each([
    ['utf-8', SIMPLIFIED],
    ['gb18030', SIMPLIFIED],
    ['big5', TRADITIONAL],
  ])('reads %s whose last character is torn', (encoding, text) => {
    const read = decodeText(bytesIn(encoding, `${text}末`).slice(0, -1));
    expect(read).toEqual({ ok: true, value: text });
  });

  it.each([
    ['utf-8', ''],
    ['gb18030', ''],
    ['gb18030', '<meta charset="gb2312">'],
  ])('reads %s with a damaged byte, but for the character it stood in', (encoding, head) => {
    const bytes = bytesIn(encoding, `${head}${SIMPLIFIED}`);
    const whole = `${head}${SIMPLIFIED}`;
    bytes[bytes.length - bytesIn(encoding, '设立工作组。').length + 1] = 0xff;
    const read = decodeText(bytes);
    expect(read.ok && read.value.slice(0, whole.length - 6)).toBe(whole.slice(0, -6));
    expect(read.ok && read.value.endsWith('工作组。')).toBe(true);
  });

  it('does not take many damaged bytes for a few', () => {
    const bytes = bytesIn('utf-8', SIMPLIFIED.repeat(20)).map((byte, at) => (at % 9 === 0 ? 0xff : byte));
    expect(decodeText(bytes).ok).toBe(false);
  });

  it('does not believe a Chinese page that calls itself Western', () => {
    const page = `<meta charset="iso-8859-1"><p>${SIMPLIFIED}</p>`;
    expect(decodeText(bytesIn('gb18030', page))).toEqual({ ok: true, value: page });
  });

  it('believes a Western page', () => {
    const page = '<meta charset="windows-1252"><p>Le président a visité Évian en été.</p>';
    const bytes = Uint8Array.from(page, (character) => character.charCodeAt(0));
    expect(decodeText(bytes)).toEqual({ ok: true, value: page });
  });

  it('reads GB18030 of a text that is mostly Latin', () => {
    const text = `${'A note on the forum. '.repeat(20)}云岭铁路将在白沙开工`;
    expect(decodeText(bytesIn('gb18030', text))).toEqual({ ok: true, value: text });
  });

  it('tells bytes that are no text', () => {
    const picture = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256);
    const refused = decodeText(picture);
    expect(refused.ok ? '' : refused.error).toBe('binary-file');
  });

  it('tells a text in an encoding that it does not know', () => {
    // Cyrillic in KOI8-R: valid bytes of several Chinese encodings, and no Chinese text in any.
    const bytes = Uint8Array.from({ length: 600 }, (_, at) => 0xc1 + ((at * 13) % 30));
    const refused = decodeText(bytes);
    expect(refused.ok ? refused.value.slice(0, 40) : refused.error).toBe('unknown-encoding');
  });

  it('tells UTF-8 that is full of control characters', () => {
    const refused = decodeText(bytesIn('utf-8', 'abc\u0001\u0002\u0003\u0004'.repeat(50)));
    expect(refused.ok ? '' : refused.error).toBe('binary-file');
  });
});
