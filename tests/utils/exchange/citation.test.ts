import { describe, expect, it } from 'vitest';
import { citeChicagoEntry, citeChicagoNote, citeGbt, localDay } from '@/utils/exchange/citation';
import type { Article } from '@/utils/model/article';
import { ARTICLE } from './sample-data';

const URL = 'https://finance.sina.com.cn/world/2024-05-01/doc-iabc1.shtml';
const READ = localDay(ARTICLE.readAt);

const CASES: readonly {
  readonly over: Partial<Article>;
  readonly gbt: string;
  readonly note: string;
  readonly entry: string;
}[] = [
  {
    over: {},
    gbt: `青云日报. 青云市举行苹果集市[EB/OL]. (2024-05-01)[${READ}]. ${URL}.`,
    note: `“青云市举行苹果集市,” 青云日报, May 1, 2024, ${URL}.`,
    entry: `“青云市举行苹果集市.” 青云日报, May 1, 2024. ${URL}.`,
  },
  {
    over: { byline: '记者 石榴生、林小满', title: '“苹果”集市' },
    gbt: `石榴生, 林小满. “苹果”集市[EB/OL]. 青云日报, 2024(2024-05-01)[${READ}]. ${URL}.`,
    note: `石榴生 and 林小满, “‘苹果’集市,” 青云日报, May 1, 2024, ${URL}.`,
    entry: `石榴生 and 林小满. “‘苹果’集市.” 青云日报, May 1, 2024. ${URL}.`,
  },
  {
    over: { byline: '甲一 乙二 丙三 丁四', source: '', publishedAt: '2024-05' },
    gbt: `甲一, 乙二, 丙三, 等. 青云市举行苹果集市[EB/OL]. (2024-05)[${READ}]. ${URL}.`,
    note: `甲一 et al., “青云市举行苹果集市,” May 2024, ${URL}.`,
    entry: `甲一, 乙二, 丙三, and 丁四. “青云市举行苹果集市.” May 2024. ${URL}.`,
  },
  {
    over: { byline: 'By John Smith and Mary Ann Jones' },
    gbt: `John Smith, Mary Ann Jones. 青云市举行苹果集市[EB/OL]. 青云日报, 2024(2024-05-01)[${READ}]. ${URL}.`,
    note: `John Smith and Mary Ann Jones, “青云市举行苹果集市,” 青云日报, May 1, 2024, ${URL}.`,
    entry: `Smith, John, and Mary Ann Jones. “青云市举行苹果集市.” 青云日报, May 1, 2024. ${URL}.`,
  },
  {
    over: { source: '', publishedAt: '', urls: ['file:///a.txt'], readAt: '2024-05-02T12:00:00.000Z' },
    gbt: '青云市举行苹果集市[EB/OL]. [2024-05-02].',
    note: '“青云市举行苹果集市,” accessed May 2, 2024.',
    entry: '“青云市举行苹果集市.” accessed May 2, 2024.',
  },
];

describe.each(CASES)('an article with $over', ({ over, gbt, note, entry }) => {
  const article = { ...ARTICLE, ...over };
  it('is cited by GB/T 7714', () => expect(citeGbt(article)).toBe(gbt));
  it('is cited in a note by Chicago', () => expect(citeChicagoNote(article)).toBe(note));
  it('is cited in a bibliography by Chicago', () => expect(citeChicagoEntry(article)).toBe(entry));
});
