import type { Article } from '@/utils/model/article';
import { noteText, quoteOf, type AnnotationRecord } from '@/utils/model/annotation';
import type { Outcome } from '@/utils/model/outcome';
import type { ArticleName, PledgeMemories, PledgeMemory } from '@/utils/model/pledge-memory';
import type { Sighting, Verdict } from '@/utils/model/reader-data';
import { isInTrash } from '@/utils/model/trash';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** What is to be remembered of an article that was opened. */
interface SightingsOfArticle {
  readonly articleId: string;
  /** One for each promise, all of this article. */
  readonly sightings: readonly Sighting[];
  /** Whether the text is the one of the last reading: then what is no longer seen in it was seen by mistake. */
  readonly sameText: boolean;
}

/**
 * Remembers the pledges of an article, each in one row however often the article is opened.
 * Of a text that has changed, what it stated before is kept.
 */
export function rememberSightings(
  db: MeipiDatabase,
  { articleId, sightings, sameText }: SightingsOfArticle,
): Promise<Outcome<void>> {
  return attempt(() =>
    db.transaction('rw', db.sightings, async () => {
      if (sameText) await db.sightings.where({ articleId }).delete();
      await db.sightings.bulkPut([...sightings]);
    }),
  );
}

/** Forgets every pledge met, and answers how many rows there were. Verdicts and notes stay. */
export function eraseSightings(db: MeipiDatabase): Promise<Outcome<number>> {
  return attempt(() =>
    db.transaction('rw', db.sightings, async () => {
      const count = await db.sightings.count();
      await db.sightings.clear();
      return count;
    }),
  );
}

/**
 * What is known of pledges besides one article and its mirrors, whose repeating of it is no
 * restatement: where else they were met, the reader's verdict, and the notes on them from
 * any article, those in the trash left out.
 */
export function pledgeMemories(
  db: MeipiDatabase,
  { besides, pledges }: { readonly besides: readonly string[]; readonly pledges: readonly string[] },
): Promise<Outcome<PledgeMemories>> {
  return attempt(() =>
    db.transaction('r', [db.sightings, db.verdicts, db.annotations, db.articles], async () => {
      const ids = [...new Set(pledges)];
      const met = await db.sightings
        .where('pledge')
        .anyOf(ids)
        .filter((sighting) => !besides.includes(sighting.articleId))
        .toArray();
      const verdicts = (await db.verdicts.bulkGet(ids)).filter((verdict) => verdict !== undefined);
      const notes = await db.annotations
        .where('about')
        .anyOf(ids)
        .distinct()
        .filter((record) => !isInTrash(record) && noteText(record.annotation) !== '')
        .toArray();
      const articleIds = [...new Set([...met, ...notes].map((row) => row.articleId))];
      const articles = (await db.articles.bulkGet(articleIds)).filter((article) => article !== undefined);
      return gather(ids, { met, verdicts, notes, articles: new Map(articles.map((each) => [each.id, nameOf(each)])) });
    }),
  );
}

interface Found {
  readonly met: readonly Sighting[];
  readonly verdicts: readonly Verdict[];
  readonly notes: readonly AnnotationRecord[];
  readonly articles: ReadonlyMap<string, ArticleName>;
}

function gather(ids: readonly string[], { met, verdicts, notes, articles }: Found): PledgeMemories {
  const within = ({ articleId }: { readonly articleId: string }): { article?: ArticleName } => {
    const article = articles.get(articleId);
    return article ? { article } : {};
  };
  const memories = ids.map((id): [string, PledgeMemory] => {
    const verdict = verdicts.find(({ pledge }) => pledge === id);
    return [
      id,
      {
        met: met.filter(({ pledge }) => pledge === id).map((sighting) => ({ sighting, ...within(sighting) })),
        ...(verdict ? { verdict } : {}),
        notes: notes
          .filter(({ about }) => about.includes(id))
          .map((record) => ({
            id: record.id,
            text: noteText(record.annotation),
            quote: quoteOf(record.annotation)?.exact ?? '',
            ...within(record),
          })),
      },
    ];
  });
  return Object.fromEntries(
    memories.filter(([, memory]) => memory.met.length + memory.notes.length > 0 || memory.verdict),
  );
}

/** An article as others refer to it, with the first of its addresses. */
export function nameOf({ id, title, urls, publishedAt }: Article): ArticleName {
  const url = urls.find((each) => /^https?:\/\//.test(each));
  return {
    id,
    title,
    ...(url === undefined ? {} : { url }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
