import { createTranslator } from '@/utils/locale/translator';
import { HEAD, type NoteHead, type NoteRow } from '@/utils/model/notebook';

/** Interface texts in English, in which components are drawn. */
export const { t } = createTranslator('en');

/** A note of a list, on words of an invented article. */
export function noteRow(id: string, more: Partial<NoteRow> = {}): NoteRow {
  return {
    id,
    articleId: 'mfa:a',
    title: '青原国启用认证系统',
    kept: true,
    quote: `认证系统${id}`,
    quoteSpans: [],
    text: '先问谁来维护。',
    textSpans: [],
    tags: [],
    tagSpans: [],
    color: 'yellow',
    state: 'anchored',
    created: '2024-05-01T08:00:00.000Z',
    modified: '2024-05-01T08:00:00.000Z',
    ...more,
  };
}

export const ARTICLE: NoteHead = {
  articleId: 'mfa:a',
  title: '青原国启用认证系统',
  titleSpans: [],
  site: 'web:news.example.org',
  publishedAt: '2024-05-01',
  kept: true,
  count: 2,
};

/** A list of one article with these notes, and how its rows are found. */
export function listOf(notes: readonly NoteRow[]) {
  return {
    items: Uint32Array.from([HEAD, ...notes.keys()]),
    noteOf: (item: number) => notes[item],
    headOf: (item: number) => (item === HEAD ? { ...ARTICLE, count: notes.length } : undefined),
  };
}
