/**
 * What can be seen from outside of a page that the extension works on, without
 * asking the extension: the registry of highlights, the document's selection,
 * the database behind the extension's own pages. Works on the pages of
 * Playwright and Puppeteer alike.
 *
 * What `evaluate` sends into a page declares no functions: the TypeScript
 * runner of the scripts would name them by a helper that the page has not.
 */

/** What a page of either driver can do. */
export interface EvaluatingPage {
  evaluate(run: (argument: string) => unknown, argument: string): Promise<unknown>;
}

async function ask<R>(page: EvaluatingPage, argument: string, run: (argument: string) => R | Promise<R>): Promise<R> {
  return (await page.evaluate(run, argument)) as R;
}

/** The painted words by the name of their highlight, in text order; only the extension's own, and only those that stand in the page. */
export async function paintedWords(page: EvaluatingPage): Promise<Record<string, string[]>> {
  const painted = await ask(page, 'meipi-', (prefix) => {
    const found: [string, string[]][] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith(prefix)) continue;
      const words: string[] = [];
      for (const stretch of highlight) {
        if (!stretch.startContainer.isConnected) continue;
        const range = document.createRange();
        range.setStart(stretch.startContainer, stretch.startOffset);
        range.setEnd(stretch.endContainer, stretch.endOffset);
        words.push(range.toString());
      }
      if (words.length > 0) found.push([name, words]);
    }
    return found;
  });
  return Object.fromEntries(painted);
}

/** How many words are painted under all names. */
export async function paintedCount(page: EvaluatingPage): Promise<number> {
  return Object.values(await paintedWords(page)).reduce((sum, words) => sum + words.length, 0);
}

/** Selects the first occurrence of the words in the text of the page, also where tags divide them; answers whether there is one. */
export function selectWords(page: EvaluatingPage, words: string): Promise<boolean> {
  return ask(page, words, (wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('script, style, title') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const start = nodes
      .map((node) => node.data)
      .join('')
      .indexOf(wanted);
    if (start < 0) return false;
    const range = document.createRange();
    let before = 0;
    for (const node of nodes) {
      const from = start - before;
      const to = from + wanted.length;
      if (from >= 0 && from < node.length) range.setStart(node, from);
      if (to > 0 && to <= node.length) range.setEnd(node, to);
      before += node.length;
    }
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return true;
  });
}

/** The rows of a table of the extension's database, read on one of its own pages; none where there is no database yet. */
export function storedRows(extensionPage: EvaluatingPage, table: string): Promise<unknown[]> {
  return ask(extensionPage, table, async (wanted) => {
    // Opening would create it, empty and without its tables.
    const databases = await indexedDB.databases();
    if (!databases.some((one) => one.name === 'meipi')) return [];
    return new Promise<unknown[]>((resolve, reject) => {
      const opening = indexedDB.open('meipi');
      opening.addEventListener('error', () => reject(opening.error ?? new Error('The database did not open.')));
      opening.addEventListener('success', () => {
        const reading = opening.result.transaction(wanted).objectStore(wanted).getAll();
        reading.addEventListener('error', () => reject(reading.error ?? new Error('The table was not read.')));
        reading.addEventListener('success', () => {
          opening.result.close();
          resolve(reading.result);
        });
      });
    });
  });
}

/** Every table of the extension's database. */
const TABLES = ['articles', 'annotations', 'entries', 'sightings', 'verdicts', 'drafts', 'tags'] as const;

/** Everything the extension has stored, by table, read on one of its own pages. */
export async function storedData(extensionPage: EvaluatingPage): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const table of TABLES) found[table] = await storedRows(extensionPage, table);
  return found;
}

/** Removes the database under whatever has it open, as a browser does that is short of room; on one of the extension's own pages. */
export function purge(extensionPage: EvaluatingPage): Promise<void> {
  return ask(
    extensionPage,
    'meipi',
    (database) =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(database);
        deleting.addEventListener('success', () => resolve());
        deleting.addEventListener('error', () => reject(deleting.error ?? new Error('It was not deleted.')));
      }),
  );
}

/** Forgets all that was noted, read and set, on one of the extension's own pages: there is no database any more, and no setting. */
export async function forgetEverything(extensionPage: EvaluatingPage): Promise<void> {
  await purge(extensionPage);
  // Afterwards, since the word that tells of a loss stands there.
  await ask(extensionPage, '', () => chrome.storage.local.clear());
}

/** Asks again and again until the answer fits, for at most `limit` milliseconds; then fails with what was waited for. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T>,
  { fits, limit = 30_000 }: { readonly fits: (answer: T) => boolean; readonly limit?: number },
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await look();
    if (fits(answer)) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}; the last answer was ${JSON.stringify(answer)}.`);
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
}
