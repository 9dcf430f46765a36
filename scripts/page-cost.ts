/**
 * Two steps of the build that keep what runs on other people's pages cheap;
 * `npm run bench -- page` measures what they save.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The entrypoints that run in pages. */
const PAGE_SCRIPTS: readonly string[] = ['detector', 'always', 'generic', 'article', 'overlay'];

/** Whether an entrypoint runs in pages, those with the adapters of a publisher among them. */
export function runsInPages(entrypoint: string): boolean {
  return PAGE_SCRIPTS.includes(entrypoint) || entrypoint.startsWith('site-');
}

const PAGE_MESSAGES = fileURLToPath(new URL('../utils/locale/page-messages.ts', import.meta.url));
const PAGE_CONTEXT = fileURLToPath(
  new URL('../entrypoints/article.content/content-script-context.ts', import.meta.url),
);
const NATIVE_BROWSER = fileURLToPath(import.meta.resolve('wxt/browser'));

/**
 * Gives the scripts of pages light modules in place of heavy ones: no messages,
 * for the desk puts in those of the reader's language; the browser's own extension
 * API, which answers with promises in every browser that is supported, without the polyfill;
 * and of WXT's context for content scripts what is used of it.
 */
export function lightModules(): Plugin {
  return {
    name: 'light-modules',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (id === '@wxt-dev/webextension-polyfill/browser') return NATIVE_BROWSER;
      if (id === 'wxt/utils/content-script-context') return PAGE_CONTEXT;
      return join(dirname(importer), id).endsWith('/utils/locale/messages') ? PAGE_MESSAGES : undefined;
    },
  };
}

/**
 * Writes the rules for marks for the page's root alone. In Chromium highlights inherit from
 * the parent's highlights, so that this paints the same everywhere; a rule for every
 * element would make it match all of them with every element of a page, for more than
 * 100 ms on a long one. Firefox does not inherit highlights: not for it.
 */
export function highlightsFromRoot(): Plugin {
  return {
    name: 'highlights-from-root',
    enforce: 'pre',
    transform: (code, id) =>
      id.split('?')[0]?.endsWith('/highlights.css') ? code.replaceAll('::highlight(', ':root::highlight(') : undefined,
  };
}
