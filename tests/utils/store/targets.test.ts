import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SeenChange, Selector } from '@/utils/model/annotation';
import { annotationOf, saveAnnotation } from '@/utils/store/annotations';
import type { MeipiDatabase } from '@/utils/store/database';
import { keepOldReading, retarget, setStates, takeBackDecision } from '@/utils/store/targets';
import { ARTICLE, ID, note } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from './fresh-database';

const NOW = '2024-06-01T00:00:00.000Z';
const LATER = '2024-06-02T00:00:00.000Z';
const LAST = '2024-06-03T00:00:00.000Z';
const OTHER = '018f37c0-7c00-7abc-8def-000000000000';

const FIVE: Pick<SeenChange, 'parts' | 'kinds'> = {
  parts: [
    { type: 'old', text: '三' },
    { type: 'new', text: '五' },
    { type: 'same', text: '车苹果' },
  ],
  kinds: ['number'],
};
const SIX: typeof FIVE = { ...FIVE, parts: [{ type: 'new', text: '六车苹果' }] };
const SELECTOR: readonly Selector[] = [
  { type: 'TextQuoteSelector', exact: '五车苹果', prefix: '进口', suffix: '。' },
  { type: 'TextPositionSelector', start: 7, end: 11 },
];

let db: MeipiDatabase;

beforeEach(async () => {
  db = await freshDatabase();
  await db.articles.put(ARTICLE);
  await saveAnnotation(db, note());
});

function kept() {
  return valueOf(annotationOf(db, ID));
}

describe('setStates', () => {
  it('writes down what was found, without touching what was written', async () => {
    const found = [
      { id: ID, state: 'orphan' as const },
      { id: OTHER, state: 'orphan' as const },
    ];
    expect(await valueOf(setStates(db, found, NOW))).toEqual([note({}, { state: 'orphan' })]);
    expect(await db.annotations.toArray()).toEqual([note({}, { state: 'orphan' })]);
    expect(await valueOf(setStates(db, found, LATER))).toEqual([]);
  });

  it('keeps another reading with the time at which it was first seen', async () => {
    await setStates(db, [{ id: ID, state: 'changed', change: FIVE }], NOW);
    await setStates(db, [{ id: ID, state: 'changed', change: FIVE }], LATER);
    expect(await kept()).toEqual(note({}, { state: 'changed', changes: [{ ...FIVE, seenAt: NOW }] }));
  });

  it('keeps every reading that was seen, also when the old words have come back', async () => {
    await setStates(db, [{ id: ID, state: 'changed', change: FIVE }], NOW);
    await setStates(db, [{ id: ID, state: 'changed', change: SIX }], LATER);
    await setStates(db, [{ id: ID, state: 'anchored' }], LAST);
    const changes = [
      { ...FIVE, seenAt: NOW },
      { ...SIX, seenAt: LATER },
    ];
    expect(await kept()).toEqual(note({}, { changes }));
  });
});

describe('keepOldReading', () => {
  it('remembers the decision for the reading seen last, and asks anew of the next one', async () => {
    await setStates(db, [{ id: ID, state: 'changed', change: FIVE }], NOW);
    const record = await valueOf(keepOldReading(db, ID, LATER));
    expect(record).toMatchObject({ modified: LATER, changes: [{ keptAt: LATER }] });
    expect(await valueOf(keepOldReading(db, ID, LAST))).toEqual(record);
    await setStates(db, [{ id: ID, state: 'changed', change: SIX }], LAST);
    expect((await kept()).changes?.map(({ keptAt }) => keptAt)).toEqual([LATER, undefined]);
  });

  it('leaves a note alone of which no other reading was seen', async () => {
    expect(await valueOf(keepOldReading(db, ID, NOW))).toEqual(note());
    expect(await keepOldReading(db, OTHER, NOW)).toMatchObject({ error: 'not-found' });
  });
});

describe('retarget', () => {
  it('gives the note its new target, and keeps the old one with what was seen in its place', async () => {
    await setStates(db, [{ id: ID, state: 'changed', change: FIVE }], NOW);
    const record = await valueOf(retarget(db, { id: ID, selector: SELECTOR, reason: 'accepted', at: LATER }));
    const { target } = note().annotation;
    const history = [
      { selector: target.selector, until: LATER, reason: 'accepted', changes: [{ ...FIVE, seenAt: NOW }] },
    ];
    expect(record).toEqual({
      ...note({ modified: LATER, target: { ...target, selector: SELECTOR } }, { state: 'anchored' }),
      history,
    });
    expect(record.start).toBe(7);
    expect(await kept()).toEqual(record);
  });

  it('changes nothing when the call comes again, or after a later one', async () => {
    const call = { id: ID, selector: SELECTOR, reason: 'reattached' as const };
    const record = await valueOf(retarget(db, { ...call, at: LATER }));
    expect(await valueOf(retarget(db, { ...call, at: LATER }))).toEqual(record);
    const other: Selector[] = [{ type: 'TextQuoteSelector', exact: '梨' }];
    expect(await valueOf(retarget(db, { ...call, selector: other, at: NOW }))).toEqual(record);
    expect(await retarget(db, { ...call, id: OTHER, at: LATER })).toMatchObject({ error: 'not-found' });
  });

  it('keeps every former target, in order', async () => {
    const call = { id: ID, reason: 'reattached' as const };
    await retarget(db, { ...call, selector: SELECTOR, at: LATER });
    const other: Selector[] = [{ type: 'TextQuoteSelector', exact: '梨' }];
    const record = await valueOf(retarget(db, { ...call, selector: other, at: LAST }));
    expect(record.history?.map(({ selector }) => selector)).toEqual([note().annotation.target.selector, SELECTOR]);
  });
});

describe('takeBackDecision', () => {
  it('gives an accepted note its former words again, with what was seen in their place', async () => {
    await setStates(db, [{ id: ID, state: 'changed', change: FIVE }], NOW);
    const before = await kept();
    await retarget(db, { id: ID, selector: SELECTOR, reason: 'accepted', at: LATER });
    const record = await valueOf(takeBackDecision(db, { id: ID, decided: LATER, at: LAST }));
    expect(record).toEqual({
      ...before,
      modified: LAST,
      annotation: { ...before.annotation, modified: LAST },
    });
    expect(await kept()).toEqual(record);
    expect(await valueOf(takeBackDecision(db, { id: ID, decided: LATER, at: LAST }))).toEqual(record);
  });

  it('takes back one decision, however often it is asked to', async () => {
    const call = { id: ID, reason: 'reattached' as const };
    await retarget(db, { ...call, selector: SELECTOR, at: NOW });
    const other: Selector[] = [{ type: 'TextQuoteSelector', exact: '梨' }];
    await retarget(db, { ...call, selector: other, at: LATER });
    await takeBackDecision(db, { id: ID, decided: LATER, at: LAST });
    await takeBackDecision(db, { id: ID, decided: LATER, at: LAST });
    expect(await kept()).toMatchObject({
      state: 'orphan',
      history: [{ until: NOW }],
      annotation: { target: { selector: SELECTOR } },
    });
  });

  it('asks anew of a reading that was left', async () => {
    await setStates(db, [{ id: ID, state: 'changed', change: FIVE }], NOW);
    await keepOldReading(db, ID, LATER);
    const record = await valueOf(takeBackDecision(db, { id: ID, decided: LATER, at: LAST }));
    expect(record).toMatchObject({ modified: LAST, changes: [{ ...FIVE, seenAt: NOW }] });
    expect(record.changes?.[0]).not.toHaveProperty('keptAt');
  });

  it('refuses where another decision was made since, and leaves that', async () => {
    await setStates(db, [{ id: ID, state: 'changed', change: FIVE }], NOW);
    await keepOldReading(db, ID, NOW);
    const record = await valueOf(retarget(db, { id: ID, selector: SELECTOR, reason: 'accepted', at: LATER }));
    const refused = { ok: false, error: 'changed-since', detail: ID };
    expect(await takeBackDecision(db, { id: ID, decided: NOW, at: LAST })).toEqual(refused);
    expect(await kept()).toEqual(record);
    expect(await takeBackDecision(db, { id: OTHER, decided: NOW, at: LAST })).toMatchObject({ error: 'not-found' });
  });
});
