import { describe, expect, it } from 'vitest';
import { addressDate, pageTime } from '@/utils/sites/page-time';

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
  ['2023 11/ 17 20:52:15', '2023-11-17T20:52:15+08:00'],
  ['2024-01-08-16:30:00', '2024-01-08T16:30:00+08:00'],
  ['(2014-03-05 22:10:09)', '2014-03-05T22:10:09+08:00'],
  ['2024年01月08日08:05 | 来源：某网', '2024-01-08T08:05:00+08:00'],
  ['2024/01/17', '2024-01-17'],
  ['Published: Aug 29, 2025 08:10 PM', '2025-08-29T20:10:00+08:00'],
  ['Updated: March 4, 2024 12:10 AM', '2024-03-04T00:10:00+08:00'],
  ['2020年3月10日 05:00 AM', '2020-03-10T05:00:00+08:00'],
  ['1786406400000', '2026-08-11T08:00:00+08:00'],
  ['1789862400', '2026-09-20T08:00:00+08:00'],
  ['电话 12024-11-22', undefined],
  ['2023年2月29日', undefined],
  ['2023年13月1日', undefined],
  ['2023-05-01 25:00', undefined],
  ['2026-09-29 24:00', '2026-09-29'],
  ['2026-09-29 24:00:00', '2026-09-29'],
  ['2026-09-29 24:05', undefined],
  ['2026-09-31 24:00', undefined],
  ['2026年9月29日 下午3:05', '2026-09-29T15:05:00+08:00'],
  ['2026-09-29 上午 9:05:30', '2026-09-29T09:05:30+08:00'],
  ['2026年9月29日 晚上11:20', '2026-09-29T23:20:00+08:00'],
  ['2026年9月29日 凌晨0:10', '2026-09-29T00:10:00+08:00'],
  ['2026年9月29日 中午12:30', '2026-09-29T12:30:00+08:00'],
  ['2026年9月29日 下午15:05', '2026-09-29T15:05:00+08:00'],
  ['2026年9月29日15时05分', '2026-09-29T15:05:00+08:00'],
  ['2026-09-29 15：05', '2026-09-29T15:05:00+08:00'],
  ['2020年3月10日 15:00 PM', '2020-03-10T15:00:00+08:00'],
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

const ADDRESSES: readonly (readonly [url: string, date: string | undefined])[] = [
  ['https://www.mfa.gov.cn/web/wjdt_674879/202609/t20260916_12023724.shtml', '2026-09-16'],
  ['https://www.news.cn/politics/20240106/5518a024d70c46e19448ca4c40a926e2/c.html', '2024-01-06'],
  ['https://www.news.cn/fortune/2023-12/21/c_1130038559.htm', '2023-12-21'],
  ['https://politics.people.com.cn/n1/2024/0108/c1001-40154267.html', '2024-01-08'],
  ['https://paper.people.com.cn/rmrb/pad/content/202609/07/content_30179394.html', '2026-09-07'],
  ['https://news.cctv.com/2025/01/24/ARTI6hnAgPkfUOy7vO9AAjFB250124.shtml', '2025-01-24'],
  ['https://finance.eastmoney.com/a/202610083889730080.html', '2026-10-08'],
  ['https://www.zaobao.com.sg/news/china/story20260920-9704756', '2026-09-20'],
  ['https://caifuhao.eastmoney.com/news/20250829143012345678', undefined],
  ['https://web.example/article/2010111456.html', undefined],
  ['https://web.example/p/2023110788123', undefined],
  ['https://web.example/n/20231107.html', '2023-11-07'],
  ['https://www.globaltimes.cn/page/202508/1342066.shtml', undefined],
  ['https://www.gov.cn/zhengce/202401/content_6923947.htm', undefined],
  ['https://www.fmprc.gov.cn/web/t1671204.shtml', undefined],
  ['https://www.mfa.gov.cn/web/t20230230_1.shtml?on=2024-01-01', undefined],
];

describe('addressDate', () => {
  it.each(ADDRESSES)('reads %s as %s', (url, date) => {
    expect(addressDate(url)).toBe(date);
  });
});
