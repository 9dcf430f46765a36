import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReadings, type Reading } from '@/utils/anchoring/compare-readings';
import type { ChangeKind, ReadingPart } from '@/utils/model/anchor';

const NAMES = ['马尔代夫', '斯里兰卡', '王毅', '一带一路', '青云港'];

function readingOf(text: string): Reading {
  const names = NAMES.flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length })),
  ).sort((a, b) => a.start - b.start);
  return { text, names };
}

/** `[-old-]{+new+}`, as word differences are written in plain text. */
function written(parts: readonly ReadingPart[]): string {
  return parts
    .map(({ type, text }) => (type === 'same' ? text : type === 'old' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

interface Case {
  readonly was: string;
  readonly now: string;
  readonly parts: string;
  readonly kinds: readonly ChangeKind[];
}

const CASES: readonly Case[] = [
  {
    was: '提供三亿元援助',
    now: '提供五亿元援助',
    parts: '提供[-三亿-]{+五亿+}元援助',
    kinds: ['number'],
  },
  { was: '增长3.5%', now: '增长5.3%', parts: '增长[-3.5-]{+5.3+}%', kinds: ['number'] },
  { was: '共3亿元', now: '共三亿元', parts: '共[-3亿-]{+三亿+}元', kinds: ['wording'] },
  { was: '共5000万元', now: '共5,000万元', parts: '共[-5000万-]{+5,000万+}元', kinds: ['wording'] },
  { was: '共30亿元', now: '共30亿美元', parts: '共30亿[-元-]{+美元+}', kinds: ['unit'] },
  { was: '长300千米', now: '长300公里', parts: '长300[-千米-]{+公里+}', kinds: ['wording'] },
  { was: '三年内完成', now: '三个月内完成', parts: '三[-年-]{+个月+}内完成', kinds: ['unit'] },
  { was: '甲方同意出资', now: '甲方不同意出资', parts: '甲方{+不+}同意出资', kinds: ['negation'] },
  { was: '尚未达成协议', now: '已达成协议', parts: '[-尚未-]{+已+}达成协议', kinds: ['negation', 'modal'] },
  { was: '愿考虑提供贷款', now: '将提供贷款', parts: '[-愿考虑-]{+将+}提供贷款', kinds: ['modal'] },
  { was: '访问马尔代夫首都', now: '访问斯里兰卡首都', parts: '访问[-马尔代夫-]{+斯里兰卡+}首都', kinds: ['name'] },
  { was: '王毅表示欢迎', now: '外长表示欢迎', parts: '[-王毅-]{+外长+}表示欢迎', kinds: ['name'] },
  {
    was: '会议进一步推动合作',
    now: '会谈不断推动合作',
    parts: '[-会议进一步-]{+会谈不断+}推动合作',
    kinds: ['wording'],
  },
  { was: '双方统一看法', now: '双方交流看法', parts: '双方[-统一-]{+交流+}看法', kinds: ['wording'] },
  { was: '与各国共建', now: '与各国共同建设', parts: '与各国共[-建-]{+同建设+}', kinds: ['wording'] },
  {
    was: '甲方提供3亿元，乙方提供5亿元',
    now: '甲方提供5亿元，乙方提供3亿元',
    parts: '甲方提供[-3亿-]{+5亿+}元，乙方提供[-5亿-]{+3亿+}元',
    kinds: ['number'],
  },
  { was: '擴大蘋果進口', now: '扩大 苹果\n进口', parts: '扩大 苹果\n进口', kinds: [] },
  { was: '出资壹亿贰仟万元', now: '出资壹亿叁仟万元', parts: '出资[-壹亿贰仟万-]{+壹亿叁仟万+}元', kinds: ['number'] },
  { was: '共3亿元', now: '共叁亿元', parts: '共[-3亿-]{+叁亿+}元', kinds: ['wording'] },
  { was: '占百分之三', now: '占3%', parts: '占[-百分之三-]{+3%+}', kinds: ['wording'] },
  { was: '占百分之三', now: '占百分之五', parts: '占百分之[-三-]{+五+}', kinds: ['number'] },
  { was: '第①条', now: '第②条', parts: '第[-①-]{+②+}条', kinds: ['number'] },
  { was: '第Ⅱ期', now: '第Ⅲ期', parts: '第[-Ⅱ-]{+Ⅲ+}期', kinds: ['number'] },
  { was: '加水½杯', now: '加水⅓杯', parts: '加水[-½-]{+⅓+}杯', kinds: ['number'] },
  { was: '为期一年半', now: '为期一年', parts: '为期一年[-半-]', kinds: ['number'] },
  { was: '访问半岛', now: '访问全岛', parts: '访问[-半-]{+全+}岛', kinds: ['wording'] },
  {
    was: '编号9007199254740993',
    now: '编号9007199254740992',
    parts: '编号[-9007199254740993-]{+9007199254740992+}',
    kinds: ['number'],
  },
  { was: '数字12 3和4', now: '数字1 23和4', parts: '数字[-12 3-]{+1 23+}和4', kinds: ['number'] },
  { was: '共5000元', now: '共5 000元', parts: '共5 000元', kinds: [] },
  { was: '不少于三亿元', now: '少于三亿元', parts: '[-不少于-]{+少于+}三亿元', kinds: ['negation'] },
  { was: '无偿援助', now: '有偿援助', parts: '[-无-]{+有+}偿援助', kinds: ['negation'] },
  { was: '非常规武器', now: '常规武器', parts: '[-非常规-]{+常规+}武器', kinds: ['negation'] },
  { was: '非常重视', now: '十分重视', parts: '[-非常-]{+十分+}重视', kinds: ['wording'] },
  { was: '隨著瞭解衞生', now: '随着了解卫生', parts: '随着了解卫生', kinds: [] },
  { was: '加入ABC组织', now: '加入ABCD组织', parts: '加入[-ABC-]{+ABCD+}组织', kinds: ['wording'] },
];

describe('compareReadings', () => {
  it.each(CASES)('$was → $now', ({ was, now, parts, kinds }) => {
    const change = compareReadings(readingOf(was), readingOf(now));
    expect(written(change.parts)).toBe(parts);
    expect(change.kinds).toEqual(kinds);
  });

  it('gives both readings whole, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('三亿', '5000', '万', '元', '不', '将', '会议', '甲', '乙', ' ', '，', '马尔代夫', 'SCO'))
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (was, now) => {
        const { parts, kinds } = compareReadings(readingOf(was), readingOf(now));
        const side = (left: 'old' | 'new') =>
          parts
            .filter(({ type }) => type !== left)
            .map((part) => part.text)
            .join('');
        expect(bare(side('new'))).toBe(bare(was));
        expect(side('old')).toBe(bare(now) === '' ? '' : now);
        expect(kinds.length === 0).toBe(bare(was) === bare(now));
      }),
      { numRuns: 500 },
    );
  });

  it('never takes a changed digit for wording', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), fc.nat({ max: 99_999 }), (a, b) => {
        fc.pre(a !== b);
        const { kinds } = compareReadings(readingOf(`投资共${a}亿元整`), readingOf(`投资共${b}亿元整`));
        expect(kinds).toEqual(['number']);
      }),
    );
  });
});

function bare(text: string): string {
  return text.replaceAll(' ', '').toLowerCase();
}
