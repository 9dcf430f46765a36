import { describe, expect, it } from 'vitest';
import { entityGroups, nextStart } from '@/utils/reading/panel-entities';
import { SAMPLE, SAMPLE_TEXT } from './recognition-sample';

describe('entityGroups', () => {
  it('lists kinds in their order and in each the entity mentioned most often first, guesses by their words', () => {
    const groups = entityGroups(SAMPLE).map(({ kind, entities }) => [
      kind,
      entities.map(({ name, starts, entity }) => [name, starts.length, entity !== undefined]),
    ]);
    expect(groups).toEqual([
      ['person', [['林舟', 4, true]]],
      [
        'place',
        [
          ['东岭', 3, true],
          ['西川', 2, true],
        ],
      ],
      ['initiative', [['江湾倡议', 1, false]]],
    ]);
  });

  it('counts a fused form for each country in it', () => {
    const places = entityGroups(SAMPLE).find(({ kind }) => kind === 'place')?.entities ?? [];
    const fused = SAMPLE_TEXT.indexOf('东西');
    expect(places.map(({ starts }) => starts.includes(fused))).toEqual([true, true]);
  });

  it('gives nothing for an article that names nothing', () => {
    expect(entityGroups({ ...SAMPLE, mentions: [] })).toEqual([]);
  });
});

describe('nextStart', () => {
  const entity = { id: 'a', name: 'a', entity: undefined, starts: [3, 8, 20] };
  it.each([
    { last: undefined, next: 3 },
    { last: 3, next: 8 },
    { last: 20, next: 3 },
    { last: 99, next: 3 },
  ])('leads from $last to $next', ({ last, next }) => {
    expect(nextStart(entity, last)).toBe(next);
  });
});
