import { describe, expect, it } from 'vitest';
import { stands, wordTable } from '@/utils/recognize/patterns/word-table';

function units(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

describe('wordTable', () => {
  const table = wordTable('部长 部长级 外交部长 长', ' 会议\n会 ');

  it('gives the longest word that begins at a place', () => {
    expect(table.startingAt(units('见部长级会'), 1)).toBe('部长级');
    expect(table.startingAt(units('见部长'), 1)).toBe('部长');
    expect(table.startingAt(units('见部'), 1)).toBeUndefined();
  });

  it('gives the longest word that ends at a place', () => {
    expect(table.endingAt(units('外交部长说'), 4)).toBe('外交部长');
    expect(table.endingAt(units('部长'), 2)).toBe('部长');
    expect(table.endingAt(units('校长'), 2)).toBe('长');
    expect(table.endingAt(units('部长'), 0)).toBeUndefined();
  });

  it('looks nowhere outside the text', () => {
    expect(table.startingAt(units('部长'), 2)).toBeUndefined();
    expect(table.endingAt(units('部长'), 5)).toBeUndefined();
    expect(stands(units('部长'), -1, '部')).toBe(false);
  });

  it('says which characters its words begin and end in', () => {
    expect(new Set(table.firsts)).toEqual(new Set('部外长会'));
    expect(new Set(table.lasts)).toEqual(new Set('长级议会'));
  });
});
