import { noteText, quoteOf } from '@/utils/model/annotation';
import { toCsv } from './csv';
import { type NotedArticle, webAddressOf } from './noted-article';

/** The columns of notes as CSV, in order. */
export const NOTE_COLUMNS = [
  'id',
  'article',
  'url',
  'source',
  'published',
  'quote',
  'note',
  'tags',
  'color',
  'about',
  'state',
  'created',
  'modified',
] as const;
export type NoteColumn = (typeof NOTE_COLUMNS)[number];

interface NotesCsv {
  readonly heading: (column: NoteColumn) => string;
  /** What an id of an entity or pledge is called. */
  readonly nameOf?: (id: string) => string;
}

/** Notes as CSV, one line each, by article and in text order; times in ISO form, tags separated by commas. */
export function notesCsv(articles: readonly NotedArticle[], { heading, nameOf = (id) => id }: NotesCsv): string {
  const rows = articles.flatMap(({ article, notes }) =>
    notes.map(({ id, about, tags, state, annotation }) => [
      id,
      article.title,
      webAddressOf(article) ?? article.urls[0] ?? '',
      article.source ?? '',
      article.publishedAt ?? '',
      quoteOf(annotation)?.exact ?? '',
      noteText(annotation),
      tags.join(', '),
      annotation['meipi:color'],
      about.map(nameOf).join(', '),
      state,
      annotation.created,
      annotation.modified,
    ]),
  );
  return toCsv([NOTE_COLUMNS.map(heading), ...rows]);
}
