import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport as planAt } from '@/utils/exchange/plan-import';
import { noteText, type AnnotationRecord } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { ImportPlan, ReaderData } from '@/utils/model/reader-data';
import { readerData } from './arbitrary-data';
import { ARTICLE, edited, EMPTY, ID, SAMPLE } from './sample-data';

const EARLY = '2024-06-01T00:00:00.000Z';
const LATE = '2024-07-01T00:00:00.000Z';
const LATEST = '2024-08-01T00:00:00.000Z';

const AT = '2025-01-01T00:00:00.000Z';

function planImport(current: ReaderData, incoming: ReaderData): ImportPlan {
  return planAt(current, incoming, { at: AT });
}

/** What restoring a backup would do. */
function planRestore(current: ReaderData, incoming: ReaderData): ImportPlan {
  return planAt(current, incoming, { at: AT, restoring: true });
}

describe('planImport', () => {
  it('adds everything to an empty store', () => {
    expect(planImport(EMPTY, SAMPLE)).toEqual({
      ...{ added: SAMPLE.annotations, updated: [], same: [], older: [], trashed: [] },
      ...{ articles: SAMPLE.articles, entries: SAMPLE.entries, verdicts: SAMPLE.verdicts },
      ...{ sightings: SAMPLE.sightings, drafts: SAMPLE.drafts, tags: SAMPLE.tags },
    });
  });

  it('finds what is here already to be the same, whatever was found on the page', () => {
    const here = {
      ...SAMPLE,
      annotations: SAMPLE.annotations.map((record) => ({ ...record, state: 'orphan' as const })),
    };
    expect(written(planImport(here, SAMPLE))).toEqual([]);
    expect(planImport(here, SAMPLE).same).toEqual(SAMPLE.annotations);
  });

  it('lets the later incoming version win and puts ours in the trash', () => {
    const plan = planImport(only(edited('旧', EARLY)), only(edited('新', LATE)));
    expect(plan.updated.map(({ annotation }) => noteText(annotation))).toEqual(['新']);
    expect(plan.trashed).toEqual([
      expect.objectContaining({ id: expect.not.stringContaining(ID), modified: EARLY, deletedAt: AT }),
    ]);
    const [loser] = plan.trashed;
    expect(loser && noteText(loser.annotation)).toBe('旧');
    expect(loser?.annotation.id).toBe(`urn:uuid:${loser?.id}`);
    expect(loser?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('puts a version that lost in the trash whole, with what was seen and where it stood before', () => {
    const facts = {
      changes: [
        { parts: [{ type: 'new' as const, text: '五' }], kinds: ['number' as const], seenAt: EARLY, keptAt: EARLY },
      ],
      history: [{ selector: [], until: EARLY, reason: 'accepted' as const }],
    };
    const loser = { ...edited('旧', EARLY), ...facts };
    for (const plan of [
      planImport(only(loser), only(edited('新', LATE))),
      planImport(only(edited('新', LATE)), only(loser)),
    ]) {
      const { id: _id, annotation: _annotation, ...rest } = loser;
      expect(plan.trashed).toMatchObject([{ ...rest, deletedAt: AT }]);
      const [trashed] = plan.trashed;
      expect({ ...trashed?.annotation, id: loser.annotation.id }).toEqual(loser.annotation);
    }
  });

  it('keeps what either of two versions saw in the place of the quote, where they say the same', () => {
    const seen = (text: string, seenAt: string) => ({ parts: [{ type: 'new' as const, text }], kinds: [], seenAt });
    const here = { ...edited('同', EARLY), changes: [seen('五', LATE)] };
    const there = { ...edited('同', EARLY), changes: [seen('六', EARLY)] };
    const later = { ...edited('同', LATE), changes: [seen('六', EARLY)] };
    for (const [ours, theirs] of [
      [here, there],
      [here, later],
      [later, here],
    ] as const) {
      const plan = planImport(only(ours), only(theirs));
      expect(plan.trashed).toEqual([]);
      expect(plan.updated.map(({ changes }) => changes)).toEqual([[seen('六', EARLY), seen('五', LATE)]]);
      const [united] = plan.updated;
      expect(united && planImport(only(united), only(theirs)).updated).toEqual([]);
    }
  });

  it('keeps our later version and puts the incoming one in the trash', () => {
    const plan = planImport(only(edited('新', LATE)), only(edited('旧', EARLY)));
    expect(plan.updated).toEqual([]);
    expect(plan.older.map(({ id }) => id)).toEqual([ID]);
    expect(plan.trashed.map(({ annotation }) => noteText(annotation))).toEqual(['旧']);
  });

  it('keeps ours when two versions of the same time differ, and loses neither', () => {
    const plan = planImport(only(edited('甲', LATE)), only(edited('乙', LATE)));
    expect(plan.updated).toEqual([]);
    expect(plan.trashed.map(({ annotation }) => noteText(annotation))).toEqual(['乙']);
  });

  it.each([
    { name: 'a later deletion wins', ours: {}, theirs: { deletedAt: LATEST }, updated: 1 },
    {
      name: 'an earlier deletion loses to a later edit',
      ours: { modified: LATEST },
      theirs: { deletedAt: LATE },
      updated: 0,
    },
    {
      name: 'a restored note wins over its deletion',
      ours: { deletedAt: LATE },
      theirs: { modified: LATEST },
      updated: 1,
    },
  ])('$name, and the same words are not kept twice', ({ ours, theirs, updated }) => {
    const [here, incoming] = [ours, theirs].map(
      ({ modified = EARLY, ...facts }: { modified?: string; deletedAt?: string }) => edited('同', modified, facts),
    );
    const plan = planImport(only(here), only(incoming));
    expect([plan.updated.length, plan.trashed.length]).toEqual([updated, 0]);
  });

  it('unites the addresses of an article, keeps its text and takes the later reading', () => {
    const theirs = {
      ...ARTICLE,
      urls: ['https://finance.sina.cn/doc-iabc1.html'],
      title: '新题',
      text: '别的',
      readAt: LATE,
    };
    const { articles } = planImport({ ...EMPTY, articles: [ARTICLE] }, { ...EMPTY, articles: [theirs] });
    expect(articles).toEqual([
      { ...ARTICLE, urls: [...ARTICLE.urls, ...theirs.urls], title: '新题', readAt: LATE, text: ARTICLE.text },
    ]);
  });

  it('takes the later of two verdicts, entries, sightings and tags, and leaves a draft that is here', () => {
    const later: ReaderData = {
      ...EMPTY,
      entries: SAMPLE.entries.map((row) => ({ ...row, names: ['青云'], modified: LATE })),
      verdicts: SAMPLE.verdicts.map((row) => ({ ...row, verdict: 'kept' as const, modified: LATE })),
      sightings: SAMPLE.sightings.map((row) => ({ ...row, text: '进口', at: LATE })),
      drafts: SAMPLE.drafts.map((row) => ({ ...row, modified: LATE })),
      tags: SAMPLE.tags.map((row) => ({ ...row, color: 'pink' as const, modified: LATE })),
    };
    expect(written(planImport(SAMPLE, later))).toEqual([
      ...later.entries,
      ...later.verdicts,
      ...later.sightings,
      ...later.tags,
    ]);
    expect(written(planImport(later, { ...SAMPLE, annotations: [], articles: [] }))).toEqual([]);
  });

  it('changes nothing when the same is imported again, and loses no words', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(readerData, readerData, fc.boolean(), (current, other, meet) => {
        const incoming = meet ? meeting(current, other) : other;
        const after = applied(current, planImport(current, incoming));
        expect(written(planImport(after, incoming))).toEqual([]);
        const texts = new Set(after.annotations.map(({ annotation }) => JSON.stringify(annotation.body)));
        for (const { annotation } of [...current.annotations, ...incoming.annotations]) {
          expect(texts).toContain(JSON.stringify(annotation.body));
        }
      }),
    );
  });

  it('has what lost lie in the trash from the import on, however old the winner is', () => {
    const plan = planImport(
      only(edited('旧', '2020-01-01T00:00:00.000Z')),
      only(edited('新', '2020-02-01T00:00:00.000Z')),
    );
    expect(plan.trashed.map(({ deletedAt }) => deletedAt)).toEqual([AT]);
    const deleted = edited('旧', EARLY, { deletedAt: EARLY });
    expect(planImport(only(deleted), only(edited('新', LATE))).trashed.map(({ deletedAt }) => deletedAt)).toEqual([AT]);
  });

  it('leaves a version that lost before as it lies in the trash', () => {
    const [ours, theirs] = [only(edited('旧', EARLY)), only(edited('新', LATE))];
    const after = applied(ours, planImport(ours, theirs));
    const later = planAt(after, only(edited('旧', EARLY)), { at: '2026-01-01T00:00:00.000Z' });
    expect([later.older.length, later.trashed, later.updated]).toEqual([1, [], []]);
  });

  it.each([
    { ours: EARLY, theirs: undefined, away: undefined },
    { ours: undefined, theirs: LATE, away: undefined },
    { ours: EARLY, theirs: LATE, away: LATE },
  ])('has an article away only where both are: $ours, $theirs', ({ ours, theirs, away }) => {
    for (const digest of [ARTICLE.digest, '']) {
      const named = { ...ARTICLE, digest, readAt: digest ? LATEST : EARLY };
      const [here, there] = [withAway(ARTICLE, ours), withAway(named, theirs)];
      const plan = planImport({ ...EMPTY, articles: [here] }, { ...EMPTY, articles: [there] });
      const [after = here] = plan.articles;
      if (digest) expect(after.removedAt).toBe(away);
      else expect(after.removedAt === undefined).toBe(away === undefined);
    }
  });

  it('leaves both sides as they were', () => {
    const [ours, theirs] = [only(edited('旧', EARLY)), only(edited('新', LATE))];
    const before = JSON.stringify([ours, theirs]);
    planImport(ours, theirs);
    expect(JSON.stringify([ours, theirs])).toBe(before);
  });
});

describe('planImport, where a backup is restored,', () => {
  it('takes a note out of the trash, now', () => {
    const here = edited('同', EARLY, { deletedAt: LATE });
    const plan = planRestore(only(here), only(edited('同', EARLY)));
    expect(plan.updated).toEqual([edited('同', AT)]);
    expect(plan.trashed).toEqual([]);
    expect(planImport(only(here), only(edited('同', EARLY))).updated).toEqual([]);
  });

  it.each([
    { ours: LATE, theirs: EARLY, kept: '甲', trashed: '乙' },
    { ours: EARLY, theirs: LATE, kept: '乙', trashed: '甲' },
  ])('brings back the later words and loses neither: $kept', ({ ours, theirs, kept, trashed }) => {
    const plan = planRestore(only(edited('甲', ours, { deletedAt: LATEST })), only(edited('乙', theirs)));
    expect(plan.updated.map(({ annotation, deletedAt }) => [noteText(annotation), deletedAt])).toEqual([
      [kept, undefined],
    ]);
    expect(plan.trashed.map(({ annotation, deletedAt }) => [noteText(annotation), deletedAt])).toEqual([[trashed, AT]]);
  });

  it('puts nothing in the trash that was there at the time, and brings nothing back from it', () => {
    const [live, deleted] = [edited('同', LATEST), edited('同', EARLY, { deletedAt: LATE })];
    expect(planRestore(only(live), only(deleted)).updated).toEqual([]);
    expect(planRestore(only(deleted), only(deleted)).updated).toEqual([]);
  });
});

function withAway(article: Article, removedAt: string | undefined): Article {
  return removedAt === undefined ? article : { ...article, removedAt };
}

function only(record: AnnotationRecord | undefined): ReaderData {
  return { ...EMPTY, annotations: record ? [record] : [] };
}

function written(plan: ImportPlan): unknown[] {
  const { added, updated, trashed, articles, entries, verdicts, sightings, drafts, tags } = plan;
  return [...added, ...updated, ...trashed, ...articles, ...entries, ...verdicts, ...sightings, ...drafts, ...tags];
}

/** The other data, its annotations under the ids of ours. */
function meeting(current: ReaderData, other: ReaderData): ReaderData {
  const ids = current.annotations.map(({ id }) => id);
  const annotations = other.annotations.slice(0, ids.length).map((record, index) => {
    const id = ids[index] ?? record.id;
    return { ...record, id, annotation: { ...record.annotation, id: `urn:uuid:${id}` } };
  });
  return { ...other, annotations };
}

function applied(current: ReaderData, plan: ImportPlan): ReaderData {
  function put<Row>(rows: readonly Row[], more: readonly Row[], keyOf: (row: Row) => string): Row[] {
    return [...new Map([...rows, ...more].map((row) => [keyOf(row), row])).values()];
  }
  return {
    annotations: put(current.annotations, [...plan.added, ...plan.updated, ...plan.trashed], ({ id }) => id),
    articles: put(current.articles, plan.articles, ({ id }) => id),
    entries: put(current.entries, plan.entries, ({ id }) => id),
    verdicts: put(current.verdicts, plan.verdicts, ({ pledge }) => pledge),
    sightings: put(current.sightings, plan.sightings, (row) => JSON.stringify([row.pledge, row.articleId])),
    drafts: put(current.drafts, plan.drafts, ({ key }) => key),
    tags: put(current.tags, plan.tags, ({ name }) => name),
  };
}
