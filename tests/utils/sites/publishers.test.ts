// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JUNK, readPublisherFixtures } from '@/tests/fixtures/read-publishers';
import { encodeGbk } from '@/tests/e2e/support/encode-gbk';
import { decodeText } from '@/utils/documents/decode-text';
import type { Outcome } from '@/utils/model/outcome';
import { readBody } from '@/utils/dom/body-text';
import { NEWS_SITES } from '@/utils/sites/hosts';
import { readArticle } from '@/utils/sites/read-article';
import { ADAPTERS } from '@/utils/sites/registry';
import { articleAddress } from '@/utils/sites/urls';

const FIXTURES = readPublisherFixtures();
const ARTICLES = FIXTURES.filter(({ facts }) => facts !== null);
const OTHERS = FIXTURES.filter(({ facts }) => facts === null);

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function read(document: Document, url: string) {
  const address = articleAddress(url);
  const page = address && readArticle(document, address, ADAPTERS);
  if (!page) return undefined;
  return { ...page, text: readBody({ ...page, root: page.body }).text };
}

describe.each(ARTICLES)('readArticle on $name', ({ html, address, facts, lines }) => {
  it('reads the facts', () => {
    expect(read(parse(html), address)?.facts).toEqual(facts);
  });

  it('reads the text and nothing else', () => {
    expect(read(parse(html), address)?.text.split('\n')).toEqual(lines);
    expect(JSON.stringify([facts, lines])).not.toContain(JUNK);
  });

  it('finds nothing before the body has come, and the text when it has', () => {
    const document = parse(html);
    const body = read(document, address)?.body;
    const nodes = [...(body?.childNodes ?? [])];
    body?.replaceChildren();
    const empty = read(document, address);
    // Some templates have a second place for the text; it is none of this one's.
    expect(lines?.filter((line) => empty?.text.includes(line))).toEqual([]);
    expect(empty?.text ?? '').not.toContain(JUNK);
    body?.append(...nodes);
    expect(read(document, address)?.text.split('\n')).toEqual(lines);
  });
});

describe.each(ARTICLES.filter(({ name }) => isKnownByItsBody(name)))(
  'readArticle on $name',
  ({ html, address, facts, lines }) => {
    it('takes what is there where title, time and source are missing', () => {
      const document = parse(html);
      const body = read(document, address)?.body;
      for (const script of document.querySelectorAll('script')) script.remove();
      for (const element of document.querySelectorAll('head > *, body *')) {
        if (body?.contains(element) !== true && !element.contains(body ?? null)) element.remove();
      }
      const page = read(document, address);
      const { site, docId, url } = facts ?? {};
      expect(page?.facts).toMatchObject({ site, docId, url });
      expect(page?.facts.title).toBeTruthy();
      expect(page?.text.split('\n')).toEqual(lines);
    });
  },
);

/** The Singapore page of Zaobao is known by its script alone. */
function isKnownByItsBody(name: string): boolean {
  return !name.startsWith('zaobao/singapore');
}

describe.each(FIXTURES.filter(({ charset }) => charset !== undefined))('$name, served as $charset', (fixture) => {
  const { html, charset = '', address, facts, lines } = fixture;
  const bytes = encodeGbk(html);

  it('declares what it is served in', () => {
    expect(/<meta[^>]*charset="?([\w-]+)/i.exec(html)?.[1]?.toLowerCase()).toBe(charset);
    expect(new TextDecoder('utf-8').decode(bytes)).toContain('\ufffd');
  });

  it('is read as it is when its bytes are decoded, by the browser and as a file', () => {
    for (const text of [new TextDecoder(charset).decode(bytes), valueOf(decodeText(bytes))]) {
      const page = read(parse(text), address);
      expect(page?.facts).toEqual(facts ?? undefined);
      expect(page?.text.split('\n')).toEqual(lines);
    }
  });
});

function valueOf(decoded: Outcome<string>): string {
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.value;
}

describe('readArticle', () => {
  it.each(OTHERS)('finds no article on $name', ({ html, address }) => {
    expect(articleAddress(address)).toBeDefined();
    expect(read(parse(html), address)).toBeUndefined();
  });

  it.each(FIXTURES)('finds nothing, and does not throw, on an empty page at the address of $name', ({ address }) => {
    expect(read(parse(''), address)).toBeUndefined();
  });

  it.each(ARTICLES)('does not throw where the page of $name does', ({ address, html }) => {
    const document = parse(html);
    const fails = (): never => {
      throw new Error('The page has replaced this.');
    };
    Object.assign(document, { querySelector: fails, querySelectorAll: fails });
    expect(read(document, address)).toBeUndefined();
  });

  it.each(ARTICLES)('has a whole page in $name: metas or scripts, navigation, boxes beside the text', ({ html }) => {
    expect(html.length).toBeGreaterThan(1_100);
    expect(html.split(JUNK).length).toBeGreaterThan(7);
    expect(html).toMatch(/<script|<meta (?:name|property)/);
  });

  it('has pages of every publisher', () => {
    expect(new Set(ARTICLES.map(({ facts }) => facts?.site)).size).toBe(NEWS_SITES.length - 1);
  });
});

const PAGES = join(import.meta.dirname, '../../../../shared/pages');
const REAL: readonly { readonly file: string; readonly url: string; readonly facts: object }[] = [
  {
    file: 'xinhua-2023.html',
    url: 'http://www.news.cn/politics/2023-11/17/c_1129981476.htm',
    facts: { docId: '1129981476', source: '新华网', publishedAt: '2023-11-17T20:52:15+08:00' },
  },
  {
    file: 'people-2019.gbk-declared.html',
    url: 'http://culture.people.com.cn/n1/2019/0615/c1013-31153719.html',
    facts: { docId: '31153719', source: '人民网-文化频道', publishedAt: '2019-06-15T08:18:00+08:00' },
  },
  {
    file: 'thepaper-2020.html',
    url: 'https://www.thepaper.cn/newsDetail_forward_5420361',
    facts: { docId: '5420361', source: '新华社', publishedAt: '2020-01-03T18:13:00+08:00' },
  },
];

describe.each(REAL)('readArticle on the saved page $file (skipped where ../shared/pages is missing)', (page) => {
  const path = join(PAGES, page.file);

  it.skipIf(!existsSync(path))('reads facts and text', () => {
    const html = readFileSync(path, 'utf8').replace(/<iframe[^>]*>|<link[^>]*>|<script[^>]* src=[^>]*>/g, '');
    const article = read(parse(html), page.url);
    expect(article?.facts).toMatchObject(page.facts);
    expect(article?.facts.title).not.toMatch(/[-_]/);
    expect(article?.text).toMatch(/。$/);
    expect(article?.text).not.toMatch(/责任?编辑?[:：]|纠错|点击进入|【\d】|关键词|\{|\n\n|^\s|\s$/);
    expect(article?.text.length).toBeGreaterThan(500);
  });
});
