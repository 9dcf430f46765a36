import type { ReaderData } from '@/utils/model/reader-data';
import type { EvaluatingPage } from './page-state';

/** Rows that are sent into the browser at a time. */
const AT_ONCE = 1000;

/**
 * Puts rows into the store as they are, on one of the extension's own pages that has
 * opened it already.
 */
export async function fillStore(extensionPage: EvaluatingPage, data: Partial<ReaderData>): Promise<void> {
  for (const [table, rows] of Object.entries(data)) {
    for (let at = 0; at < rows.length; at += AT_ONCE)
      await put(extensionPage, JSON.stringify({ table, rows: rows.slice(at, at + AT_ONCE) }));
  }
}

function put(extensionPage: EvaluatingPage, sent: string): Promise<unknown> {
  return extensionPage.evaluate((text) => {
    const { table, rows } = JSON.parse(text) as { table: string; rows: unknown[] };
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('meipi');
      opening.addEventListener('error', () => reject(opening.error ?? new Error('The database did not open.')));
      opening.addEventListener('success', () => {
        const writing = opening.result.transaction(table, 'readwrite', { durability: 'relaxed' });
        for (const row of rows) writing.objectStore(table).put(row);
        writing.addEventListener('abort', () => reject(writing.error ?? new Error('The rows were not written.')));
        writing.addEventListener('complete', () => {
          opening.result.close();
          resolve();
        });
      });
    });
  }, sent);
}
