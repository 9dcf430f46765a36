import { describe, expect, it } from 'vitest';
import { authorIn, labelledAuthorIn, mediumIn } from '@/utils/sites/credit-line';

const MEDIA: readonly (readonly [line: string, medium: string | undefined])[] = [
  ['示例新闻网', '示例新闻网'],
  ['来源：示例新闻网', '示例新闻网'],
  ['来源： 示例社', '示例社'],
  ['2019年06月15日08:18 来源： 示例网-文化频道', '示例网-文化频道'],
  ['2024年01月08日08:05 | 来源： 示例网-日报 小字号', '示例网-日报'],
  ['来源：《示例》2025/16 作者：示例甲', '示例'],
  ['《示例日报》（ 2025年02月12日 04版 ）', '示例日报'],
  ['发布时间:2014年05月06日 07:20 | 来源：示例网', '示例网'],
  ['来源：示例网 作者：示例甲 责任编辑：示例乙', '示例网'],
  ['时间：2025-04-09 16:00:00 来源：示例发布 浏览次数：99', '示例发布'],
  ['示例财经 微博', '示例财经'],
  ['Source: Example Daily', 'Example Daily'],
  ['示例新闻记者 示例甲', undefined],
  ['示例新闻记者 示例甲 来源：示例网', '示例网'],
  ['來源：示例報 記者：示例甲', '示例報'],
  ['2020-01-03 18:13', undefined],
  ['来源：', undefined],
  ['来源：2024年3月1日', undefined],
  ['本页由很长的一句话而不是名字组成，'.repeat(6), undefined],
  ['', undefined],
];

const AUTHORS: readonly (readonly [line: string, author: string | undefined])[] = [
  ['本报记者 示例甲 示例乙', '本报记者 示例甲 示例乙'],
  ['作者：示例甲', '示例甲'],
  ['文｜某新闻 示例甲 2023年09月26日 17:22', '某新闻 示例甲'],
  ['文|示例甲', '示例甲'],
  ['撰文：示例甲', '示例甲'],
  ['記者：示例甲 來源：示例報', '示例甲'],
  ['来源：示例网 作者：示例甲 编辑：示例乙', '示例甲'],
  ['本报记者 示例甲 《 示例日报 》（ 2024年01月07日 第 01 版）', '本报记者 示例甲'],
  ['By Example Author', 'Example Author'],
  ['104363', undefined],
  ['2025年02月12日 04版', undefined],
  ['', undefined],
];

describe('mediumIn', () => {
  it.each(MEDIA)('reads %j as %j', (line, medium) => {
    expect(mediumIn(line)).toBe(medium);
  });
});

describe('labelledAuthorIn', () => {
  it.each([
    ['示例新闻记者 示例甲', '示例新闻记者 示例甲'],
    ['作者：示例甲', '示例甲'],
    ['示例社', undefined],
    ['2020-01-03 18:13 来源：示例网', undefined],
  ])('reads %j as %j', (line, author) => {
    expect(labelledAuthorIn(line)).toBe(author);
  });
});

describe('authorIn', () => {
  it.each(AUTHORS)('reads %j as %j', (line, author) => {
    expect(authorIn(line)).toBe(author);
  });
});
