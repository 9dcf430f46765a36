// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readGenericFixtures } from '@/tests/fixtures/read-publishers';
import { isWorthReading } from '@/utils/sites/generic/worth-reading';

const FIXTURES = readGenericFixtures();
const ARTICLES = FIXTURES.filter(({ facts, lines }) => facts !== null && (lines?.length ?? 0) > 1);

function isWorth(html: string, address: string): boolean {
  return isWorthReading(new DOMParser().parseFromString(html, 'text/html'), address);
}

describe('isWorthReading', () => {
  it.each(ARTICLES)('is true of $name', ({ html, address }) => expect(isWorth(html, address)).toBe(true));

  it.each([
    'refused-list',
    'refused-teasers',
    'refused-home',
    'refused-forum-index',
    'refused-shell',
    'refused-english',
  ])('is false of generic/%s', (name) => {
    const { html, address } = FIXTURES.find((one) => one.name === `generic/${name}`) ?? { html: '', address: '' };
    expect(isWorth(html, address)).toBe(false);
  });

  it('is true of an article with links in each of its paragraphs, every one in a box of its own', () => {
    const paragraph = '他表示，双方将改善<a href="/k">云岭铁路建设指挥部</a>沿线的供水和供电。工程今年开工。'.padEnd(
      300,
      '再会',
    );
    expect(isWorth(`<main>${`<div><p>${paragraph}</p></div>`.repeat(3)}</main>`, 'https://web.example/a')).toBe(true);
  });

  it('is false of sentences in scripts, links and navigation alone', () => {
    const words = '某句话。'.repeat(5);
    const html = `<script>"${words}"</script><nav>${words}</nav><a href="/a">${words}</a><footer>${words}</footer>`;
    expect(isWorth(html, 'https://web.example/a')).toBe(false);
  });

  it('is false of a page that is still empty', () => expect(isWorth('', 'https://web.example/a')).toBe(false));
});
