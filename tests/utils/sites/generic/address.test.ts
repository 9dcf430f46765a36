// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { genericAddress, isFrontPage, siteOfAddress } from '@/utils/sites/generic/address';

const HERE = 'https://www.web.example/a/1.html?id=7&utm_source=mail&from=timeline#top';

function page(head: string): Document {
  return new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');
}

describe('genericAddress', () => {
  it('names the host and the address without tracking', () => {
    expect(genericAddress(page(''), { href: HERE })).toEqual({
      site: 'web:web.example',
      docId: 'web.example/a/1.html?id=7',
      url: 'https://www.web.example/a/1.html?id=7',
    });
  });

  it.each([
    { says: 'its canonical address', head: '<link rel="canonical" href="/doc/9">', docId: 'web.example/doc/9' },
    {
      says: 'the desktop page of the same publisher',
      head: '<link rel="canonical" href="https://m.web.example/doc/9/">',
      docId: 'm.web.example/doc/9',
    },
    {
      says: 'og:url',
      head: '<meta property="og:url" content="https://web.example/doc/9?spm=1">',
      docId: 'web.example/doc/9',
    },
  ])('believes the page that names $says', ({ head, docId }) => {
    expect(genericAddress(page(head), { href: HERE })?.docId).toBe(docId);
  });

  it.each([
    { says: 'its front page', head: '<link rel="canonical" href="https://www.web.example/">' },
    { says: 'a page of others', head: '<link rel="canonical" href="https://other.example/doc/9">' },
    { says: 'nothing of the web', head: '<link rel="canonical" href="javascript:1"><meta property="og:url">' },
  ])('does not believe a page that names $says', ({ head }) => {
    expect(genericAddress(page(head), { href: HERE })?.docId).toBe('web.example/a/1.html?id=7');
  });

  it('does not believe the head of a page that a program has replaced since', () => {
    const head = page('<link rel="canonical" href="/doc/9">');
    const loaded = 'https://www.web.example/doc/9';
    expect(genericAddress(head, { href: HERE, loaded })?.docId).toBe('web.example/a/1.html?id=7');
  });

  it('gives one id for both protocols, with and without www and the last slash, in any order of parameters', () => {
    const ids = ['http://www.web.example/a/?y=2&x=1', 'https://web.example/a?x=1&y=2'].map(
      (href) => genericAddress(page(''), { href })?.docId,
    );
    expect(new Set(ids)).toEqual(new Set(['web.example/a?x=1&y=2']));
  });

  it('names the publisher on a publisher’s host', () => {
    expect(genericAddress(page(''), { href: 'http://www.news.cn/politics/special/a.htm' })?.site).toBe('xinhua');
    expect(siteOfAddress('http://www.news.cn/politics/')).toBe('xinhua');
    expect(siteOfAddress(HERE)).toBe('web:web.example');
  });

  it.each(['about:blank', 'file:///a.html', 'chrome://settings', ''])('gives nothing for %s', (href) => {
    expect(genericAddress(page(''), { href })).toBeUndefined();
    expect(siteOfAddress(href)).toBeUndefined();
  });
});

describe('isFrontPage', () => {
  it.each([
    ['https://web.example/', true],
    ['https://web.example/index.html', true],
    ['https://web.example/?p=12', false],
    ['https://web.example/a/index.html', false],
  ])('of %s is %s', (url, front) => expect(isFrontPage(url)).toBe(front));
});
