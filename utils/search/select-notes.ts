/**
 * Which notes are asked for, in which order. One pass over the notes in the order of their
 * last change, each looked at through its columns: some milliseconds for 50,000.
 */
import { ANNOTATION_STATES, COLORS } from '@/utils/model/annotation';
import { HEAD, type NotesQuery, type SearchTerm } from '@/utils/model/notebook';
import type { Catalogue } from './note-catalogue';

/** A list as it is shown: numbers of notes and, marked by `HEAD`, of the articles whose notes follow. */
export interface Selection {
  readonly items: Uint32Array;
  /** How many of the items are notes. */
  readonly count: number;
}

export interface Asked {
  readonly query: NotesQuery;
  readonly terms: readonly SearchTerm[];
  /** Whether the notes in the trash are asked for instead of the others. */
  readonly trash: boolean;
}

type Test = (note: number) => boolean;

/** The notes that fit, those of the trash by the time they came there. */
export function selectNotes(catalogue: Catalogue, asked: Asked, byTime: Uint32Array): Selection {
  const { columns } = catalogue;
  const inPlace: Test = asked.trash
    ? (note) => (columns.deleted[note] as number) > 0
    : (note) => columns.deleted[note] === 0;
  const tests = [
    inPlace,
    ...queryTests(catalogue, asked.query),
    ...asked.terms.map((term) => termTest(catalogue, term)),
  ];
  const found = byTime.filter((note) => tests.every((fits) => fits(note)));
  if (asked.trash) found.sort((a, b) => (columns.deleted[b] as number) - (columns.deleted[a] as number) || b - a);
  const grouped = !asked.trash && asked.query.order !== 'time';
  return { items: grouped ? underArticles(catalogue, found) : found, count: found.length };
}

/** Numbers of all notes that are not gone, the latest change first. */
export function notesByTime({ columns, notes }: Catalogue): Uint32Array {
  const numbers = Uint32Array.from({ length: notes.size() }, (_, note) => note);
  const { modified } = columns;
  // Equal times, as after an import or a change of many, keep the later number first.
  return numbers
    .filter((note) => (columns.deleted[note] as number) >= 0)
    .sort((a, b) => (modified[b] as number) - (modified[a] as number) || b - a);
}

/** Notes under their articles, those of an article in text order; the article with the latest change first. */
function underArticles({ columns }: Catalogue, byTime: Uint32Array): Uint32Array {
  const groups = new Map<number, number[]>();
  for (const note of byTime) {
    const article = columns.article[note] as number;
    const group = groups.get(article);
    if (group) group.push(note);
    else groups.set(article, [note]);
  }
  const items = new Uint32Array(byTime.length + groups.size);
  let at = 0;
  for (const [article, group] of groups) {
    items[at++] = article + HEAD;
    group.sort((a, b) => (columns.start[a] as number) - (columns.start[b] as number) || a - b);
    for (const note of group) items[at++] = note;
  }
  return items;
}

function queryTests(catalogue: Catalogue, query: NotesQuery): Test[] {
  const { columns, tags, ids, articles } = catalogue;
  const tests: Test[] = [];
  const none: Test = () => false;
  if (query.tag !== undefined) {
    const tag = tags.known(query.tag);
    tests.push(tag === undefined ? none : (note) => columns.tags[note]?.includes(tag) ?? false);
  }
  if (query.color !== undefined) {
    const color = COLORS.indexOf(query.color);
    tests.push((note) => columns.color[note] === color);
  }
  if (query.state !== undefined) {
    const state = ANNOTATION_STATES.indexOf(query.state);
    tests.push((note) => columns.state[note] === state);
  }
  if (query.text !== undefined) {
    const wanted = query.text === 'with';
    tests.push((note) => columns.hasText[note] === wanted);
  }
  if (query.article !== undefined) {
    const article = articles.known(query.article);
    tests.push((note) => columns.article[note] === article);
  }
  if (query.pledge !== undefined) {
    const pledge = ids.known(query.pledge);
    tests.push(pledge === undefined ? none : (note) => columns.about[note]?.includes(pledge) ?? false);
  }
  return [...tests, ...articleTests(catalogue, query), ...dateTests(catalogue, query)];
}

/** What is decided by the article is decided once for each. */
function articleTests(catalogue: Catalogue, { site, entity }: NotesQuery): Test[] {
  const { columns, ids } = catalogue;
  const tests: Test[] = [];
  if (site !== undefined) {
    const fits = eachArticle(catalogue, (article) => catalogue.articleOf(article)?.site === site);
    tests.push((note) => fits[columns.article[note] as number] === 1);
  }
  if (entity !== undefined) {
    const wanted = ids.known(entity) ?? -1;
    const fits = eachArticle(catalogue, (article) => catalogue.articleOf(article)?.entities.includes(wanted) ?? false);
    tests.push(
      (note) => fits[columns.article[note] as number] === 1 || (columns.about[note]?.includes(wanted) ?? false),
    );
  }
  return tests;
}

const DAY_MS = 86_400_000;

/** Days are the reader's own. */
function dateTests({ columns }: Catalogue, { from, to }: NotesQuery): Test[] {
  const first = from === undefined ? NaN : Date.parse(`${from}T00:00:00`);
  const last = to === undefined ? NaN : Date.parse(`${to}T00:00:00`) + DAY_MS;
  return [
    ...(Number.isNaN(first) ? [] : [(note: number) => (columns.created[note] as number) >= first]),
    ...(Number.isNaN(last) ? [] : [(note: number) => (columns.created[note] as number) < last]),
  ];
}

/** A term fits a note that says one of its forms, is about what it names, or stands in an article whose title says it. */
function termTest(catalogue: Catalogue, { forms, ids }: SearchTerm): Test {
  const { columns, notes, words } = catalogue;
  const found = new Uint8Array(notes.size());
  for (const form of forms) words.find(form, found);
  const titled = eachArticle(catalogue, (article) => {
    const plain = catalogue.articleOf(article)?.plain ?? '';
    return forms.some((form) => plain.includes(form));
  });
  const named = new Set(ids.flatMap((id) => catalogue.ids.known(id) ?? []));
  return (note) =>
    found[note] === 1 ||
    titled[columns.article[note] as number] === 1 ||
    (named.size > 0 && (columns.about[note]?.some((id) => named.has(id)) ?? false));
}

function eachArticle({ articles }: Catalogue, fits: Test): Uint8Array {
  const found = new Uint8Array(articles.size());
  for (let article = 0; article < found.length; article++) if (fits(article)) found[article] = 1;
  return found;
}
