/**
 * What a list of tens of thousands of notes is asked from: a few numbers of each note in
 * columns, and its words in an index. The notes themselves stay in the store.
 *
 * A note has a number from its first appearance on. Columns are plain arrays of numbers,
 * which engines keep in 4 or 8 bytes an element; tags and ids are numbered as well.
 */
import { type AnnotationRecord, COLORS, ANNOTATION_STATES, noteText, quoteOf } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { isAway } from '@/utils/model/trash';
import { condensedText } from '@/utils/text/condense';
import { findableWords } from '@/utils/text/markdown-words';
import { createNames, type Names } from './intern';
import { createTextIndex, type TextIndex } from './text-index';

/** What is known of an article besides its notes. */
export interface CataloguedArticle {
  readonly id: string;
  readonly title: string;
  /** The title, condensed. */
  readonly plain: string;
  readonly site: string;
  readonly url?: string;
  readonly source?: string;
  readonly publishedAt?: string;
  readonly readAt: string;
  readonly fingerprint?: string;
  /** Whether the reader has taken it away; it is kept for its notes in the trash. */
  readonly removed: boolean;
  /** Whether its text is kept. */
  readonly kept: boolean;
  readonly entities: readonly number[];
}

/** What became of a note: it was written, lies in the trash, or is gone for good. */
export const GONE = -1;

/** One array for each fact, by the note's number. Times are milliseconds since 1970. */
interface Columns {
  readonly created: number[];
  readonly modified: number[];
  /** 0 outside of the trash, `GONE` for a note that is no more. */
  readonly deleted: number[];
  readonly article: number[];
  readonly start: number[];
  readonly color: number[];
  readonly state: number[];
  readonly hasText: boolean[];
  readonly tags: (readonly number[])[];
  readonly about: (readonly number[])[];
}

export interface Catalogue {
  readonly columns: Columns;
  readonly notes: Names;
  readonly articles: Names;
  readonly tags: Names;
  /** Entities and pledges alike. */
  readonly ids: Names;
  readonly words: TextIndex;
  /** By the article's number; undefined where only its notes are known. */
  readonly articleOf: (number: number) => CataloguedArticle | undefined;
  /** Enters a note or what became of it; answers whether anything is other than before. */
  readonly putNote: (record: AnnotationRecord) => boolean;
  readonly removeNote: (id: string) => boolean;
  readonly putArticle: (article: Article) => void;
  readonly removeArticle: (id: string) => void;
}

/** A catalogue of nothing. */
export function createCatalogue(): Catalogue {
  const names = { notes: createNames(), articles: createNames(), tags: createNames(), ids: createNames() };
  const columns: Columns = {
    ...{ created: [], modified: [], deleted: [], article: [], start: [], color: [], state: [] },
    ...{ hasText: [], tags: [], about: [] },
  };
  const words = createTextIndex();
  const articles: (CataloguedArticle | undefined)[] = [];
  const lists = createLists();
  const putArticle = (article: Article): void => {
    const number = names.articles.numberOf(article.id);
    while (articles.length < number) articles.push(undefined);
    articles[number] = catalogued(article, lists(names.ids, article.entities ?? []));
  };
  return {
    ...names,
    columns,
    words,
    articleOf: (number) => articles[number],
    putNote(record) {
      const fresh = names.notes.known(record.id) === undefined;
      const number = names.notes.numberOf(record.id);
      const article = names.articles.numberOf(record.articleId);
      if (!fresh && columns.article[number] === article && isSame(columns, number, record)) return false;
      const rewritten = fresh || columns.modified[number] !== Date.parse(record.modified);
      fill({ columns, number, record, names, lists });
      if (rewritten) words.set(number, wordsOf(record));
      return true;
    },
    removeNote(id) {
      const number = names.notes.known(id);
      if (number === undefined || columns.deleted[number] === GONE) return false;
      columns.deleted[number] = GONE;
      columns.modified[number] = GONE;
      words.set(number, '');
      return true;
    },
    putArticle,
    removeArticle(id) {
      const number = names.articles.known(id);
      if (number !== undefined) articles[number] = undefined;
    },
  };
}

function catalogued(article: Article, entities: readonly number[]): CataloguedArticle {
  const { id, title, site, urls, source, publishedAt, readAt, fingerprint, text } = article;
  const url = urls.at(-1);
  return {
    id,
    title,
    plain: condensedText(title),
    site,
    ...(url === undefined ? {} : { url }),
    ...(source === undefined ? {} : { source }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    readAt,
    ...(fingerprint === undefined ? {} : { fingerprint }),
    removed: isAway(article),
    kept: text !== undefined,
    entities,
  };
}

function isSame(columns: Columns, number: number, record: AnnotationRecord): boolean {
  return (
    columns.modified[number] === Date.parse(record.modified) &&
    columns.deleted[number] === trashTime(record) &&
    columns.state[number] === ANNOTATION_STATES.indexOf(record.state)
  );
}

function trashTime({ deletedAt }: AnnotationRecord): number {
  return deletedAt === undefined ? 0 : Date.parse(deletedAt) || 1;
}

interface Filled {
  readonly columns: Columns;
  readonly number: number;
  readonly record: AnnotationRecord;
  readonly names: Pick<Catalogue, 'articles' | 'tags' | 'ids'>;
  readonly lists: Lists;
}

function fill({ columns, number, record, names, lists }: Filled): void {
  const { annotation } = record;
  columns.created[number] = Date.parse(annotation.created);
  columns.modified[number] = Date.parse(record.modified);
  columns.deleted[number] = trashTime(record);
  columns.article[number] = names.articles.numberOf(record.articleId);
  columns.start[number] = record.start;
  columns.color[number] = COLORS.indexOf(annotation['meipi:color']);
  columns.state[number] = ANNOTATION_STATES.indexOf(record.state);
  columns.hasText[number] = noteText(annotation) !== '';
  columns.tags[number] = lists(names.tags, record.tags);
  columns.about[number] = lists(names.ids, record.about);
}

/** What stands between the parts of a note in the index: no word of a query holds it. */
const BETWEEN = '\n';

function wordsOf({ annotation, tags }: AnnotationRecord): string {
  const parts = [quoteOf(annotation)?.exact ?? '', ...findableWords(noteText(annotation)), ...tags];
  return parts.map((part) => condensedText(part)).join(BETWEEN);
}

type Lists = (names: Names, members: readonly string[]) => readonly number[];

/** Makes lists of numbers, equal ones only once: most notes have the tags of another. */
function createLists(): Lists {
  const made = new Map<Names, Map<string, readonly number[]>>();
  return (names, members) => {
    const ofNames = made.get(names) ?? new Map<string, readonly number[]>();
    made.set(names, ofNames);
    const numbers = members.map((member) => names.numberOf(member));
    const key = numbers.join(' ');
    const known = ofNames.get(key) ?? numbers;
    ofNames.set(key, known);
    return known;
  };
}
