import { describe, expect, it } from 'vitest';
import { pageTime } from '@/utils/sites/page-time';

const CASES: readonly (readonly [wording: string, time: string | undefined])[] = [
  ['2026年09月29日 00:34', '2026-09-29T00:34:00+08:00'],
  ['2019年09月11日01:53', '2019-09-11T01:53:00+08:00'],
  ['2019-09-09T20:52:38+08:00', '2019-09-09T20:52:38+08:00'],
  ['2019-09-09 20:52:39', '2019-09-09T20:52:39+08:00'],
  ['2023-11-17 20:52:15 来源：新华网', '2023-11-17T20:52:15+08:00'],
  ['2026-09-28T16:34:56Z', '2026-09-29T00:34:56+08:00'],
  ['2026-09-28T16:34:56.123Z', '2026-09-29T00:34:56+08:00'],
  ['2026-12-31T20:00:00-0500', '2027-01-01T09:00:00+08:00'],
  ['2026年9月5日', '2026-09-05'],
  ['2026/9/5', '2026-09-05'],
  ['更新于 2024年2月29日', '2024-02-29'],
  ['2023年2月29日', undefined],
  ['2023年13月1日', undefined],
  ['2023-05-01 25:00', undefined],
  ['昨天', undefined],
  ['', undefined],
];

describe('pageTime', () => {
  it.each(CASES)('reads %j as %j', (wording, time) => {
    expect(pageTime(wording)).toBe(time);
  });

  it('has no time for an absent wording', () => {
    expect(pageTime(undefined)).toBeUndefined();
  });
});
