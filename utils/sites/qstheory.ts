/**
 * Qiushi. Contents of an issue follow the template of an article: a body full of
 * links into the site is a list.
 */
import { tableAdapter } from './table-adapter';

const LINKS_OF_A_LIST = 5;

/** Reads the articles of Qiushi. */
export const qstheoryAdapter = tableAdapter({
  site: 'qstheory',
  title: ['.inner h1'],
  time: ['.pubtime', '.headtitle span', '.appellation'],
  source: ['.headtitle .source', '.appellation'],
  author: ['.headtitle .author', '.appellation'],
  body: ['.highlight', '.text', '#detailContent'],
  excluded: ['.fs-text, .fs-pinglun, .hidden-xs, .editor, .share, .qrcode'],
  windowTitleEnd: /\s*[-_]+\s*求是.*$/,
  datedAddress: true,
  isList: (body, { url }) =>
    [...body.querySelectorAll('a[href]')].filter((link) => leadsIntoTheSite(link, url)).length >= LINKS_OF_A_LIST,
});

function leadsIntoTheSite(link: Element, base: string): boolean {
  const href = link.getAttribute('href') ?? '';
  return (
    !href.startsWith('#') && URL.canParse(href, base) && /(?:^|\.)qstheory\.cn$/.test(new URL(href, base).hostname)
  );
}
