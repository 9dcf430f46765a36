import type { Rows } from '@/utils/model/export-source';
import { done, type Outcome } from '@/utils/model/outcome';
import { NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';
import { createImportReader, type ImportRead } from '@/utils/exchange/read-import';
import { PAGE } from './foreign-samples';

/** The time of notes without one. */
export const UNDATED = '2024-06-01T00:00:00.000Z';

/** When the files are read. */
export const NOW = '2025-01-01T00:00:00.000Z';

/** By these rules one page of the publisher is an article, and every other web address one of its host. */
export function articleAt(url: string) {
  if (!/^https?:/.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname } = new URL(url);
  if (url === PAGE) return { site: 'sina', docId: 'iabcdefghij1', url };
  return { site: host, docId: host + pathname, url: `https://${host}${pathname}` };
}

/** All that a file brings, put together. */
export interface FileRead extends Pick<ImportRead, 'isOwn' | 'refused' | 'refusedCount' | 'short'> {
  readonly data: ReaderData;
}

/** What a file brings that comes in pieces of a size. */
export function read(text: string, size = 50_000, undated = UNDATED): Outcome<FileRead> {
  const reader = createImportReader({ articleAt, undated, now: NOW });
  const taken: Rows[] = [];
  for (let at = 0; at < text.length; at += size) {
    const failure = reader.push(text.slice(at, at + size));
    if (failure) return failure;
    taken.push(reader.take() ?? {});
  }
  const outcome = reader.finish();
  if (!outcome.ok) return outcome;
  const { last, isOwn, refused, refusedCount, short } = outcome.value;
  return done({ data: together([...taken, last]), isOwn, refused, refusedCount, ...(short ? { short } : {}) });
}

/** Rows that came in batches. */
export function together(batches: readonly Rows[]): ReaderData {
  const tables = Object.keys(NO_READER_DATA) as (keyof ReaderData)[];
  const all = tables.map((table) => [table, batches.flatMap((rows): readonly unknown[] => rows[table] ?? [])] as const);
  return Object.fromEntries(all) as unknown as ReaderData;
}

/** What a file brings that is not refused as a whole. */
export function valueOf(outcome: Outcome<FileRead>): FileRead {
  if (!outcome.ok) throw new Error(`${outcome.error} ${outcome.detail ?? ''}`);
  return outcome.value;
}
