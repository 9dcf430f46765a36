import { describe, expect, it } from 'vitest';
import type { AnnotationRecord } from '@/utils/model/annotation';
import { HEAD, type NotesQuery, type SearchTerm } from '@/utils/model/notebook';
import { facetsOf } from '@/utils/search/facets';
import { createCatalogue } from '@/utils/search/note-catalogue';
import { notesByArticle, notesByTime, selectNotes } from '@/utils/search/select-notes';
import { ARTICLE, note } from '@/tests/utils/exchange/sample-data';

interface Made {
  readonly id: string;
  readonly quote?: string;
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly color?: 'yellow' | 'green';
  readonly about?: readonly string[];
  readonly at: string;
  readonly start?: number;
  readonly facts?: Partial<AnnotationRecord>;
}

function made({
  id,
  quote = '扩大苹果进口',
  text = '',
  tags = [],
  color = 'yellow',
  about = [],
  at,
  start = 4,
  facts = {},
}: Made) {
  const comment = text ? [{ type: 'TextualBody', value: text, purpose: 'commenting' } as const] : [];
  return note(
    {
      id: `urn:uuid:${id}`,
      created: at,
      modified: at,
      body: [...comment, ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' }) as const)],
      'meipi:color': color,
      'meipi:about': about,
      target: {
        source: 'https://example.com/',
        selector: [
          { type: 'TextQuoteSelector', exact: quote },
          { type: 'TextPositionSelector', start, end: start + quote.length },
        ],
      },
    },
    facts,
  );
}

const OTHER = { ...ARTICLE, id: 'mfa:other', site: 'mfa', title: '澜江论坛开幕', entities: ['place/qy'] };
const NOTES = [
  made({ id: 'a', text: '去年也说过', tags: ['水果', '贸易'], at: '2024-05-01T08:00:00.000Z', start: 9 }),
  made({ id: 'b', quote: '認證系統', color: 'green', at: '2024-05-03T08:00:00.000Z', start: 2 }),
  made({ id: 'c', at: '2024-05-02T08:00:00.000Z', facts: { articleId: OTHER.id, state: 'orphan' } }),
  made({
    id: 'd',
    about: ['person/lu', '~p1'],
    at: '2024-05-05T08:00:00.000Z',
    facts: { articleId: OTHER.id, state: 'changed' },
  }),
  made({ id: 'e', text: '删了', at: '2024-05-06T08:00:00.000Z', facts: { deletedAt: '2024-06-01T00:00:00.000Z' } }),
  made({ id: 'f', text: '早删', at: '2024-05-07T08:00:00.000Z', facts: { deletedAt: '2024-05-30T00:00:00.000Z' } }),
];

function catalogue() {
  const known = createCatalogue();
  known.putArticle(ARTICLE);
  known.putArticle(OTHER);
  for (const each of NOTES) known.putNote(each);
  return known;
}

function term(...forms: string[]): SearchTerm {
  return { forms, ids: [] };
}

interface Asked {
  readonly query?: NotesQuery;
  readonly terms?: readonly SearchTerm[];
  readonly trash?: boolean;
}

/** Ids in order; articles as `# id`. */
function ids({ query = {}, terms = [], trash = false }: Asked, known = catalogue()): string[] {
  const byTime = (): Uint32Array => notesByTime(known);
  const orders = { byTime, byArticle: () => notesByArticle(known, byTime()) };
  const { items, count } = selectNotes(known, { query, terms, trash }, orders);
  expect(count).toBe([...items].filter((item) => item < HEAD).length);
  return [...items].map((item) =>
    item >= HEAD ? `# ${known.articles.nameOf(item - HEAD)}` : known.notes.nameOf(item),
  );
}

const QUERIES: readonly { says: string; asked: Asked; finds: readonly string[] }[] = [
  { says: 'all, the latest change first', asked: {}, finds: ['d', 'b', 'c', 'a'] },
  { says: 'a tag', asked: { query: { tag: '水果' } }, finds: ['a'] },
  { says: 'a tag that nothing has', asked: { query: { tag: '无' } }, finds: [] },
  { says: 'a colour', asked: { query: { color: 'green' } }, finds: ['b'] },
  { says: 'a site', asked: { query: { site: 'mfa' } }, finds: ['d', 'c'] },
  { says: 'a state', asked: { query: { state: 'orphan' } }, finds: ['c'] },
  { says: 'notes with a text', asked: { query: { text: 'with' } }, finds: ['a'] },
  { says: 'marks', asked: { query: { text: 'without' } }, finds: ['d', 'b', 'c'] },
  { says: 'an article', asked: { query: { article: ARTICLE.id } }, finds: ['b', 'a'] },
  { says: 'an entity of the note', asked: { query: { entity: 'person/lu' } }, finds: ['d'] },
  { says: 'an entity of the article', asked: { query: { entity: 'place/qy' } }, finds: ['d', 'c'] },
  { says: 'a pledge', asked: { query: { pledge: '~p1' } }, finds: ['d'] },
  { says: 'days, both included', asked: { query: { from: '2024-05-02', to: '2024-05-03' } }, finds: ['b', 'c'] },
  { says: 'what all of it fits', asked: { query: { site: 'mfa', text: 'without', state: 'changed' } }, finds: ['d'] },
  { says: 'a word inside a longer one, in either script', asked: { terms: [term('认证')] }, finds: ['b'] },
  { says: 'any form of a word', asked: { terms: [term('无此', '进口')] }, finds: ['d', 'c', 'a'] },
  { says: 'every word', asked: { terms: [term('苹果'), term('去年')] }, finds: ['a'] },
  { says: 'a word of a tag', asked: { terms: [term('贸易')] }, finds: ['a'] },
  { says: 'a word of the title', asked: { terms: [term('澜江')] }, finds: ['d', 'c'] },
  { says: 'what a word names', asked: { terms: [{ forms: ['luming'], ids: ['person/lu'] }] }, finds: ['d'] },
  { says: 'no word across two parts', asked: { terms: [term('进口去年')] }, finds: [] },
  { says: 'the trash, the latest deletion first', asked: { trash: true }, finds: ['e', 'f'] },
];

describe('selectNotes', () => {
  it.each(QUERIES)('finds $says', ({ asked, finds }) => {
    expect(ids({ ...asked, query: { ...asked.query, order: 'time' } })).toEqual(finds);
  });

  it('puts notes under their articles in text order, the article changed last first', () => {
    expect(ids({})).toEqual([`# ${OTHER.id}`, 'c', 'd', `# ${ARTICLE.id}`, 'b', 'a']);
  });

  it('follows a note that is rewritten, deleted, restored, and gone', () => {
    const known = catalogue();
    const time = (asked: Asked) => ids({ ...asked, query: { ...asked.query, order: 'time' } }, known);
    expect(known.putNote(NOTES[0] as AnnotationRecord)).toBe(false);
    expect(known.putNote(made({ id: 'a', text: '新的话', tags: ['水果'], at: '2024-07-01T00:00:00.000Z' }))).toBe(true);
    expect(time({})[0]).toBe('a');
    expect([time({ terms: [term('去年')] }), time({ terms: [term('新的')] })]).toEqual([[], ['a']]);
    expect(time({ query: { tag: '贸易' } })).toEqual([]);
    known.putNote({ ...(NOTES[1] as AnnotationRecord), deletedAt: '2024-07-02T00:00:00.000Z' });
    expect([time({}), time({ trash: true })]).toEqual([
      ['a', 'd', 'c'],
      ['b', 'e', 'f'],
    ]);
    known.putNote(NOTES[1] as AnnotationRecord);
    expect(known.removeNote('d')).toBe(true);
    expect(known.removeNote('d')).toBe(false);
    expect(time({})).toEqual(['a', 'b', 'c']);
  });

  it('tells a new state of a note whose words are the same', () => {
    const known = catalogue();
    expect(known.putNote({ ...(NOTES[0] as AnnotationRecord), state: 'changed' })).toBe(true);
    expect(ids({ query: { state: 'changed', order: 'time' } }, known)).toEqual(['d', 'a']);
  });
});

describe('facetsOf', () => {
  it('counts what notes outside of the trash can be asked for', () => {
    const { tags, sites, entities, pledges } = facetsOf(catalogue());
    expect(tags).toEqual([
      { value: '水果', count: 1 },
      { value: '贸易', count: 1 },
    ]);
    expect(sites).toEqual([
      { value: 'mfa', count: 2 },
      { value: 'sina', count: 2 },
    ]);
    expect(entities).toEqual([
      { value: 'place/qy', count: 2 },
      { value: 'person/lu', count: 1 },
    ]);
    expect(pledges).toEqual([{ value: '~p1', count: 1 }]);
  });
});
