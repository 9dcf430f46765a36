/**
 * Reads a file that is to be imported while it comes in: an export of this program, a W3C
 * annotation, page or collection, or an export of Hypothesis. What a file is follows from
 * what is in it. Each note and row stands for itself: one that cannot be is refused with its
 * line and the reason, and the others come in. A file that is no JSON to its end is refused
 * as a whole.
 *
 * In memory: what comes in, and the text of the one value that is being read.
 */
import * as v from 'valibot';
import type { AnnotationRecord } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import { articleId, type Article } from '@/utils/model/article';
import { done, failed, type Failure, type Outcome } from '@/utils/model/outcome';
import { NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';
import type { ExportedAnnotation } from './collection';
import { ROW_SCHEMAS } from './export-schema';
import { toRecord } from './exported-record';
import { readForeign } from './foreign';
import { FORMAT } from './format';
import { type JsonFault, JsonScanner, type ScannedValue } from './json-scanner';
import { DEEPEST_FOREIGN, LATEST_MS, LONGEST_FOREIGN } from './limits';
import { linkableNote } from './linkable';
import { tame } from './tame';

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

/** What a file brings. */
export interface ImportRead {
  readonly data: ReaderData;
  /** Whether it is of our own format. */
  readonly isOwn: boolean;
  /** The first refusals, in the order of the file. */
  readonly refused: readonly Refusal[];
  readonly refusedCount: number;
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
  /** The file is over. */
  finish(): Outcome<ImportRead>;
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

/** Refusals that are kept; the rest is counted. */
const MOST_REFUSALS = 500;

/** Whether the value at a path is cut out: rows of lists, fields of the outermost object, the format. */
function wants(path: readonly string[]): boolean {
  const [first = '', second = '', third] = path;
  if (path.length === 1) return first === '[]' || !(LISTS.has(first) || first === 'first' || first === 'meipi');
  if (path.length === 2) return (LISTS.has(first) && second === '[]') || (first === 'meipi' && second === 'format');
  if (path.length !== 3 || third !== '[]') return false;
  return (first === 'first' && second === 'items') || (first === 'meipi' && TABLES.some((table) => table === second));
}

/** Takes rows and notes as they come, each once, and says why others do not come in. */
function createKeeper(source: ImportSource) {
  const rows: { [table in Table]: Map<string, ReaderData[table][number]> } = {
    ...{ annotations: new Map(), articles: new Map(), entries: new Map(), verdicts: new Map() },
    ...{ sightings: new Map(), drafts: new Map(), tags: new Map() },
  };
  const made = new Map<string, Article>();
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
  function keep<T extends Table>(table: T, row: ReaderData[T][number], value: ScannedValue): void {
    const key = KEYS[table](row);
    if (rows[table].has(key)) refuse(value, 'twice', key);
    else rows[table].set(key, row);
  }
  function takeRow(table: Table, row: unknown, value: ScannedValue): void {
    const { issues } = v.safeParse(ROW_SCHEMAS[table], row, { abortEarly: true });
    if (issues) return refuse(value, 'wrong-shape', `${v.getDotPath(issues[0]) ?? ''}: ${issues[0].message}`);
    // The row itself, not what the schema makes of it: that is to look at it only.
    if (table === 'annotations') keep(table, toRecord(linkableNote(row as ExportedAnnotation)), value);
    else keep(table, row as never, value);
  }
  function takeItem(item: unknown, value: ScannedValue, depth: number): void {
    seen.items++;
    if (!isRecord(item)) return refuse(value, 'not-annotation');
    if (Object.hasOwn(item, 'meipi:article')) return takeRow('annotations', item, value);
    if (depth > DEEPEST_FOREIGN) return refuse(value, 'too-deep');
    if ((value.text?.length ?? 0) > LONGEST_FOREIGN) return refuse(value, 'too-long');
    const foreign = readForeign(item, { undated: source.undated, latest });
    if (typeof foreign === 'string') return refuse(value, foreign);
    const article = articleOf(foreign, source);
    const record = recordOf(foreign.annotation, { articleId: article.id, state: 'anchored' });
    const known = made.get(article.id);
    if (!rows.annotations.has(record.id)) made.set(article.id, known ? united(known, article) : article);
    keep('annotations', record, value);
  }
  function all(): Omit<ImportRead, 'isOwn'> {
    if (!source.isPart) nameArticles(rows.annotations, rows.articles, made);
    const data = Object.fromEntries(Object.entries(rows).map(([table, kept]) => [table, [...kept.values()]]));
    return { data: { ...NO_READER_DATA, ...data }, refused, refusedCount: seen.refused };
  }
  return { seen, refuse, takeRow, takeItem, all };
}

/** A reader for one file. */
export function createImportReader(source: ImportSource): ImportReader {
  const keeper = createKeeper(source);
  const { seen } = keeper;
  const fields = new Map<string, unknown>();
  let [fieldsDepth, fieldsText] = [0, ''];
  let format: unknown;
  let begins = '';

  function take(value: ScannedValue): void {
    const [first = '', second = ''] = value.path;
    if (value.refused) return keeper.refuse(value, value.refused);
    const parsed: unknown = JSON.parse(value.text ?? 'null');
    const depth = tame(parsed);
    if (first === 'meipi' && second === 'format') format = parsed;
    else if (first === 'meipi') keeper.takeRow(second as Table, parsed, value);
    else if (value.path.at(-1) === '[]') keeper.takeItem(parsed, value, depth);
    else {
      fields.set(first, parsed);
      fieldsDepth = Math.max(fieldsDepth, depth);
      fieldsText += value.text ?? '';
    }
  }
  const scanner = new JsonScanner({ wants, onValue: take });

  function finish(): Outcome<ImportRead> {
    const fault = scanner.end();
    if (fault) return failureOf(fault, begins);
    fields.delete('__proto__');
    if (seen.items === 0 && fields.has('target')) {
      const whole = { path: [], line: 1, text: fieldsText };
      keeper.takeItem(Object.fromEntries(fields), whole, fieldsDepth + 1);
    }
    if (format === undefined) {
      const isEmpty = seen.items === 0 && !isAnnotationList(fields.get('type'));
      if (isEmpty || (seen.items > 0 && seen.notAnnotations === seen.items)) return failed('not-meipi');
    } else if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return failed('not-meipi');
    else if (format > FORMAT) return failed('newer-format', String(format));
    return done({ ...keeper.all(), isOwn: format !== undefined });
  }

  return {
    push(piece) {
      begins ||= piece.trimStart().charAt(0);
      const fault = scanner.push(piece);
      return fault && failureOf(fault, begins);
    },
    finish,
  };
}

function failureOf({ line, column, atEnd }: JsonFault, begins: string): Failure {
  return failed(atEnd && /^[{[]/.test(begins) ? 'truncated' : 'not-json', `${line}:${column}`);
}

/** Whether the outermost object is a page or collection, maybe of nothing. */
function isAnnotationList(type: unknown): boolean {
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.some((each) => each === 'AnnotationPage' || each === 'AnnotationCollection');
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

/** What two notes know of one article: the title that is no address, the earlier time. */
function united(known: Article, other: Article): Article {
  const isNamed = known.title !== known.urls[0];
  return {
    ...known,
    title: isNamed ? known.title : other.title,
    readAt: other.readAt < known.readAt ? other.readAt : known.readAt,
  };
}

/** Enters an article for every note whose article the file does not hold; one that the store has stays as it is there. */
function nameArticles(
  annotations: ReadonlyMap<string, AnnotationRecord>,
  articles: Map<string, Article>,
  made: ReadonlyMap<string, Article>,
): void {
  for (const { articleId: id, annotation } of annotations.values()) {
    if (articles.has(id)) continue;
    const [site = '', ...docId] = id.split(':');
    const { source } = annotation.target;
    const bare = { id, site, docId: docId.join(':'), urls: [source], title: source };
    articles.set(id, made.get(id) ?? { ...bare, readAt: annotation.created, digest: '' });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
