/**
 * Drafts the companion file of a new fixture page:
 *
 *   npm run fixtures -- tests/fixtures/<site>/<name>.html <address>
 *
 * Save the publisher's skeleton with an invented article first, with 杂项 in
 * everything that is no part of it. The draft says what the adapter of the address
 * (in tests/fixtures/generic: the reading of pages nobody has described) finds now:
 * compare it with the page, line by line, before it becomes what is expected.
 * A draft never replaces a companion file that is there.
 *
 *   npm run fixtures -- --dress tests/fixtures/<site>/<name>.html <address>
 *
 * puts the publisher's metas, navigation, advertisements, lists, comments and scripts around the article, as
 * scripts/fixtures/surroundings.ts has them. What is expected stays the same.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { readBody } from '@/utils/dom/body-text';
import { readGenericPage } from '@/utils/sites/generic/read-page';
import { readArticle } from '@/utils/sites/read-article';
import { ADAPTERS } from '@/utils/sites/registry';
import type { ArticlePage } from '@/utils/sites/site';
import { articleAddress } from '@/utils/sites/urls';
import { dressed } from './fixtures/dress';

/** What is read of a page now, as the text of its companion file. */
function draft(html: string, url: string, isGeneric: boolean): string {
  const document = open(html, url).document as unknown as Document;
  const { page, fault } = isGeneric
    ? readGeneric(document, url)
    : { page: readAdapted(document, url), fault: undefined };
  const lines = page && readBody({ ...page, root: page.body }).text.split('\n');
  return `${JSON.stringify({ address: url, facts: page?.facts ?? null, fault, lines }, undefined, 2)}\n`;
}

function open(html: string, url: string): Window {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  window.document.write(html);
  return window;
}

function dress(file: string, url: string): void {
  const window = open(readFileSync(file, 'utf8'), url);
  const page = readAdapted(window.document as unknown as Document, url);
  const [name = '', site = ''] = file.split('/').toReversed();
  writeFileSync(file, dressed(window, page, { site, file: name }));
  process.stdout.write(`${file}: dressed.\n`);
}

function readAdapted(document: Document, url: string): ArticlePage | undefined {
  const address = articleAddress(url);
  if (!address) throw new Error(`${url} is not the address of an article; add a rule to utils/sites/urls.ts first.`);
  return readArticle(document, address, ADAPTERS);
}

function readGeneric(document: Document, url: string): { page?: ArticlePage; fault?: string } {
  const read = readGenericPage(document, { href: url });
  return read.ok ? { page: read.value } : { fault: read.error };
}

const isDressing = process.argv[2] === '--dress';
const [file, url] = process.argv.slice(isDressing ? 3 : 2);
if (!file?.endsWith('.html') || !url) throw new Error('Name a page (….html) and its address.');
if (isDressing) dress(file, url);
else writeDraft(file, url);

function writeDraft(page: string, address: string): void {
  const companion = page.replace(/\.html$/, '.expected.json');
  if (existsSync(companion)) throw new Error(`${companion} is there already.`);
  writeFileSync(companion, draft(readFileSync(page, 'utf8'), address, /(?:^|\/)generic\//.test(page)));
  process.stdout.write(`${companion}: a draft. Compare it with the page.\n`);
}
