import { describe, expect, it } from 'vitest';
import { note } from '@/tests/utils/exchange/sample-data';
import type { Anchor } from '@/utils/model/anchor';
import { type FoundNote, noteGroups } from '@/utils/reading/panel-notes';

function found(id: string, anchor: Anchor, start = 0): FoundNote {
  return { record: { ...note(), id, start }, anchor };
}

const span = (start: number): { start: number; end: number } => ({ start, end: start + 2 });
const NOTES: readonly FoundNote[] = [
  found('late', { type: 'moved', span: span(90) }),
  found('gone', { type: 'orphan', reason: 'quote-gone' }, 40),
  found('edited', { type: 'changed', span: span(60), parts: [], kinds: ['number'] }),
  found('first', { type: 'exact', span: span(5) }),
  found('gone before', { type: 'orphan', reason: 'ambiguous' }, 10),
];

describe('noteGroups', () => {
  it('keeps orphans, changed ones and the others apart, each in text order', () => {
    const { orphans, changed, placed } = noteGroups(NOTES);
    const ids = (of: readonly FoundNote[]): readonly string[] => of.map(({ record }) => record.id);
    expect(ids(orphans)).toEqual(['gone before', 'gone']);
    expect(ids(changed)).toEqual(['edited']);
    expect(ids(placed)).toEqual(['first', 'late']);
  });

  it('keeps those in which every word stands: in the quotation, the text or a tag', () => {
    const { annotation, tags } = note();
    const quote = annotation.target.selector.flatMap((each) => ('exact' in each ? [each.exact] : [])).join('');
    const counts = (words: string): number => noteGroups(NOTES, words).placed.length;
    expect(counts(quote.slice(1, 4))).toBe(2);
    expect(counts(tags[0] ?? '-')).toBe(2);
    expect(counts(`${quote.slice(0, 2)} 没有这个词`)).toBe(0);
    expect(counts('  ')).toBe(2);
  });
});
