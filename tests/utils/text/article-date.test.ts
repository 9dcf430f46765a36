import { describe, expect, it } from 'vitest';
import { articleDate } from '@/utils/text/article-date';

const NOW = new Date('2026-11-20T12:00:00Z');

const CASES: readonly (readonly [text: string, date: string | undefined])[] = [
  ['---\ntitle: x\ndate: Mon, 10 Jan 2022 07:15:24 GMT\n---\n2019年1月1日', '2022-01-10'],
  ['\n---\ndate: "2023-05-06"\n---\n', '2023-05-06'],
  ['---\ndate: 2026/09/16\n---\n', '2026-09-16'],
  ['---\ndate: 2026-09-16 07:30:00\n---\n', '2026-09-16'],
  ['---\ndate: 2026-09-16T07:30:00+08:00\n---\n', '2026-09-16'],
  ["---\ndate: '2026-09-15T23:30:00Z'\n---\n", '2026-09-16'],
  ['---\ndate: Tue, 15 Sep 2026 20:00:00 GMT\n---\n', '2026-09-16'],
  ['---\ndate: 2026年9月16日\n---\n', '2026-09-16'],
  ['---\ndate: soon\n---\n新华社北京2026年9月16日电', '2026-09-16'],
  ['(2022 年 1 月 25 日)', '2022-01-25'],
  ['2024-03-07 10:00 来源', '2024-03-07'],
  ['2024.03.07 10:00', '2024-03-07'],
  ['新华社北京3月7日电', undefined],
  ['2022年2月30日', undefined],
  ['', undefined],
  [`${'很'.repeat(3_000)}2022年1月1日`, undefined],
  ['双方商定了到2030年12月31日的行动计划。', undefined],
  ['双方商定了到2030年12月31日的行动计划，并于2026年9月16日签字。', '2026-09-16'],
  ['1972年2月21日，两国开始了新的一页。\n新华社北京2026年9月16日电', '2026-09-16'],
  ['1972年2月21日，两国开始了新的一页。', undefined],
  ['两国在2026年9月1日建交。\n（2026年9月16日）\n各位来宾：', '2026-09-16'],
  ['人民日报\n1972年2月22日\n两国开始了新的一页。', '1972-02-22'],
];

describe('articleDate', () => {
  for (const [text, date] of CASES) {
    it(`finds ${date ?? 'no date'} in ${JSON.stringify(text.slice(0, 40))}`, () =>
      expect(articleDate(text, NOW)).toBe(date));
  }
});
