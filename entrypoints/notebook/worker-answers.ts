import { noteText, quoteOf, type AnnotationRecord } from '@/utils/model/annotation';
import {
  type ArticleRow,
  HEAD,
  type NoteHead,
  type NoteRow,
  type NotesQuery,
  type SearchTerm,
} from '@/utils/model/notebook';
import { coOccurrence, weekCounts } from '@/utils/reading/overview';
import { facetsOf } from '@/utils/search/facets';
import { findSpans } from '@/utils/search/find-spans';
import type { Catalogue, CataloguedArticle } from '@/utils/search/note-catalogue';
import { notesByArticle, notesByTime, selectNotes } from '@/utils/search/select-notes';
import type { MeipiDatabase } from '@/utils/store/database';
import { markdownBlocks } from '@/utils/text/markdown';
import { wordsOfBlocks } from '@/utils/text/markdown-words';
import { createRecordReader } from './read-records';
import type { KeptCatalogue } from './worker-catalogue';
import type { QuestionName, Questions, Rows } from './worker-protocol';

/** Every question that the worker answers. */
export type Answers = {
  readonly [Name in QuestionName]: (ask: Questions[Name]['ask']) => Promise<Questions[Name]['answer']>;
};

/** More than a window shows at once. */
const FIRST_ROWS = 24;

/** The answers of the worker: from the catalogue, and for the rows in sight from the store. */
export function answersFrom(db: MeipiDatabase, kept: KeptCatalogue): Answers {
  const { catalogue } = kept;
  const byTime = derived(kept, () => notesByTime(catalogue));
  const byArticle = derived(kept, () => notesByArticle(catalogue, byTime()));
  const facets = derived(kept, () => facetsOf(catalogue));
  const recordsOf = createRecordReader(db, kept);
  const rowsOf = async (items: readonly number[], terms: readonly SearchTerm[]): Promise<Rows> => {
    const numbers = items.filter((item) => item < HEAD);
    const records = await recordsOf(numbers);
    return {
      notes: numbers.flatMap((number, at) => {
        const record = records[at];
        return record ? [[number, noteRow(catalogue, record, terms)] as const] : [];
      }),
      heads: items.filter((item) => item >= HEAD).map((item) => [item, headOf(catalogue, item - HEAD, terms)] as const),
    };
  };
  return {
    async list(asked) {
      await (asked.trash || asksSomething(asked.query) ? kept.read : kept.begun);
      const selection = selectNotes(catalogue, asked, { byTime, byArticle });
      const first = await rowsOf([...selection.items.subarray(0, FIRST_ROWS)], asked.terms);
      return { ...selection, complete: kept.isRead(), first };
    },
    rows: ({ items, terms }) => rowsOf([...items], terms),
    ids: async ({ items }) => [...items].filter((item) => item < HEAD).map((note) => catalogue.notes.nameOf(note)),
    async facets() {
      await kept.read;
      return facets();
    },
    async articles() {
      await kept.read;
      return articleRows(catalogue, await pledgeCounts(db));
    },
    async pictures() {
      await kept.read;
      return { weeks: weekCounts(writtenAt(catalogue), Date.now()), met: coOccurrence(entitiesMet(catalogue)) };
    },
  };
}

function asksSomething(asked: NotesQuery): boolean {
  const { order: _, ...query } = asked;
  return Object.keys(query).length > 0;
}

/** Something made of the catalogue, made again only after it has changed. */
function derived<T>({ version, isRead }: KeptCatalogue, make: () => T): () => T {
  let madeAt = -1;
  let made: T | undefined;
  return () => {
    if (made === undefined || madeAt !== version() || !isRead()) {
      made = make();
      madeAt = version();
    }
    return made;
  };
}

function noteRow(catalogue: Catalogue, record: AnnotationRecord, terms: readonly SearchTerm[]): NoteRow {
  const { id, articleId, annotation, tags, state, modified, deletedAt } = record;
  const article = catalogue.articleOf(catalogue.articles.numberOf(articleId));
  const quote = quoteOf(annotation)?.exact ?? '';
  const text = noteText(annotation);
  return {
    id,
    articleId,
    title: article?.title ?? '',
    kept: article?.kept ?? false,
    quote,
    quoteSpans: findSpans(quote, terms),
    text,
    textSpans: terms.length === 0 ? [] : findSpans(wordsOfBlocks(markdownBlocks(text)).text, terms),
    tags,
    tagSpans: tags.map((tag) => findSpans(tag, terms)),
    color: annotation['meipi:color'],
    state,
    created: annotation.created,
    modified,
    ...(deletedAt === undefined ? {} : { deletedAt }),
  };
}

function headOf(catalogue: Catalogue, number: number, terms: readonly SearchTerm[]): Omit<NoteHead, 'count'> {
  const article = catalogue.articleOf(number);
  if (!article)
    return { articleId: catalogue.articles.nameOf(number), title: '', titleSpans: [], site: '', kept: false };
  const { id, title, site, url, publishedAt, kept } = article;
  return {
    articleId: id,
    title,
    titleSpans: findSpans(title, terms),
    site,
    ...(url === undefined ? {} : { url }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    kept,
  };
}

/** Different pledges met, by article. */
async function pledgeCounts(db: MeipiDatabase): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.sightings.orderBy('articleId').eachKey((key) => {
    counts.set(key as string, (counts.get(key as string) ?? 0) + 1);
  });
  return counts;
}

function articleRows(catalogue: Catalogue, pledges: ReadonlyMap<string, number>): ArticleRow[] {
  const { articles, columns, notes, ids } = catalogue;
  const counts = new Uint32Array(articles.size());
  for (let note = 0; note < notes.size(); note++) {
    const article = columns.article[note] as number;
    if (columns.deleted[note] === 0) counts[article] = (counts[article] ?? 0) + 1;
  }
  return readArticles(catalogue).map(([at, known]) => {
    const { plain: _, removed: _removed, entities, ...article } = known;
    const names = entities.map((id) => ids.nameOf(id));
    return { ...article, notes: counts[at] ?? 0, pledges: pledges.get(article.id) ?? 0, entities: names };
  });
}

function readArticles({ articles, articleOf }: Catalogue): (readonly [number, CataloguedArticle])[] {
  return Array.from({ length: articles.size() }, (_, at) => at).flatMap((at) => {
    const article = articleOf(at);
    return article && !article.removed ? [[at, article] as const] : [];
  });
}

function entitiesMet(catalogue: Catalogue): (readonly string[])[] {
  return readArticles(catalogue).map(([, { entities }]) => entities.map((id) => catalogue.ids.nameOf(id)));
}

function* writtenAt({ columns, notes }: Catalogue): Generator<number> {
  for (let note = 0; note < notes.size(); note++)
    if (columns.deleted[note] === 0) yield columns.created[note] as number;
}
