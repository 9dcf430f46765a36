import { describe, expect, it } from 'vitest';
import { restatements } from '@/utils/reading/restatements';
import { statedOn } from './stated-sample';

const FIRST = statedOn('2022-01-25', { due: '2025' });
const SECOND = statedOn('2023-05-19', { due: '2027' });
const THIRD = statedOn('2025-06-17', { due: '2027', cue: '将' });
const CATALOGUE = statedOn('2021-11-29', { origin: 'catalogue', text: '', due: '2024', at: '' });

describe('restatements', () => {
  it('knows of nothing before the first statement', () => {
    expect(restatements(FIRST, [])).toEqual({ nth: 1, count: 1, first: undefined, moved: [], others: [] });
  });

  it('counts by the dates of articles, whatever was read first', () => {
    const { nth, count, first, others } = restatements(SECOND, [THIRD, FIRST]);
    expect({ nth, count, first }).toEqual({ nth: 2, count: 3, first: FIRST });
    expect(others.map(({ stated, earlier }) => [stated, earlier])).toEqual([
      [FIRST, true],
      [THIRD, false],
    ]);
  });

  it('says what moved since the first statement, and what differs from each, in the direction of time', () => {
    const { moved, others } = restatements(THIRD, [SECOND, FIRST]);
    expect(moved).toEqual([{ type: 'due', from: '2025', to: '2027', way: 'later' }]);
    expect(others.map((each) => each.differences)).toEqual([moved, []]);
    expect(restatements(FIRST, [THIRD]).others[0]?.differences).toEqual(moved);
  });

  it('takes the announcement of the catalogue as the first statement, and does not count it as read', () => {
    const { nth, count, first, moved } = restatements(FIRST, [CATALOGUE]);
    expect({ nth, count, first }).toEqual({ nth: 1, count: 1, first: CATALOGUE });
    expect(moved).toEqual([{ type: 'due', from: '2024', to: '2025', way: 'later' }]);
  });

  it('puts an article without a date where it was read', () => {
    const { date: _, ...undated } = statedOn('2024-03-01');
    const { others } = restatements(SECOND, [undated, FIRST]);
    expect(others.map(({ stated }) => stated)).toEqual([FIRST, undated]);
  });
});
