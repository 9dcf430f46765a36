import type { DocumentBlock, ReaderDocument } from '@/utils/model/reader-document';
import { textOfBlocks } from '@/utils/model/reader-document';
import { readGenericPage } from '@/utils/sites/generic/read-page';
import { metaContent, onOneLine } from '@/utils/sites/page-facts';
import { readArticle } from '@/utils/sites/read-article';
import { ADAPTERS } from '@/utils/sites/registry';
import type { ArticlePage } from '@/utils/sites/site';
import { articleAddress } from '@/utils/sites/urls';
import { articleDate } from '@/utils/text/article-date';
import { blocksOfElement } from './html-blocks';
import { joinParagraphs } from './join-paragraphs';
import { readableRoot, removeFurniture } from './readable-root';
import { withTitle } from './text-document';

/** How HTML is read in the place where this runs. */
export interface HtmlReading {
  /** Parses without running or loading anything. */
  readonly parse: (html: string) => Document;
  /** Gives back the element with nothing in it that could run, load or ask. */
  readonly clean: (root: Element) => Element;
}

/** How a whole page begins. */
const PAGE = /^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html)\b/i;

/** Whether a text is the source of a whole page. */
export function isPage(text: string): boolean {
  return PAGE.test(text);
}

/** A part of a page as a document: all of its text, since the reader chose it. */
export function fragmentDocument(html: string, name: string, reading: HtmlReading): ReaderDocument {
  const { body } = reading.parse(html);
  const blocks = body ? joinParagraphs(blocksOfElement(reading.clean(body))) : [];
  return withTitle(blocks, name, articleDate(textOfBlocks(blocks)));
}

/**
 * A saved page as a document: its article by the publisher's adapter where the page says
 * where it came from, or as it is found on any other page, else its running text. A file
 * that is no whole page is read whole.
 */
export function htmlDocument(html: string, name: string, reading: HtmlReading): ReaderDocument {
  if (!isPage(html)) return fragmentDocument(html, name, reading);
  const page = reading.parse(html);
  const url = addressOf(page);
  const article = page.body ? articleOf(page, url) : undefined;
  const blocks = article ? articleBlocks(article, reading) : pageBlocks(page, reading);
  const { title: given, byline, source, publishedAt } = article?.facts ?? {};
  const date = publishedAt ?? articleDate(textOfBlocks(blocks));
  return {
    title: given || titleOf(page, blocks) || name,
    blocks,
    ...(date === undefined ? {} : { publishedAt: date }),
    ...(byline === undefined ? {} : { byline }),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
  };
}

/** In the place of the address of a page that does not say where it came from. */
const NOWHERE = 'https://saved.invalid/page.html';

/** The web address that a saved page gives itself. */
function addressOf(page: Document): string | undefined {
  const given =
    page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? metaContent(page, ['og:url']) ?? savedFrom(page);
  return given && /^https?:/i.test(given) && URL.canParse(given) ? given : undefined;
}

/** The remark that browsers put at the head of a page they save. */
function savedFrom(page: Document): string | undefined {
  const remark = [...page.childNodes].find((node) => node.nodeType === node.COMMENT_NODE)?.nodeValue ?? '';
  return /saved from url=\(\d+\)(\S+)/.exec(remark)?.[1];
}

function articleOf(page: Document, url: string | undefined): ArticlePage | undefined {
  const address = url === undefined ? undefined : articleAddress(url);
  const known = address && readArticle(page, address, ADAPTERS);
  if (known) return known;
  const found = readGenericPage(page, { href: url ?? NOWHERE });
  return found.ok ? found.value : undefined;
}

function articleBlocks(article: ArticlePage, reading: HtmlReading): DocumentBlock[] {
  for (const element of article.body.querySelectorAll('*')) if (article.isExcluded(element)) element.remove();
  const blocks = blocksOfElement(reading.clean(article.body)).filter(
    (block) => block.type === 'row' || !article.isExcludedLine(block.text),
  );
  return joinParagraphs(blocks);
}

function pageBlocks(page: Document, reading: HtmlReading): DocumentBlock[] {
  if (!page.body) return [];
  const root = readableRoot(page);
  removeFurniture(root);
  return joinParagraphs(blocksOfElement(reading.clean(root)));
}

/** What the page is called: by the heading at its head, its meta data, or its title without the publisher's name. */
function titleOf(page: Document, blocks: readonly DocumentBlock[]): string {
  const [first] = blocks;
  if (first?.type === 'heading' && first.level <= 2) return first.text;
  return (
    metaContent(page, ['og:title']) ||
    onOneLine(page.querySelector('h1')?.textContent) ||
    onOneLine(page.title).replace(/\s*[_|｜]\s*[^_|｜]*$/, '')
  );
}
