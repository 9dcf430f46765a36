import { describe, expect, it } from 'vitest';
import { entityViews, entryStart, neighbourMention } from '@/utils/reading/entity-view';
import { pledgeView } from '@/utils/reading/pledge-view';
import { SAMPLE, sampleMention } from './recognition-sample';

describe('entityViews', () => {
  it('counts the place among the mentions and lists the other names once', () => {
    const [view] = entityViews(sampleMention(3), SAMPLE);
    expect(view).toMatchObject({ name: '林舟', names: ['林外长'], index: 2, count: 4, postOf: '东岭' });
  });

  it('gives one view for each entity of a fused form, which is no name of theirs', () => {
    const views = entityViews(sampleMention(6), SAMPLE);
    expect(views.map(({ name, names, index, count }) => ({ name, names, index, count }))).toEqual([
      { name: '东岭', names: [], index: 3, count: 3 },
      { name: '西川', names: [], index: 2, count: 2 },
    ]);
  });

  it('gives a guess one view by its wording', () => {
    expect(entityViews(sampleMention(7), SAMPLE)).toEqual([
      { id: 'text/江湾倡议', entity: undefined, name: '江湾倡议', postOf: undefined, names: [], index: 1, count: 1 },
    ]);
  });
});

describe('entryStart', () => {
  const startOf = (index: number, source?: string) => {
    const mention = sampleMention(index);
    const [view] = entityViews(mention, SAMPLE);
    if (!view) throw new Error('The mention has no view.');
    return entryStart({ ...view, entity: view.entity && { ...view.entity, ...(source ? { source } : {}) } }, mention);
  };

  it('adds a guess by its words, corrects what is bundled, edits what is own', () => {
    expect(startOf(7)).toEqual({ type: 'add', name: '江湾倡议', kind: 'initiative' });
    expect(startOf(1)).toEqual({ type: 'correct', id: 'person/lin-zhou' });
    expect(startOf(1, 'user')).toEqual({ type: 'edit', id: 'person/lin-zhou' });
  });
});

describe('neighbourMention', () => {
  it('goes to the next and previous mention of the entity, and round', () => {
    const step = (index: number, by: 1 | -1) =>
      neighbourMention({ id: 'person/lin-zhou', mention: sampleMention(index), step: by, recognition: SAMPLE });
    expect(step(1, 1)).toBe(sampleMention(3));
    expect(step(8, 1)).toBe(sampleMention(1));
    expect(step(1, -1)).toBe(sampleMention(8));
  });
});

describe('pledgeView', () => {
  it('turns ids into names, keeps words and finds the catalogue entry', () => {
    const [statement] = SAMPLE.pledges;
    if (!statement) throw new Error('The sample has no pledge.');
    const view = pledgeView(statement, SAMPLE);
    expect(view).toMatchObject({ by: ['东岭'], to: ['各国'], occasion: '西川' });
    expect(view.pledge).toBe(SAMPLE.catalogue.vaccines);
    expect(pledgeView({ ...statement, pledge: 'f1' }, SAMPLE).pledge).toBeUndefined();
  });
});
