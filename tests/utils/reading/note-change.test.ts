import { describe, expect, it } from 'vitest';
import { note } from '@/tests/utils/exchange/sample-data';
import type { Anchor } from '@/utils/model/anchor';
import { noteChange } from '@/utils/reading/note-change';

const PARTS = [{ type: 'new', text: '五' }] as const;
const CHANGED: Anchor = { type: 'changed', span: { start: 0, end: 1 }, parts: PARTS, kinds: ['number'] };
const SEEN = '2024-06-01T00:00:00.000Z';

describe('noteChange', () => {
  it('tells both dates: of the note, and of the first sight of the new words', () => {
    const record = note({}, { changes: [{ parts: PARTS, kinds: ['number'], seenAt: SEEN }] });
    const { created } = record.annotation;
    expect(noteChange(record, CHANGED)).toEqual({
      parts: PARTS,
      kinds: ['number'],
      since: created,
      seenAt: SEEN,
      kept: false,
    });
  });

  it('counts from when the last reading was accepted', () => {
    const record = note({}, { history: [{ selector: [], until: SEEN, reason: 'accepted' }] });
    expect(noteChange(record, CHANGED)?.since).toBe(SEEN);
  });

  it('knows a decision for these very words, and for no others', () => {
    const seen = { parts: PARTS, kinds: ['number'], seenAt: SEEN, keptAt: SEEN } as const;
    expect(noteChange(note({}, { changes: [seen] }), CHANGED)?.kept).toBe(true);
    const others = { ...seen, parts: [{ type: 'new', text: '六' }] } as const;
    expect(noteChange(note({}, { changes: [others] }), CHANGED)?.kept).toBe(false);
  });

  it('is nothing where the words stand as they did', () => {
    expect(noteChange(note(), { type: 'exact', span: { start: 0, end: 1 } })).toBeUndefined();
  });
});
