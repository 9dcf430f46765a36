import { noteText, quoteOf } from '@/utils/model/annotation';
import { CSV_MARK, csvLines } from './csv';
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

/** What notes as CSV begin with: the line of headings. */
export function notesCsvHead(heading: (column: NoteColumn) => string): string {
  return CSV_MARK + csvLines([NOTE_COLUMNS.map(heading)]);
}

/**
 * The notes of an article as CSV, one line each, in text order; times in ISO form, tags
 * separated by commas. `nameOf` says what an id of an entity or pledge is called.
 */
export function notesCsvLines({ article, notes }: NotedArticle, nameOf: (id: string) => string = (id) => id): string {
  return csvLines(
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
}
