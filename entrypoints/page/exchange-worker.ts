/**
 * Exports and imports, off the page: it reads the store and files itself, so that nothing
 * large crosses over, and neither is ever in memory whole. One worker does one export, or
 * reads one file and then brings it in, or takes an import back.
 */
import { exportFile } from '@/utils/exchange/export-file';
import { createImportTally, type ImportPreview, type ImportTally } from '@/utils/exchange/import-preview';
import { importBatches, type ImportBatches } from '@/utils/exchange/import-batches';
import { onlyNamed, withKnown } from '@/utils/exchange/known-articles';
import { planImport } from '@/utils/exchange/plan-import';
import type { ImportRead, ImportSource } from '@/utils/exchange/read-import';
import { fileText } from '@/utils/dom/file-text';
import { createTranslator } from '@/utils/locale/translator';
import type { Article } from '@/utils/model/article';
import { done, failed, type Failure, type Outcome } from '@/utils/model/outcome';
import { type Entry, NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';
import type { Recognition } from '@/utils/model/recognition';
import { genericAddress } from '@/utils/sites/generic/address';
import { articleAddress } from '@/utils/sites/urls';
import { applyImport, type ImportDone, notHere } from '@/utils/store/apply-import';
import { articlesAt } from '@/utils/store/articles';
import { attempt } from '@/utils/store/attempt';
import type { MeipiDatabase } from '@/utils/store/database';
import { undoImport } from '@/utils/store/imports';
import { exportSource } from '@/utils/store/read-articles';
import { rowsLike } from '@/utils/store/rows-like';
import { withStoreOnce } from '@/utils/store/with-store';
import type { ExportMade, FromWorker, PageCalls, ToWorker, WorkerCalls } from './exchange-messages';

const life = new AbortController();
/** The file that was read, to be read again when it is brought in. */
let known: { readonly file: File; readonly source: ImportSource; readonly read: ImportRead } | undefined;
let answered: ((outcome: Outcome<unknown>) => void) | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'cancel') life.abort();
  else if (data.type === 'answer') answered?.(data.outcome);
  else void work(data).then((outcome) => tell({ type: 'done', outcome }));
});

async function work(call: Extract<ToWorker, { readonly data: unknown }>): Promise<Outcome<unknown>> {
  const outcome = await withStoreOnce((db) => attempt(() => begin(db, call)));
  if (outcome.ok && outcome.value.ok) return outcome.value;
  if (life.signal.aborted) return failed('cancelled');
  return unanswered ?? (outcome.ok ? outcome.value : outcome);
}

function begin(db: MeipiDatabase, call: Extract<ToWorker, { readonly data: unknown }>): Promise<Outcome<unknown>> {
  switch (call.type) {
    case 'export':
      return makeExport(db, call.data);
    case 'read':
      return readFile(db, call.data);
    case 'undo':
      return undoImport(db, call.data.id, { signal: life.signal, onProgress: progress });
    default:
      return apply(db, call.data);
  }
}

function tell(message: FromWorker): void {
  postMessage(message);
}

/** Tells how far the work is, not more often than it can be seen. */
let toldAt = 0;
function progress(part: number, all: number): void {
  const now = performance.now();
  if (part < all && now - toldAt < 100) return;
  toldAt = now;
  tell({ type: 'progress', done: part, all });
}

/** Why the desk did not answer what the work could not go on without. */
let unanswered: Failure | undefined;

/** Asks the page, which asks the desk. One question at a time. */
function ask<Name extends keyof PageCalls>(
  type: Name,
  data: Parameters<PageCalls[Name]>[0],
): Promise<ReturnType<PageCalls[Name]>> {
  return new Promise((resolve, reject) => {
    answered = (outcome) => {
      if (outcome.ok) return resolve(outcome.value as ReturnType<PageCalls[Name]>);
      unanswered = outcome;
      reject(new Error(outcome.error));
    };
    tell({ type: 'ask', call: { type, data } as Extract<FromWorker, { type: 'ask' }>['call'] });
  });
}

async function makeExport(db: MeipiDatabase, wish: Parameters<WorkerCalls['export']>[0]): Promise<Outcome<ExportMade>> {
  const source = exportSource(db, wish.scope, life.signal);
  const { name, type, pieces, notes } = await exportFile({
    ...wish,
    source,
    translator: createTranslator(wish.language),
    recognize: wish.recognized ? recognize : undefined,
    namesOf: async (ids) => {
      const { entries } = await source.small();
      // The reader's own names before those of the bundled dictionary.
      return { ...(await ask('names', ids)), ...Object.fromEntries(entries.map((entry) => [entry.id, nameOf(entry)])) };
    },
    sha256,
    onProgress: progress,
    // From here on the browser keeps it outside of the worker's memory.
    keep: (piece) => new Blob([piece]),
  });
  return done({ name, blob: new Blob([...pieces], { type }), notes });
}

function nameOf({ id, names }: Entry): string {
  return names[0] ?? id;
}

async function recognize({ text, publishedAt }: Article): Promise<Recognition | undefined> {
  life.signal.throwIfAborted();
  return text === undefined ? undefined : ask('recognize', { text, date: publishedAt?.slice(0, 10) });
}

/** The rows of a file as it is read, with a word on how far that is. */
function batchesOf(file: File, source: ImportSource): ImportBatches {
  return importBatches(
    fileText(file, (bytes) => progress(bytes, file.size)),
    source,
  );
}

async function readFile(
  db: MeipiDatabase,
  { file, undated }: Parameters<WorkerCalls['read']>[0],
): Promise<Outcome<ImportPreview>> {
  const articleAt = (url: string) => articleAddress(url) ?? genericAddress(undefined, { href: url });
  const source = { articleAt, undated, now: new Date().toISOString() };
  const first = await readThrough(db, file, source);
  if (!first.ok || first.value.named.length === 0) return preview(db, first);
  const urls = first.value.named.flatMap((article) => article.urls);
  const here = (await articlesAt(db, urls)).filter(({ digest }) => digest !== '');
  if (here.length === 0) return preview(db, first);
  return preview(db, await readThrough(db, file, { ...source, articleAt: withKnown(articleAt, here) }));
}

/** A file that was read to its end, and what came of it. */
interface ReadThrough {
  readonly tally: ImportTally;
  readonly known: NonNullable<typeof known>;
  /** Articles that it only names and the store does not have. */
  readonly named: readonly Article[];
}

async function readThrough(db: MeipiDatabase, file: File, source: ImportSource): Promise<Outcome<ReadThrough>> {
  const batches = batchesOf(file, source);
  const tally = createImportTally();
  const named: Article[] = [];
  for (;;) {
    life.signal.throwIfAborted();
    const next = await batches.next();
    if (!next.ok) return next;
    const incoming = next.value;
    if (!incoming) break;
    const current = await db.transaction('r', db.tables, () => rowsLike(db, incoming));
    const plan = planImport(current, { ...NO_READER_DATA, ...incoming }, { at: source.now });
    tally.add({ incoming, current, plan: { ...plan, trashed: await notHere(db, plan.trashed) } });
    named.push(...onlyNamed(incoming, current.articles));
  }
  const read = batches.read();
  if (!read) throw new Error('The file was not read to its end.');
  return done({ tally, named, known: { file, source, read } });
}

async function preview(db: MeipiDatabase, outcome: Outcome<ReadThrough>): Promise<Outcome<ImportPreview>> {
  if (!outcome.ok) return outcome;
  const { tally } = outcome.value;
  ({ known } = outcome.value);
  const articles = await db.articles.bulkGet([...tally.articles()]);
  const titles = new Map(articles.flatMap((row) => (row ? [[row.id, row.title]] : [])));
  return done(tally.finish(known.read, titles));
}

async function apply(db: MeipiDatabase, journal: Parameters<WorkerCalls['apply']>[0]): Promise<Outcome<ImportDone>> {
  if (!known) throw new Error('No file was read before this.');
  const { file, source, read } = known;
  const batches = batchesOf(file, source);
  const planning = { at: journal.at, ids: read.ids };
  const plan = (current: ReaderData, incoming: ReaderData) => planImport(current, incoming, planning);
  return applyImport(db, { journal, plan, next: () => sameAsBefore(batches, read), signal: life.signal });
}

/** The next rows of a file that is read a second time: `file-changed` where it is not what it was, or is gone. */
async function sameAsBefore(batches: ImportBatches, before: ImportRead): ReturnType<ImportBatches['next']> {
  const next = await batches.next();
  if (!next.ok) return failed('file-changed', next.detail);
  const now = batches.read();
  return now && now.digest !== before.digest ? failed('file-changed') : next;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
