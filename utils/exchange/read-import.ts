/**
 * Reads a file that is to be imported while it comes in: an export of this program, a W3C
 * annotation, page or collection, or an export of Hypothesis. What a file is follows from
 * what is in it. Each note and row stands for itself: one that cannot be is refused with its
 * line and the reason, and the others come in. A file that is no JSON to its end is refused
 * as a whole.
 *
 * What comes is handed on again and again. In memory: the rows since the last time, the text
 * of the one value that is being read, the keys of all rows, and the articles that only notes
 * of other programs name.
 */
import * as v from 'valibot';
import type { AnnotationRecord } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import { articleId, type Article } from '@/utils/model/article';
import type { Rows } from '@/utils/model/export-source';
import { done, failed, type Failure, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import { isAnnotationList, itemsOf, totalOf } from './annotation-pages';
import { type ExportedAnnotation, toItem } from './collection';
import { ROW_SCHEMAS } from './export-schema';
import { toRecord } from './exported-record';
import { readForeign } from './foreign';
import { FORMAT } from './format';
import { type JsonFault, JsonScanner, type ScannedValue } from './json-scanner';
import { DEEPEST_FOREIGN, LATEST_MS, LONGEST_FOREIGN } from './limits';
import { linkableNote } from './linkable';
import { createNamedArticles } from './named-articles';
import { createRowBatch } from './row-batch';
import { tame } from './tame';
import { createDigest } from './text-digest';

/** Why a note or row of a file does not come in. */
export type RefusalReason = 'too-long' | 'too-deep' | 'not-annotation' | 'no-source' | 'wrong-shape' | 'twice';

export interface Refusal {
  /** Counted from 1. */
  readonly line: number;
  /** Where it stands: `first.items`, `meipi.articles`. */
  readonly list: string;
  readonly reason: RefusalReason;
  /** The field that is wrong, and what is wrong with it. */
  readonly detail?: string;
}

/** What is known of a file that was read to its end, besides its rows. */
export interface ImportRead {
  /** Whether it is of our own format. */
  readonly isOwn: boolean;
  /** The first refusals, in the order of the file. */
  readonly refused: readonly Refusal[];
  readonly refusedCount: number;
  /** Ids of all notes that it brings. */
  readonly ids: ReadonlySet<string>;
  /** Differs for any other text. */
  readonly digest: string;
  /** Where the file says that there are more notes than are in it: how many it says, and how many there are. */
  readonly short?: { readonly said: number; readonly found: number };
}

export interface ImportSource {
  /** The article that stands at a web address, by the rules of pages; undefined for other addresses. */
  readonly articleAt: (url: string) => (Pick<Article, 'site' | 'docId'> & { readonly url: string }) | undefined;
  /** The time of notes that name none: ISO 8601 with milliseconds, the same for the same file. */
  readonly undated: string;
  /** The moment of reading; of notes that name a much later time, it is taken for none. */
  readonly now: string;
  /** The file is one part of several: an article that is not in it is in another. */
  readonly isPart?: boolean;
}

export interface ImportReader {
  /** Takes the next piece of the file; what is wrong with the file as a whole is answered at once. */
  push(piece: string): Failure | undefined;
  /** The rows that have come since it was last asked, if there are enough of them to be worth it. */
  take(): Rows | undefined;
  /** The file is over: the last rows, and what is known of it. Until then it may still be refused as a whole. */
  finish(): Outcome<ImportRead & { readonly last: Rows }>;
}

const LISTS = new Set(['items', 'rows', 'annotations', '@graph']);
const TABLES = ['articles', 'entries', 'verdicts', 'sightings', 'drafts', 'tags'] as const;
type Table = keyof typeof ROW_SCHEMAS;

const KEYS: { readonly [table in Table]: (row: ReaderData[table][number]) => string } = {
  annotations: ({ id }) => id,
  articles: ({ id }) => id,
  entries: ({ id }) => id,
  verdicts: ({ pledge }) => pledge,
  sightings: ({ pledge, articleId: id }) => JSON.stringify([pledge, id]),
  drafts: ({ key }) => key,
  tags: ({ name }) => name,
};

/** Rows that are handed on together. */
const BATCH = 500;

/** Refusals that are kept; the rest is counted. */
const MOST_REFUSALS = 500;

/** Blocks in which there are rows, and the tables that are looked for in them; `tables` are those of a store that was saved as it lay. */
const BLOCKS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['first', ['items']],
  ['meipi', TABLES],
  ['tables', ['annotations', ...TABLES]],
]);

/** Whether the value at a path is cut out: rows of lists, also one alone that stands for a list, fields of the outermost object, the format. */
function wants(path: readonly string[], begins: string): boolean {
  const [first = '', second = '', third] = path;
  const isAlone = begins === '{';
  if (path.length === 1) {
    if (LISTS.has(first)) return isAlone;
    return first === '[]' || !BLOCKS.has(first) || (first === 'first' && begins === '"');
  }
  if (path.length === 2) {
    if (first === 'first') return second === 'items' && isAlone;
    return (LISTS.has(first) && second === '[]') || (first === 'meipi' && second === 'format');
  }
  return path.length === 3 && third === '[]' && BLOCKS.get(first)?.includes(second) === true;
}

/** Takes rows and notes as they come, each once, and says why others do not come in. */
function createKeeper(source: ImportSource) {
  const keys: { readonly [table in Table]: Set<string> } = {
    ...{ annotations: new Set(), articles: new Set(), entries: new Set(), verdicts: new Set() },
    ...{ sightings: new Set(), drafts: new Set(), tags: new Set() },
  };
  const named = createNamedArticles();
  const batch = createRowBatch();
  const refused: Refusal[] = [];
  const seen = { refused: 0, items: 0, notAnnotations: 0 };
  const latest = new Date(Date.parse(source.now) + LATEST_MS).toISOString();

  function refuse(value: ScannedValue, reason: RefusalReason, detail?: string): void {
    seen.refused++;
    if (reason === 'not-annotation') seen.notAnnotations++;
    if (refused.length >= MOST_REFUSALS) return;
    const list = value.path.filter((key) => key !== '[]').join('.');
    refused.push({ line: value.line, list, reason, ...(detail === undefined ? {} : { detail }) });
  }
  function keep<T extends Table>(table: T, row: ReaderData[T][number], value: ScannedValue): boolean {
    const key = KEYS[table](row);
    if (keys[table].has(key)) {
      refuse(value, 'twice', key);
      return false;
    }
    keys[table].add(key);
    batch.add(table, row);
    return true;
  }
  function keepNote(record: AnnotationRecord, value: ScannedValue, article?: Article): void {
    if (keep('annotations', record, value)) named.add(record, article);
  }
  function takeRow(table: Table, row: unknown, value: ScannedValue): void {
    const { issues } = v.safeParse(ROW_SCHEMAS[table], row, { abortEarly: true });
    if (issues) return refuse(value, 'wrong-shape', `${v.getDotPath(issues[0]) ?? ''}: ${issues[0].message}`);
    // The row itself, not what the schema makes of it: that is to look at it only.
    if (table === 'annotations') keepNote(toRecord(linkableNote(row as ExportedAnnotation)), value);
    else keep(table, row as never, value);
  }
  function takeItem(item: unknown, value: ScannedValue, depth: number): void {
    if (isRecord(item) && isAnnotationList(item['type'])) {
      // A list of pages. Each of their notes has a length of its own.
      for (const each of itemsOf(item)) takeItem(each, { ...value, text: JSON.stringify(each) }, depth);
      return;
    }
    seen.items++;
    if (!isRecord(item)) return refuse(value, 'not-annotation');
    if (Object.hasOwn(item, 'meipi:article')) return takeRow('annotations', item, value);
    if (depth > DEEPEST_FOREIGN) return refuse(value, 'too-deep');
    if ((value.text?.length ?? 0) > LONGEST_FOREIGN) return refuse(value, 'too-long');
    const foreign = readForeign(item, { undated: source.undated, latest });
    if (typeof foreign === 'string') return refuse(value, foreign);
    const article = articleOf(foreign, source);
    const record = recordOf(foreign.annotation, { articleId: article.id, state: 'anchored' });
    keepNote(record, value, article);
  }
  /** The last rows, with an article for every note whose article the file does not hold; one that the store has stays as it is there. */
  function last(): Rows {
    const missing = source.isPart ? [] : named.missing((id) => keys.articles.has(id));
    for (const article of missing) batch.add('articles', article);
    return batch.take(0) ?? {};
  }
  return { seen, refuse, takeRow, takeItem, last, take: batch.take, facts: { refused, ids: keys.annotations } };
}

/** A reader for one file. */
export function createImportReader(source: ImportSource): ImportReader {
  const keeper = createKeeper(source);
  const { seen } = keeper;
  const fields = new Map<string, unknown>();
  let [fieldsDepth, fieldsText] = [0, ''];
  const digest = createDigest();
  let format: unknown;
  let begins = '';

  function take(value: ScannedValue): void {
    const [first = '', second = ''] = value.path;
    if (value.refused) return keeper.refuse(value, value.refused);
    const parsed: unknown = JSON.parse(value.text ?? 'null');
    const depth = tame(parsed);
    if (first === 'meipi' && second === 'format') format = parsed;
    else if (first === 'meipi') keeper.takeRow(second as Table, parsed, value);
    else if (first === 'tables')
      keeper.takeRow(second as Table, second === 'annotations' ? asItem(parsed) : parsed, value);
    else if (value.path.at(-1) === '[]' || LISTS.has(value.path.at(-1) ?? '')) keeper.takeItem(parsed, value, depth);
    else {
      fields.set(first, parsed);
      fieldsDepth = Math.max(fieldsDepth, depth);
      fieldsText += value.text ?? '';
    }
  }
  const scanner = new JsonScanner({ wants, onValue: take });

  function finish(): ReturnType<ImportReader['finish']> {
    const fault = scanner.end();
    if (fault) return failureOf(fault, begins);
    fields.delete('__proto__');
    if (seen.items === 0 && fields.has('target')) {
      const whole = { path: [], line: 1, text: fieldsText };
      keeper.takeItem(Object.fromEntries(fields), whole, fieldsDepth + 1);
    }
    const isRescued = fields.get('database') === 'meipi' && typeof fields.get('version') === 'number';
    if (format === undefined && !isRescued) {
      const address = fields.get('first');
      if (seen.items === 0 && typeof address === 'string') return failed('notes-elsewhere', address);
      const isEmpty = seen.items === 0 && !isAnnotationList(fields.get('type'));
      if (isEmpty || (seen.items > 0 && seen.notAnnotations === seen.items)) return failed('not-meipi');
    } else if (isRescued) {
      // Whatever version wrote it: it was saved because no other way was left.
    } else if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return failed('not-meipi');
    else if (format > FORMAT) return failed('newer-format', String(format));
    const last = keeper.last();
    const { refused: refusedCount, items: found } = seen;
    const said = totalOf(fields) ?? found;
    const short = said > found ? { short: { said, found } } : {};
    return done({ ...keeper.facts, refusedCount, digest: digest.end(), isOwn: format !== undefined, ...short, last });
  }

  return {
    push(piece) {
      begins ||= piece.trimStart().charAt(0);
      digest.add(piece);
      const fault = scanner.push(piece);
      return fault && failureOf(fault, begins);
    },
    take: () => keeper.take(BATCH),
    finish,
  };
}

function failureOf({ line, column, atEnd }: JsonFault, begins: string): Failure {
  return failed(atEnd && /^[{[]/.test(begins) ? 'truncated' : 'not-json', `${line}:${column}`);
}

/** A row of the store as it stands in an export; anything else as it is. */
function asItem(row: unknown): unknown {
  return isRecord(row) && isRecord(row['annotation']) ? toItem(row as unknown as AnnotationRecord) : row;
}

/** The article on which a foreign note stands, as far as the note knows it. */
function articleOf(
  { source: url, title, annotation }: Exclude<ReturnType<typeof readForeign>, string>,
  { articleAt }: ImportSource,
): Article {
  const { site, docId, url: address } = articleAt(url) ?? { site: 'source', docId: url, url };
  return {
    ...{ id: articleId({ site, docId }), site, docId, urls: [address], title: title ?? address },
    ...{ readAt: annotation.created, digest: '' },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
