import type { MeipiDatabase } from '@/utils/store/database';
import { type Changed, watchChanges } from '@/utils/store/watch-changes';
import { type Catalogue, createCatalogue, GONE } from '@/utils/search/note-catalogue';
import { failureOf } from '@/utils/store/attempt';
import type { Told } from './worker-protocol';

/** The catalogue, and when there is how much in it. */
export interface KeptCatalogue {
  readonly catalogue: Catalogue;
  /** The notes that a list shows first are in it. */
  readonly begun: Promise<void>;
  /** Everything is in it. */
  readonly read: Promise<void>;
  readonly isRead: () => boolean;
  /** Counts the changes, so that what is derived can be kept until the next one. */
  readonly version: () => number;
}

const FIRST_NOTES = 40;
const FIRST_ARTICLES = 6;
/** The page draws the first rows meanwhile. */
const BREATH_MS = 80;
const NOTES_AT_ONCE = 500;
const ARTICLES_AT_ONCE = 250;

/**
 * Reads the store into a catalogue, first what a list begins with, then all of it, and
 * follows what changes. Pieces of this work wait for each other, so that no page read
 * earlier overwrites a change that was read later.
 */
export function keepCatalogue(db: MeipiDatabase, tell: (told: Told) => void): KeptCatalogue {
  const catalogue = createCatalogue();
  let version = 0;
  let isRead = false;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch((error: unknown) => tell({ type: 'failed', failure: failureOf(error) }));
    return done;
  };
  const changed = (): void => {
    version++;
    tell({ type: 'changed' });
  };
  watchChanges(db, 'annotations', (rows) => void inTurn(() => followNotes(db, catalogue, rows)).then(changed));
  watchChanges(db, 'articles', (rows) => void inTurn(() => followArticles(db, catalogue, rows)).then(changed));
  watchChanges(db, 'sightings', changed);
  watchChanges(db, 'tags', changed);
  const begun = inTurn(() => readFirst(db, catalogue));
  const readAll = async (): Promise<void> => {
    await begun;
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    await readArticles(db, catalogue, inTurn);
    await readNotes({ db, catalogue, inTurn, onRead: (done, total) => tell({ type: 'reading', done, total }) });
    isRead = true;
    changed();
  };
  return { catalogue, begun, read: readAll(), isRead: () => isRead, version: () => version };
}

/** What a list begins with: the notes changed last, and the whole of the articles that the first of them stand in. */
async function readFirst(db: MeipiDatabase, catalogue: Catalogue): Promise<void> {
  const latest = await db.annotations
    .orderBy('modified')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === undefined)
    .limit(FIRST_NOTES)
    .toArray();
  const ids = [...new Set(latest.map(({ articleId }) => articleId))];
  const [articles, others] = await Promise.all([
    db.articles.bulkGet(ids),
    db.annotations.where('articleId').anyOf(ids.slice(0, FIRST_ARTICLES)).toArray(),
  ]);
  for (const article of articles) if (article) catalogue.putArticle(article);
  for (const note of [...latest, ...others]) catalogue.putNote(note);
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

async function readArticles(db: MeipiDatabase, catalogue: Catalogue, inTurn: InTurn): Promise<Set<string>> {
  const seen = new Set<string>();
  let last = '';
  for (;;) {
    const page = await inTurn(async () => {
      const articles = await db.articles.where('id').above(last).limit(ARTICLES_AT_ONCE).toArray();
      for (const article of articles) catalogue.putArticle(article);
      return articles.map(({ id }) => id);
    });
    for (const id of page) seen.add(id);
    if (page.length < ARTICLES_AT_ONCE) return seen;
    last = page.at(-1) ?? '';
  }
}

interface Reading {
  readonly db: MeipiDatabase;
  readonly catalogue: Catalogue;
  readonly inTurn: InTurn;
  readonly onRead: (done: number, total: number) => void;
}

async function readNotes({ db, catalogue, inTurn, onRead }: Reading): Promise<Set<string>> {
  const total = await db.annotations.count();
  const seen = new Set<string>();
  let last = '';
  for (;;) {
    const page = await inTurn(async () => {
      const notes = await db.annotations.where('id').above(last).limit(NOTES_AT_ONCE).toArray();
      for (const note of notes) catalogue.putNote(note);
      return notes.map(({ id }) => id);
    });
    for (const id of page) seen.add(id);
    onRead(seen.size, total);
    if (page.length < NOTES_AT_ONCE) return seen;
    last = page.at(-1) ?? '';
  }
}

const AT_ONCE: InTurn = (work) => work();

async function followNotes(db: MeipiDatabase, catalogue: Catalogue, rows: Changed): Promise<void> {
  if (rows === 'many') {
    const seen = await readNotes({ db, catalogue, inTurn: AT_ONCE, onRead: () => undefined });
    const { notes, columns } = catalogue;
    for (let note = 0; note < notes.size(); note++) {
      if (columns.deleted[note] !== GONE && !seen.has(notes.nameOf(note))) catalogue.removeNote(notes.nameOf(note));
    }
    return;
  }
  const records = await db.annotations.bulkGet([...rows]);
  for (const [at, record] of records.entries()) {
    if (record) catalogue.putNote(record);
    else catalogue.removeNote(rows[at] ?? '');
  }
}

async function followArticles(db: MeipiDatabase, catalogue: Catalogue, rows: Changed): Promise<void> {
  if (rows === 'many') {
    const seen = await readArticles(db, catalogue, AT_ONCE);
    const { articles } = catalogue;
    for (let at = 0; at < articles.size(); at++)
      if (!seen.has(articles.nameOf(at))) catalogue.removeArticle(articles.nameOf(at));
    return;
  }
  const records = await db.articles.bulkGet([...rows]);
  for (const [at, record] of records.entries()) {
    if (record) catalogue.putArticle(record);
    else catalogue.removeArticle(rows[at] ?? '');
  }
}
