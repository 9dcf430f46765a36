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

  it.each(['refused-list', 'refused-home', 'refused-forum-index', 'refused-shell', 'refused-english'])(
    'is false of generic/%s',
    (name) => {
      const { html, address } = FIXTURES.find((one) => one.name === `generic/${name}`) ?? { html: '', address: '' };
      expect(isWorth(html, address)).toBe(false);
    },
  );

  it('is false of a page that is still empty', () => expect(isWorth('', 'https://web.example/a')).toBe(false));
});
