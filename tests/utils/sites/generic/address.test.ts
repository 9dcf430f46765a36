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
    {
      says: 'its canonical address',
      head: '<link rel="canonical" href="/doc/1.html?id=7">',
      docId: 'web.example/doc/1.html?id=7',
    },
    {
      says: 'the desktop page of the same publisher',
      here: 'https://m.web.example/touch/410023.html?v=2',
      head: '<link rel="canonical" href="https://www.web.example/doc/410023/">',
      docId: 'web.example/doc/410023',
    },
    {
      says: 'og:url',
      here: 'https://www.web.example/view.php?id=410023',
      head: '<meta property="og:url" content="https://web.example/doc/410023?spm=1">',
      docId: 'web.example/doc/410023',
    },
    {
      says: 'a path without an ending',
      here: 'https://web.example/a/port-opens.html?page=all',
      head: '<link rel="canonical" href="/a/port-opens">',
      docId: 'web.example/a/port-opens',
    },
  ])('believes the page that names $says', ({ head, docId, here = HERE }) => {
    const address = genericAddress(page(head), { href: here });
    expect(address?.docId).toBe(docId);
    // Where it stood is not forgotten: others may know it by that address.
    expect(address?.pageUrl).toBe(genericAddress(undefined, { href: here })?.url);
    expect(address?.pageUrl).not.toBe(address?.url);
  });

  it.each([
    { says: 'its front page', head: '<link rel="canonical" href="https://www.web.example/">' },
    { says: 'a page of others', head: '<link rel="canonical" href="https://other.example/doc/1.html?id=7">' },
    { says: 'nothing of the web', head: '<link rel="canonical" href="javascript:1"><meta property="og:url">' },
    { says: 'its list', head: '<link rel="canonical" href="https://www.web.example/list">' },
    {
      says: 'its program without the document',
      head: '<link rel="canonical" href="https://www.web.example/a/1.html">',
    },
  ])('does not believe a page that names $says', ({ head }) => {
    expect(genericAddress(page(head), { href: HERE })?.docId).toBe('web.example/a/1.html?id=7');
  });

  it('keeps apart the articles of a site that names one list on all of them', () => {
    const head = '<link rel="canonical" href="https://web.example/2026/0916/">';
    const ids = ['https://web.example/2026/0916/1.html', 'https://web.example/2026/0916/2.html'].map(
      (href) => genericAddress(page(head), { href })?.docId,
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('does not believe the head of a page that a program has replaced since', () => {
    const head = page('<link rel="canonical" href="/doc/1.html?id=7">');
    const loaded = 'https://www.web.example/doc/9';
    expect(genericAddress(head, { href: HERE, loaded })?.docId).toBe('web.example/a/1.html?id=7');
  });

  it.each([
    ['https://x.example/app/#/news/5', 'x.example/app#/news/5'],
    ['https://x.example/app/#/news/6', 'x.example/app#/news/6'],
    ['https://x.example/m/#!/a?id=7', 'x.example/m#!/a?id=7'],
    ['https://x.example/m/#!news', 'x.example/m#!news'],
    ['https://x.example/m/a#part-2', 'x.example/m/a'],
    ['https://x.example/m/a#', 'x.example/m/a'],
  ])('of %s keeps a route and no other fragment', (href, docId) => {
    const head = '<link rel="canonical" href="https://x.example/app">';
    expect(genericAddress(page(head), { href })?.docId).toBe(docId);
  });

  it.each([
    ['https://x.example/detail?ref=123', 'x.example/detail?ref=123'],
    ['https://x.example/detail?id=5&ref=home', 'x.example/detail?id=5'],
    ['https://x.example/detail?id=5&ivk_sa=1024320u&wfr=spider&for=pc', 'x.example/detail?id=5'],
  ])('takes %s for %s', (href, docId) => {
    expect(genericAddress(page(''), { href })?.docId).toBe(docId);
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
    ['https://web.example/#/news/5', false],
    ['https://web.example/#top', true],
  ])('of %s is %s', (url, front) => expect(isFrontPage(url)).toBe(front));
});
