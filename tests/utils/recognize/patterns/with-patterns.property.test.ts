import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognize } from '@/utils/recognize/recognize';
import { newsDictionary } from './news-dictionary';

const piece = fc.constantFrom(
  ...[
    '《',
    '》',
    '第',
    '一',
    '3',
    '届',
    '次',
    '会议',
    '峰会',
    '公司',
    '集团',
    '部',
    '国防',
    '委员会',
    '外长',
    '总统',
    '王',
    '毅',
    '阿',
    '里',
    '·',
    '-',
    '—',
    '、',
    '。',
    '，',
    '（',
    '）',
    '下称',
    '“',
    '”',
    '600519.SH',
    '表示',
    '参加会见',
    '中国',
    '土耳其',
    '东盟',
    '\n',
    '\n\n',
    '\u3000',
    'A',
    '\ud83d',
    '\u0000',
    '大使馆',
    '驻',
    '铁路',
    '有限公司',
    '首相',
    '和',
  ],
);
const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));

describe('withPatterns', () => {
  it('gives mentions that are sorted, do not overlap and lie inside the text, whatever the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { mentions } = recognize(given, newsDictionary, { date: '2024-05-01' });
        let end = 0;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.text).toBe(given.slice(mention.start, mention.end));
          expect(mention.how === 'dictionary').toBe(mention.entity.length > 0 && mention.how !== 'pattern');
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(given.length);
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        expect(() => recognize(given, newsDictionary)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  it('does bounded work a character on hostile texts', () => {
    const unit = 100_000;
    for (const repeated of [
      '《',
      '第',
      '中',
      '公司',
      '部',
      '阿·',
      '外长王',
      '参加会见',
      'a公司',
      '（简称',
      '《甲乙》',
      '东盟峰会',
    ]) {
      const given = repeated.repeat(Math.ceil(unit / repeated.length));
      const began = performance.now();
      recognize(given, newsDictionary);
      expect({ repeated, slow: performance.now() - began > 4_000 }).toEqual({ repeated, slow: false });
    }
  }, 60_000);
});
