import type { Outcome } from '@/utils/model/outcome';
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

/** What a file brings that comes in pieces of a size. */
export function read(text: string, size = 50_000): Outcome<ImportRead> {
  const reader = createImportReader({ articleAt, undated: UNDATED, now: NOW });
  for (let at = 0; at < text.length; at += size) {
    const failure = reader.push(text.slice(at, at + size));
    if (failure) return failure;
  }
  return reader.finish();
}

/** What a file brings that is not refused as a whole. */
export function valueOf(outcome: Outcome<ImportRead>): ImportRead {
  if (!outcome.ok) throw new Error(`${outcome.error} ${outcome.detail ?? ''}`);
  return outcome.value;
}
