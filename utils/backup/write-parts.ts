/**
 * The whole store as the parts of a backup, each of a bounded size and to be read for itself:
 * articles with what belongs to them, then all the rest. Damage to one part costs that part
 * alone, and only one part is in memory.
 *
 * Articles are read a few at a time, each with its notes in one transaction; see
 * store/read-articles.ts for what that means while others write.
 */
import { createCollectionWriter, type CollectionWriter } from '@/utils/exchange/collection-writer';
import type { CollectionMade } from '@/utils/exchange/collection';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Rows } from '@/utils/model/export-source';
import type { MeipiDatabase } from '@/utils/store/database';
import { exportSource, idsOfArticles, readArticles } from '@/utils/store/read-articles';

/** About how many characters of JSON a part holds. */
const PART = 2_000_000;

/** Articles read at a time. */
const AT_ONCE = 20;

export interface WrittenCounts {
  /** Notes and marks, those in the trash included. */
  notes: number;
  articles: number;
  entries: number;
}

export interface PartWriting extends CollectionMade {
  /** Keeps a part, the first one first. */
  readonly write: (json: string) => Promise<void>;
  /** Told of every note that goes into a part. */
  readonly onNote: (record: AnnotationRecord) => void;
}

/** Reads the store and writes its parts, at least one; answers how much is in them. */
export async function writeParts(db: MeipiDatabase, writing: PartWriting): Promise<WrittenCounts> {
  const { write, onNote } = writing;
  const counts = { notes: 0, articles: 0, entries: 0 };
  let part = newPart(writing);
  let [size, parts] = [0, 0];
  const close = async (): Promise<void> => {
    await write(part.finish().join(''));
    part = newPart(writing);
    [size, parts] = [0, parts + 1];
  };
  const add = async (rows: Rows): Promise<void> => {
    size += part.add(rows);
    if (size > PART) await close();
  };

  const { small, sightings } = exportSource(db, { type: 'all' });
  const ids = await idsOfArticles(db);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const { articles, annotations } = await readArticles(db, some);
    for (const article of articles) await add({ articles: [article] });
    for (const annotation of annotations) {
      onNote(annotation);
      await add({ annotations: [annotation] });
    }
    for (const id of some) await add({ sightings: await sightings(id) });
    counts.articles += articles.length;
    counts.notes += annotations.length;
  }
  if (size > 0) await close();
  const others = await small();
  counts.entries = others.entries.length;
  const hasSmall = Object.values(others).some((rows) => rows.length > 0);
  part.add(others);
  if (hasSmall || parts === 0) await close();
  return counts;
}

function newPart({ exportedAt, generator }: CollectionMade): CollectionWriter<string> {
  return createCollectionWriter({ exportedAt, generator, keep: (text) => text });
}
