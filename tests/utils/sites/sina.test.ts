// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIXTURES, readFixture } from '@/tests/fixtures/sina/read-fixture';
import { readBody } from '@/utils/dom/body-text';
import { readArticle } from '@/utils/sites/read-article';
import { ADAPTERS } from '@/utils/sites/registry';
import { articleAddress } from '@/utils/sites/urls';

const REAL_PAGE = join(import.meta.dirname, '../../../../shared/pages/sina-finance-2019.html');

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function read(html: string, url: string) {
  const address = articleAddress(url);
  const page = address && readArticle(parse(html), address, ADAPTERS);
  if (!page) return undefined;
  return { ...page, text: readBody({ ...page, root: page.body }).text };
}

const ARTICLES = FIXTURES.filter((name) => readFixture(name).expected.facts !== null);
const OTHERS = FIXTURES.filter((name) => readFixture(name).expected.facts === null);

describe('readArticle on Sina', () => {
  it.each(ARTICLES)('reads the facts of %s', (name) => {
    const { html, expected } = readFixture(name);
    expect(read(html, expected.address)?.facts).toEqual(expected.facts);
  });

  it.each(ARTICLES)('reads the text of %s and nothing else', (name) => {
    const { html, expected } = readFixture(name);
    const text = read(html, expected.address)?.text ?? '';
    const lines = text.split('\n');
    expect(lines[0]?.startsWith(expected.first ?? '?')).toBe(true);
    expect(lines.at(-1)?.endsWith(expected.last ?? '?')).toBe(true);
    expect(lines).toHaveLength(expected.lines ?? -1);
    expect((expected.present ?? []).filter((words) => !text.includes(words))).toEqual([]);
    expect((expected.absent ?? []).filter((words) => text.includes(words))).toEqual([]);
  });

  it.each(OTHERS)('finds no article on %s', (name) => {
    const { html, expected } = readFixture(name);
    expect(read(html, expected.address)).toBeUndefined();
  });

  it('reads the same text on the desktop and on the mobile page, but for white space', () => {
    const [desktop, mobile] = (['desktop-2022', 'mobile-2022'] as const).map((name) => {
      const { html, expected } = readFixture(name);
      return read(html, expected.address);
    });
    expect(mobile?.facts.docId).toBe(desktop?.facts.docId);
    expect(mobile?.text).toBe(desktop?.text.replace('， 并', '，并'));
  });

  it('takes the metas where the visible facts are missing', () => {
    const { html, expected } = readFixture('desktop-2022');
    const bare = html
      .replace(/<span class="date">[^<]*<\/span>/, '')
      .replace(/class="(?:main-title|source ent-source)"/g, '');
    expect(read(bare, expected.address)?.facts).toMatchObject({
      title: expected.facts?.title,
      source: '示例财经',
      publishedAt: '2022-11-18T20:36:18+08:00',
    });
  });

  it('takes the title of the window without the names of channel and site', () => {
    const page = read(
      '<title>甲国与乙国签约_新浪财经_新浪网</title><div id="artibody"><p>正文</p></div>',
      'https://finance.sina.com.cn/china/2021-03-22/doc-ikkntiam6068869.shtml',
    );
    expect(page?.facts.title).toBe('甲国与乙国签约');
  });

  it('takes the id for a title where the page has none, and leaves out what it does not say', () => {
    const page = read(
      '<div id="artibody"><p>正文</p></div>',
      'https://finance.sina.com.cn/china/2021-03-22/doc-ikkntiam6068869.shtml',
    );
    expect(page?.facts).toEqual({
      site: 'sina',
      docId: 'ikkntiam6068869',
      url: 'https://finance.sina.com.cn/china/2021-03-22/doc-ikkntiam6068869.shtml',
      title: 'ikkntiam6068869',
    });
  });

  it('takes the linked data of a mobile page, and puts up with broken linked data', () => {
    const url = 'https://news.sina.cn/2023-05-02/detail-imyskmix4497608.d.html';
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: '标题',
      datePublished: '2023-05-02T01:00:00Z',
      author: { '@type': 'Person', name: '某记者' },
    });
    const html = `<script type="application/ld+json">{ broken</script><script type="application/ld+json">${data}</script><section class="art_content"><p>正文</p></section>`;
    expect(read(html, url)?.facts).toMatchObject({
      title: '标题',
      byline: '某记者',
      publishedAt: '2023-05-02T09:00:00+08:00',
    });
  });

  it('does not throw when an adapter does', () => {
    const address = articleAddress('https://news.sina.com.cn/w/2023-05-02/doc-imyskmix4497608.shtml');
    const fails = () => {
      throw new Error('The page is not what it was.');
    };
    expect(address && readArticle(parse(''), address, [{ site: 'sina', bodies: [], read: fails }])).toBeUndefined();
  });

  it('asks no adapter of another publisher', () => {
    const address = { site: 'elsewhere', docId: '1', url: 'https://example.org/1' };
    expect(readArticle(parse('<div id="artibody"><p>正文</p></div>'), address, ADAPTERS)).toBeUndefined();
  });

  it.skipIf(!existsSync(REAL_PAGE))('reads a saved real page (skipped where ../shared/pages is missing)', () => {
    const html = readFileSync(REAL_PAGE, 'utf8').replace(/<iframe[^>]*>|<link[^>]*>|<script[^>]* src=[^>]*>/g, '');
    const page = read(html, 'https://finance.sina.com.cn/stock/usstock/c/2019-09-09/doc-iicezzrq4681677.shtml');
    expect(page?.facts).toMatchObject({
      docId: 'iicezzrq4681677',
      source: '新浪财经-自媒体综合',
      publishedAt: '2019-09-09T20:52:00+08:00',
    });
    expect(page?.text).not.toMatch(/责任编辑|免责声明|新浪财经APP|\{|\n\n|^\s|\s$|0\.00%/);
    expect(page?.text.length).toBeGreaterThan(3000);
    expect(page?.text.endsWith('（完）')).toBe(true);
  });
});
