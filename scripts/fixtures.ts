/**
 * Drafts the companion file of a new fixture page:
 *
 *   npx tsx scripts/fixtures.ts tests/fixtures/<site>/<name>.html <address>
 *
 * Save the publisher's skeleton with an invented article first, with 杂项 in
 * everything that is no part of it. The draft says what the adapter reads now:
 * compare it with the page, line by line, before it becomes what is expected.
 * A draft never replaces a companion file that is there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { readBody } from '@/utils/dom/body-text';
import { readArticle } from '@/utils/sites/registry';
import { articleAddress } from '@/utils/sites/urls';

/** What the adapter of the address reads of a page, as the text of its companion file. */
function draft(html: string, url: string): string {
  const address = articleAddress(url);
  if (!address) throw new Error(`${url} is not the address of an article; add a rule to utils/sites/urls.ts first.`);
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  window.document.write(html);
  const page = readArticle(window.document as unknown as Document, address);
  const lines = page && readBody({ ...page, root: page.body }).text.split('\n');
  return `${JSON.stringify({ address: url, facts: page?.facts ?? null, lines }, undefined, 2)}\n`;
}

const [file, url] = process.argv.slice(2);
if (!file?.endsWith('.html') || !url) throw new Error('Name a page (….html) and its address.');
const companion = file.replace(/\.html$/, '.expected.json');
if (existsSync(companion)) throw new Error(`${companion} is there already.`);
writeFileSync(companion, draft(readFileSync(file, 'utf8'), url));
process.stdout.write(`${companion}: a draft. Compare it with the page.\n`);
