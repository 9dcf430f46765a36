/**
 * The reader's data by article, read a few articles at a time, for what cannot be made while
 * a transaction waits: zips, hashes, backups.
 *
 * Which articles there are is decided at one moment. Each is then read together with its
 * notes when its turn comes, in one transaction, so that it is as it was at that moment and
 * whole. A note never changes its article: none comes twice, and none that is there all the
 * while is missed. What is written meanwhile is in it if its article's turn comes later.
 */
import type { ArticleDay, ArticleList, ArticleRows, ExportScope, ExportSource } from '@/utils/model/export-source';
import { isInTrash } from '@/utils/model/trash';
import type { MeipiDatabase } from './database';
import { BATCH, readRows } from './read-rows';

/** Everything that a scope names, for an export that is given up by the signal. */
export function exportSource(db: MeipiDatabase, scope: ExportScope, signal?: AbortSignal): ExportSource {
  const named = scope.type === 'notes' ? new Set(scope.ids) : undefined;
  return {
    rows: (take) => readRows(db, { scope, take, signal }),
    articles: () => articlesToShow(db, scope),
    async read(ids) {
      signal?.throwIfAborted();
      const found = await readArticles(db, ids);
      return named ? { ...found, annotations: found.annotations.filter(({ id }) => named.has(id)) } : found;
    },
    sightings: (id) => db.sightings.where('articleId').equals(id).toArray(),
    small: () =>
      db.transaction('r', [db.entries, db.verdicts, db.drafts, db.tags], async () => ({
        entries: await db.entries.toArray(),
        verdicts: await db.verdicts.toArray(),
        drafts: await db.drafts.toArray(),
        tags: await db.tags.toArray(),
      })),
    mentioned: () =>
      db.transaction('r', [db.articles, db.annotations], async () => [
        ...new Set([
          ...((await db.articles.orderBy('entities').uniqueKeys()) as string[]),
          ...((await db.annotations.orderBy('about').uniqueKeys()) as string[]),
        ]),
      ]),
  };
}

/** Every id under which the store has an article, a note or a pledge met, those it has an article of first. */
export function idsOfArticles(db: MeipiDatabase): Promise<readonly string[]> {
  return db.transaction('r', [db.articles, db.annotations, db.sightings], async () => [
    ...new Set([
      ...(await db.articles.toCollection().primaryKeys()),
      ...((await db.annotations.orderBy('articleId').uniqueKeys()) as string[]),
      ...((await db.sightings.orderBy('articleId').uniqueKeys()) as string[]),
    ]),
  ]);
}

/** Some articles with the notes on them, the trash included, each table in the order of its keys. */
export function readArticles(db: MeipiDatabase, ids: readonly string[]): Promise<ArticleRows> {
  return db.transaction('r', [db.articles, db.annotations], async () => {
    const articles = await db.articles.bulkGet([...ids]);
    // Each asked for by itself: of several at once Dexie walks from row to row.
    const notes = await Promise.all(ids.map((id) => db.annotations.where('articleId').equals(id).toArray()));
    return {
      articles: articles.filter((article) => article !== undefined),
      annotations: notes.flat().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    };
  });
}

function articlesToShow(db: MeipiDatabase, scope: ExportScope): Promise<ArticleList> {
  return db.transaction('r', [db.articles, db.annotations], async () => {
    const { noted, all } = await idsIn(db, scope);
    if (noted.length > 0) return { noted: true, list: await daysOf(db, noted) };
    return { noted: false, list: (await daysOf(db, all)).filter((article) => 'readAt' in article) };
  });
}

/** Ids of the articles on which notes of a scope stand that are not in the trash; where there are none, of all its articles. */
async function idsIn(
  db: MeipiDatabase,
  scope: ExportScope,
): Promise<{ readonly noted: readonly string[]; readonly all: readonly string[] }> {
  if (scope.type === 'all') {
    const inTrash = new Map<string, number>();
    await db.annotations.orderBy('deletedAt').each(({ articleId }) => {
      inTrash.set(articleId, (inTrash.get(articleId) ?? 0) + 1);
    });
    const noted = new Set((await db.annotations.orderBy('articleId').uniqueKeys()) as string[]);
    for (const [id, count] of inTrash) {
      if ((await db.annotations.where('articleId').equals(id).count()) === count) noted.delete(id);
    }
    return { noted: [...noted], all: noted.size > 0 ? [] : await db.articles.toCollection().primaryKeys() };
  }
  const [noted, all] = [new Set<string>(), new Set(scope.type === 'articles' ? scope.ids : [])];
  for (let at = 0; at < scope.ids.length; at += BATCH) {
    const ids = scope.ids.slice(at, at + BATCH);
    const notes =
      scope.type === 'articles'
        ? await db.annotations.where('articleId').anyOf(ids).toArray()
        : await db.annotations.bulkGet(ids);
    for (const note of notes) {
      if (!note) continue;
      all.add(note.articleId);
      if (!isInTrash(note)) noted.add(note.articleId);
    }
  }
  return { noted: [...noted], all: [...all] };
}

async function daysOf(db: MeipiDatabase, ids: readonly string[]): Promise<ArticleList['list']> {
  const days: (ArticleDay | Pick<ArticleDay, 'id'>)[] = [];
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH);
    const articles = await db.articles.bulkGet(some);
    for (const [index, id] of some.entries()) {
      const { readAt, publishedAt } = articles[index] ?? {};
      if (readAt === undefined) days.push({ id });
      else days.push({ id, readAt, ...(publishedAt === undefined ? {} : { publishedAt }) });
    }
  }
  return days;
}
