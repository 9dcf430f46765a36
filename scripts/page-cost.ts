/**
 * Two steps of the build that keep what runs on other people's pages cheap;
 * `npm run bench -- page` measures what they save.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The entrypoints that run in pages. */
export const PAGE_SCRIPTS: readonly string[] = ['detector', 'always', 'generic', 'article', 'overlay'];

const PAGE_MESSAGES = fileURLToPath(new URL('../utils/locale/page-messages.ts', import.meta.url));
const NATIVE_BROWSER = fileURLToPath(import.meta.resolve('wxt/browser'));

/**
 * Gives the scripts of `PAGE_SCRIPTS` light modules in place of heavy ones: no messages,
 * for the desk puts in those of the reader's language; and the browser's own extension
 * API, which answers with promises in every browser that is supported, without the polyfill.
 */
export function lightModules(): Plugin {
  return {
    name: 'light-modules',
    enforce: 'pre',
    resolveId(id, importer = '') {
      if (id === '@wxt-dev/webextension-polyfill/browser') return NATIVE_BROWSER;
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
