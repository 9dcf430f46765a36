/**
 * Exports and imports, off the page: it reads the store and files itself, so that nothing
 * large crosses over. One worker does one export, or reads one file and then brings it in.
 */
import { type ExportFile, exportFile } from '@/utils/exchange/export-file';
import { previewImport } from '@/utils/exchange/import-preview';
import { planImport } from '@/utils/exchange/plan-import';
import { createImportReader, type ImportRead } from '@/utils/exchange/read-import';
import { inScope } from '@/utils/exchange/scope';
import { fileText } from '@/utils/dom/file-text';
import { createTranslator } from '@/utils/locale/translator';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import type { Recognition } from '@/utils/model/recognition';
import { genericAddress } from '@/utils/sites/generic/address';
import { articleAddress } from '@/utils/sites/urls';
import { allForExport, applyImport } from '@/utils/store/transfer';
import { withStoreOnce } from '@/utils/store/with-store';
import type { ExportMade, FromWorker, ImportDone, PageCalls, ToWorker, WorkerCalls } from './exchange-messages';

const life = new AbortController();
let read: ImportRead | undefined;
let answered: ((outcome: Outcome<unknown>) => void) | undefined;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'cancel') life.abort();
  else if (data.type === 'answer') answered?.(data.outcome);
  else void work(data).then((outcome) => tell({ type: 'done', outcome }));
});

async function work(call: Extract<ToWorker, { readonly data: unknown }>): Promise<Outcome<unknown>> {
  try {
    switch (call.type) {
      case 'export':
        return await makeExport(call.data);
      case 'read':
        return await readFile(call.data);
      default:
        return await apply(call.data);
    }
  } catch (error) {
    return life.signal.aborted ? failed('cancelled') : failed('unexpected', String(error));
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

/** Asks the page, which asks the desk. One question at a time. */
function ask<Name extends keyof PageCalls>(
  type: Name,
  data: Parameters<PageCalls[Name]>[0],
): Promise<Outcome<ReturnType<PageCalls[Name]>>> {
  return new Promise((resolve) => {
    answered = (outcome) => resolve(outcome as Outcome<ReturnType<PageCalls[Name]>>);
    tell({ type: 'ask', call: { type, data } as Extract<FromWorker, { type: 'ask' }>['call'] });
  });
}

async function makeExport(wish: Parameters<WorkerCalls['export']>[0]): Promise<Outcome<ExportMade>> {
  const all = await withStoreOnce(allForExport);
  if (!all.ok) return all;
  const data = inScope(all.value, wish.scope);
  const recognized = wish.recognized ? await recognizeAll(data) : undefined;
  if (recognized && !recognized.ok) return recognized;
  const names = wish.format === 'json' ? done({}) : await namesOf(data);
  if (!names.ok) return names;
  const file = exportFile({
    ...wish,
    data,
    translator: createTranslator(wish.language),
    recognized: recognized?.value,
    names: names.value,
    sha256,
    onProgress: progress,
  });
  const notes = data.annotations.filter(({ deletedAt }) => deletedAt === undefined || wish.format === 'json').length;
  return done({ name: file.name, blob: await collected(file), notes });
}

/** Characters or bytes put together before the browser keeps them outside of the worker's memory. */
const BLOB_SIZE = 4_000_000;

/** The pieces as one blob. */
async function collected({ pieces, type }: ExportFile): Promise<Blob> {
  const blobs: Blob[] = [];
  let parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  let size = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    size += piece.length;
    if (size > BLOB_SIZE) {
      blobs.push(new Blob(parts));
      parts = [];
      size = 0;
    }
    await breathe();
  }
  return new Blob([...blobs, ...parts], { type });
}

/** Lets a message in, such as that the work is given up; not more often than it is felt, since each time costs some milliseconds. */
let breathedAt = 0;
async function breathe(): Promise<void> {
  if (performance.now() - breathedAt < 50) return;
  await new Promise((resolve) => setTimeout(resolve));
  breathedAt = performance.now();
  life.signal.throwIfAborted();
}

async function recognizeAll({ articles }: ReaderData): Promise<Outcome<Record<string, Recognition>>> {
  const found: Record<string, Recognition> = {};
  for (const [index, { id, text, publishedAt }] of articles.entries()) {
    life.signal.throwIfAborted();
    if (text === undefined) continue;
    const recognition = await ask('recognize', { text, date: publishedAt?.slice(0, 10) });
    if (!recognition.ok) return recognition;
    found[id] = recognition.value;
    progress(index + 1, articles.length);
  }
  return done(found);
}

/** What the ids in the data are called, by the reader's own entries and the bundled dictionary. */
async function namesOf({ annotations, articles, entries }: ReaderData): Promise<Outcome<Record<string, string>>> {
  const ids = new Set([
    ...articles.flatMap(({ entities = [] }) => entities),
    ...annotations.flatMap(({ about }) => about),
  ]);
  const bundled = await ask('names', [...ids]);
  if (!bundled.ok) return bundled;
  return done({ ...bundled.value, ...Object.fromEntries(entries.map(({ id, names }) => [id, names[0] ?? id])) });
}

async function readFile({ file, undated }: Parameters<WorkerCalls['read']>[0]): Promise<Outcome<unknown>> {
  const articleAt = (url: string) => articleAddress(url) ?? genericAddress(undefined, { href: url });
  const reader = createImportReader({ articleAt, undated, now: new Date().toISOString() });
  for await (const piece of fileText(file, (bytes) => progress(bytes, file.size))) {
    const failure = piece.ok ? reader.push(piece.value) : piece;
    if (failure) return failure;
    await breathe();
  }
  const outcome = reader.finish();
  if (!outcome.ok) return outcome;
  read = outcome.value;
  const current = await withStoreOnce(allForExport);
  if (!current.ok) return current;
  return done(
    previewImport(current.value, planImport(current.value, read.data, { at: new Date().toISOString() }), read),
  );
}

async function apply(journal: Parameters<WorkerCalls['apply']>[0]): Promise<Outcome<ImportDone>> {
  const data = read?.data;
  if (!data) throw new Error('No file was read before this.');
  const options = { journal, signal: life.signal, onProgress: progress };
  const plan = await withStoreOnce((db) => applyImport(db, (current) => planImport(current, data, journal), options));
  if (!plan.ok) return plan;
  const { added, updated, same, older, articles, entries, verdicts, sightings, drafts, tags } = plan.value;
  const others = [articles, entries, verdicts, sightings, drafts, tags].reduce((sum, { length }) => sum + length, 0);
  const counts = { added: added.length, updated: updated.length, others };
  return done({ counts, unchanged: same.length + older.length });
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
