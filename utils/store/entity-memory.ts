import { noteText, quoteOf } from '@/utils/model/annotation';
import type { EntityMemories, EntityMemory } from '@/utils/model/entity-memory';
import type { Outcome } from '@/utils/model/outcome';
import type { PledgeNote } from '@/utils/model/pledge-memory';
import { isInTrash } from '@/utils/model/trash';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { nameOf } from './sightings';

/** Articles that are looked at for one entity, and those that are named: a country stands in nearly every article. */
const LOOKED_AT = 500;
const NAMED = 8;

/**
 * What is known of entities besides one article: the notes about them from any article,
 * those in the trash left out, and the other articles read that name them. The answer has
 * every id that was asked for.
 */
export function entityMemories(
  db: MeipiDatabase,
  { articleId, entities }: { readonly articleId: string; readonly entities: readonly string[] },
): Promise<Outcome<EntityMemories>> {
  return attempt(() =>
    db.transaction('r', [db.annotations, db.articles], async () => {
      const found: [string, EntityMemory][] = [];
      for (const id of new Set(entities)) {
        const notes = await notesAbout(db, id);
        found.push([id, { notes, ...(await articlesNaming(db, id, articleId)) }]);
      }
      return Object.fromEntries(found);
    }),
  );
}

async function notesAbout(db: MeipiDatabase, id: string): Promise<PledgeNote[]> {
  const records = await db.annotations
    .where('about')
    .equals(id)
    .filter((record) => !isInTrash(record) && noteText(record.annotation) !== '')
    .toArray();
  const articles = await db.articles.bulkGet(records.map(({ articleId }) => articleId));
  return records.map((record, index) => {
    const article = articles[index];
    return {
      id: record.id,
      text: noteText(record.annotation),
      quote: quoteOf(record.annotation)?.exact ?? '',
      ...(article ? { article: nameOf(article) } : {}),
    };
  });
}

async function articlesNaming(
  db: MeipiDatabase,
  id: string,
  except: string,
): Promise<Pick<EntityMemory, 'articles' | 'articleCount'>> {
  const keys = (await db.articles.where('entities').equals(id).primaryKeys()).filter((key) => key !== except);
  const articles = (await db.articles.bulkGet(keys.slice(-LOOKED_AT))).filter((article) => article !== undefined);
  const latest = articles.toSorted((a, b) => b.readAt.localeCompare(a.readAt)).slice(0, NAMED);
  return { articles: latest.map(nameOf), articleCount: keys.length };
}

/** The tags of all notes outside the trash, the most used first. */
export function knownTags(db: MeipiDatabase): Promise<Outcome<readonly string[]>> {
  return attempt(async () => {
    const counts = new Map<string, number>();
    await db.annotations.orderBy('tags').each((record, { key }) => {
      if (!isInTrash(record) && typeof key === 'string') counts.set(key, (counts.get(key) ?? 0) + 1);
    });
    return [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
  });
}
