import { describe, expect, it } from 'vitest';
import { articleDate } from '@/utils/text/article-date';

const CASES: readonly (readonly [text: string, date: string | undefined])[] = [
  ['---\ntitle: x\ndate: Mon, 10 Jan 2022 07:15:24 GMT\n---\n2019年1月1日', '2022-01-10'],
  ['\n---\ndate: "2023-05-06"\n---\n', '2023-05-06'],
  ['(2022 年 1 月 25 日)', '2022-01-25'],
  ['2024-03-07 10:00 来源', '2024-03-07'],
  ['新华社北京3月7日电', undefined],
  ['2022年2月30日', undefined],
  ['', undefined],
  [`${'很'.repeat(3_000)}2022年1月1日`, undefined],
];

describe('articleDate', () => {
  for (const [text, date] of CASES) {
    it(`finds ${date ?? 'no date'} in ${JSON.stringify(text.slice(0, 30))}`, () =>
      expect(articleDate(text)).toBe(date));
  }
});
