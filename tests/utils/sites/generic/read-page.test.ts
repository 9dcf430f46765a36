// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { JUNK, readGenericFixtures, readPublisherFixtures } from '@/tests/fixtures/read-publishers';
import { readBody } from '@/utils/dom/body-text';
import { readGenericPage } from '@/utils/sites/generic/read-page';
import type { ArticlePage } from '@/utils/sites/site';
import { isChinese } from '@/utils/sites/generic/language';

const FIXTURES = readGenericFixtures();
const ARTICLES = FIXTURES.filter(({ facts }) => facts !== null);
const OTHERS = FIXTURES.filter(({ facts }) => facts === null);
/** Pages of the publishers in Chinese: the generic reading has never heard of their class names. */
const PUBLISHED = readPublisherFixtures().filter(({ lines }) => lines && isChinese(lines.join('')));

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

interface Reading extends Partial<ArticlePage> {
  readonly fault?: string;
  readonly text?: string;
  readonly lines?: readonly string[];
}

function read(document: Document, href: string): Reading {
  const page = readGenericPage(document, { href });
  if (!page.ok) return { fault: page.error };
  const { text } = readBody({ ...page.value, root: page.value.body });
  return { ...page.value, text, lines: text.split('\n') };
}

// A single sentence is believed to be an article only where the page says so.
const LONGER = ARTICLES.filter(({ lines }) => (lines?.length ?? 0) > 1);

describe.each(LONGER)('readGenericPage on $name', ({ html, address, lines }) => {
  it('finds the text also without what the page says for machines', () => {
    const document = parse(html);
    for (const element of document.querySelectorAll('meta, link, script')) element.remove();
    expect(read(document, address).lines).toEqual(lines);
  });
});

describe.each(ARTICLES)('readGenericPage on $name', ({ html, address, facts, lines }) => {
  it('reads the facts', () => {
    expect(read(parse(html), address).facts).toEqual(facts);
  });

  it('reads the text and nothing else', () => {
    expect(read(parse(html), address).lines).toEqual(lines);
    expect(JSON.stringify([facts, lines])).not.toContain(JUNK);
  });

  it('leaves the page as it is', () => {
    const document = parse(html);
    const nodes = [...document.querySelectorAll('*')];
    const before = document.documentElement.outerHTML;
    const { body } = read(document, address);
    expect(document.documentElement.outerHTML).toBe(before);
    expect([...document.querySelectorAll('*')]).toEqual(nodes);
    expect(body && document.contains(body)).toBe(true);
  });

  it('leaves out also what comes later beside the text', () => {
    const document = parse(html);
    const page = read(document, address);
    const late = document.createElement('div');
    late.className = 'share-box';
    late.textContent = '分享';
    page.body?.append(late);
    expect(page.isExcluded?.(late)).toBe(true);
  });
});

describe('readGenericPage', () => {
  it.each(OTHERS)('refuses $name', ({ html, address, fault }) => {
    expect(read(parse(html), address)).toEqual({ fault });
  });

  it.each(PUBLISHED)('loses no line of $name, without knowing the publisher', ({ html, address, lines }) => {
    const page = read(parse(html), address);
    expect(lines?.filter((line) => !page.lines?.includes(line))).toEqual([]);
    // Boxes with a name of the publisher's own are not known; what they say is little.
    const more = page.lines?.filter((line) => !lines?.includes(line)) ?? [];
    expect(more.filter((line) => !line.includes(JUNK))).toEqual([]);
    expect(more.join('').length / (page.text?.length ?? 0)).toBeLessThan(0.33);
  });

  it('reads nearly all of the publishers’ pages to the letter, but for single words of boxes', () => {
    const same = PUBLISHED.filter(({ html, address, lines }) => {
      const found = read(parse(html), address).lines?.filter((line) => !(line.includes(JUNK) && line.length < 9));
      return found?.join('\n') === lines?.join('\n');
    });
    expect(PUBLISHED.length).toBeGreaterThan(60);
    expect(same.length / PUBLISHED.length).toBeGreaterThan(0.9);
  });

  it.each(['', '<p>', '<frameset><frame></frameset>', '<body>正在加载', '<title>某文</title><p>一句话。</p>'])(
    'finds no article in %s',
    (html) => {
      expect(read(parse(html), 'https://web.example/a/1')).toEqual({ fault: 'no-article' });
    },
  );

  it.each(['querySelectorAll', 'cloneNode', 'createTreeWalker'] as const)(
    'answers, and does not throw, where the page has replaced %s',
    (name) => {
      const [{ html, address } = { html: '', address: '' }] = ARTICLES;
      const document = parse(html);
      const fails = (): never => {
        throw new Error('The page has replaced this.');
      };
      Object.assign(document, { [name]: fails });
      expect(readGenericPage(document, { href: address })).toHaveProperty('ok');
    },
  );

  it('refuses a PDF, and a page without an address of the web', () => {
    const pdf = Object.defineProperty(parse(''), 'contentType', { value: 'application/pdf' });
    expect(read(pdf, 'https://web.example/a.pdf')).toEqual({ fault: 'is-pdf' });
    expect(read(parse(ARTICLES[0]?.html ?? ''), 'file:///home/a.html')).toEqual({ fault: 'no-article' });
  });

  it('has ten articles and ten other pages at least', () => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(10);
    expect(OTHERS.length).toBeGreaterThanOrEqual(10);
  });
});
