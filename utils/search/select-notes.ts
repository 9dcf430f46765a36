/**
 * Which notes are asked for, in which order. What fits is marked in an array with a byte for
 * each note, by one plain loop for each thing asked; then one pass over the notes in their
 * order. The loops call nothing and so are quick already when they run for the first time,
 * at the first letter typed: some milliseconds for 50,000 notes.
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

/** Orders of all notes, made when first asked for. */
export interface NoteOrders {
  /** See `notesByTime`. */
  readonly byTime: () => Uint32Array;
  /** See `notesByArticle`. */
  readonly byArticle: () => Uint32Array;
}

/** The notes that fit, those of the trash by the time they came there. */
export function selectNotes(catalogue: Catalogue, asked: Asked, orders: NoteOrders): Selection {
  const { columns } = catalogue;
  const fits = notesInPlace(catalogue, asked.trash);
  for (const test of queryTests(catalogue, asked.query)) keepWhere(fits, test);
  for (const term of asked.terms) keepTerm(fits, catalogue, term);
  if (!asked.trash && asked.query.order !== 'time') return underHeads(orders.byArticle(), fits);
  const items = orders.byTime().filter((note) => fits[note] === 1);
  if (asked.trash) items.sort((a, b) => (columns.deleted[b] as number) - (columns.deleted[a] as number) || b - a);
  return { items, count: items.length };
}

/** 1 for each note that lies in the trash, or that does not. */
function notesInPlace({ columns: { deleted }, notes }: Catalogue, trash: boolean): Uint8Array {
  const fits = new Uint8Array(notes.size());
  for (let note = 0; note < fits.length; note++) if ((deleted[note] as number) > 0 === trash) fits[note] = 1;
  return fits;
}

function keepWhere(fits: Uint8Array, test: Test): void {
  for (let note = 0; note < fits.length; note++) if (fits[note] === 1 && !test(note)) fits[note] = 0;
}

/** Of a list with heads what fits, and the heads of that. */
function underHeads(all: Uint32Array, fits: Uint8Array): Selection {
  const items = new Uint32Array(all.length);
  let length = 0;
  let count = 0;
  let head: number | undefined;
  for (const item of all) {
    if (item >= HEAD) head = item;
    else if (fits[item] === 1) {
      if (head !== undefined) items[length++] = head;
      head = undefined;
      items[length++] = item;
      count++;
    }
  }
  return { items: items.slice(0, length), count };
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

/** All notes outside of the trash under their articles, those of an article in text order; the article with the latest change first. */
export function notesByArticle({ columns }: Catalogue, byTime: Uint32Array): Uint32Array {
  const groups = new Map<number, number[]>();
  let notes = 0;
  for (const note of byTime) {
    if (columns.deleted[note] !== 0) continue;
    notes++;
    const article = columns.article[note] as number;
    const group = groups.get(article);
    if (group) group.push(note);
    else groups.set(article, [note]);
  }
  const items = new Uint32Array(notes + groups.size);
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
function keepTerm(fits: Uint8Array, catalogue: Catalogue, { forms, ids }: SearchTerm): void {
  const { columns, words } = catalogue;
  const { article, about } = columns;
  const found = new Uint8Array(fits.length);
  for (const form of forms) words.find(form, found);
  const titled = eachArticle(catalogue, (number) => {
    const plain = catalogue.articleOf(number)?.plain ?? '';
    return forms.some((form) => plain.includes(form));
  });
  for (let note = 0; note < found.length; note++) if (titled[article[note] as number] === 1) found[note] = 1;
  const named = ids.flatMap((id) => catalogue.ids.known(id) ?? []);
  for (const id of named)
    for (let note = 0; note < found.length; note++) if (about[note]?.includes(id)) found[note] = 1;
  for (let note = 0; note < fits.length; note++) if (found[note] === 0) fits[note] = 0;
}

function eachArticle({ articles }: Catalogue, fits: Test): Uint8Array {
  const found = new Uint8Array(articles.size());
  for (let article = 0; article < found.length; article++) if (fits(article)) found[article] = 1;
  return found;
}
