import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '@/utils/model/pledge';
import { recognize } from '@/utils/recognize/recognize';
import { NO_PROMISES } from './no-promises';
import { pledgeDictionary } from './pledge-dictionary';
import { type Expected, PROMISES } from './promises';

const dictionary = pledgeDictionary();
const DATE = '2026-03-01';

function pledgesOf(text: string, date: string | undefined = DATE): readonly Statement[] {
  return recognize(text, dictionary, { date }).pledges;
}

function shortly({ text, by, to, quantity, due, strength }: Statement): Expected {
  return {
    text,
    by: [...by].sort().join(' '),
    ...(to.length > 0 ? { to: to.join(' ') } : {}),
    ...(quantity ? { quantity: `${quantity.value} ${quantity.unit}` } : {}),
    ...(due === undefined ? {} : { due }),
    ...(strength === 'intention' ? { strength } : {}),
  };
}

describe('recognize: what is promised', () => {
  it.each(PROMISES)('$text', ({ text, date = DATE, pledges }) => {
    const found = recognize(text, dictionary, { date: date ?? undefined }).pledges;
    expect(found.map(shortly)).toEqual(pledges);
    for (const pledge of found) expect(text.slice(pledge.start, pledge.end)).toBe(pledge.text);
  });
});

describe('recognize: what is no promise', () => {
  for (const [reason, texts] of Object.entries(NO_PROMISES)) {
    it.each(texts)(`${reason}: %s`, (text) => {
      expect(pledgesOf(text).map(({ text: words }) => words)).toEqual([]);
    });
  }
});

describe('recognize: one promise in several wordings', () => {
  it.each([
    ['中方将再向埃及提供800万剂疫苗援助。', '中方宣布2026年向埃及再提供800万剂新型疫苗。'],
    ['日方将举办青年科学论坛。', '日方同意主办青年科学论坛。'],
    ['埃及将于2027年建成沿海输水管道。', '埃及将于2029年建成沿海输水管道。'],
    ['中方倡议建立沙漠治理对话机制。', '中国和埃及举行会谈。双方同意建立沙漠治理对话机制。'],
  ])('%s = %s', (one, other) => {
    expect(pledgesOf(one)[0]?.pledge).toMatch(/^~/);
    expect(pledgesOf(other)[0]?.pledge).toBe(pledgesOf(one)[0]?.pledge);
  });

  it.each([
    ['another sum', '中方将向埃及提供800万剂疫苗。', '中方将向埃及提供900万剂疫苗。'],
    ['another recipient', '中方将向埃及提供2亿美元援助。', '中方将向日本提供2亿美元援助。'],
    ['another promiser', '埃方将建立海洋数据中心。', '日方将建立海洋数据中心。'],
    ['another sort of money', '中方将向埃及提供2亿美元援助。', '中方将向埃及提供2亿美元贷款。'],
    ['another object', '埃方将建立海洋数据中心。', '埃方将建立沙漠观测中心。'],
  ])('tells apart %s', (_, one, other) => {
    expect(pledgesOf(one)[0]?.pledge).toBeDefined();
    expect(pledgesOf(other)[0]?.pledge).not.toBe(pledgesOf(one)[0]?.pledge);
  });
});

describe('recognize: catalogue and grammar', () => {
  it('lets the catalogue name a promise and the grammar lend it the date', () => {
    const found = pledgesOf('中方将在2030年前建设横跨运河的绿桥，投入3亿美元。埃及欢迎。');
    expect(found[0]).toMatchObject({ pledge: 'pledge/green-bridge', to: ['place/eg'], due: '2030' });
    expect(found[1]).toMatchObject({ text: '投入3亿美元', quantity: { value: 300_000_000, unit: '美元' } });
  });

  it('keeps a promise of the grammar beside one of the catalogue', () => {
    const found = pledgesOf('中方将举办书展。埃方将建设横跨运河的绿桥。');
    expect(found.map(({ pledge }) => pledge?.startsWith('~'))).toEqual([true, false]);
  });

  it('puts the parties of a promise among the entities', () => {
    expect(Object.keys(recognize('林安表示，将恢复航班。', dictionary).entities)).toContain('place/cn');
  });
});

describe('recognize: any text', () => {
  const words = [
    '中方',
    '埃及',
    '将',
    '愿',
    '会',
    '要',
    '支持',
    '提供',
    '建立',
    '推动',
    '，',
    '。',
    '：',
    '；',
    '、',
    '一是',
    '未来3年',
    '5亿美元',
    '亿亿',
    '“',
    '”',
    '《',
    '》',
    '\n',
    '　　',
    '的',
    '双方',
    '我们',
    '同',
    '向',
    '\ud800',
    '２',
    '为',
    '宣布',
    '表示',
    '？',
  ];
  const anyText = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(''));

  it('never throws, and its statements and times are sorted, apart and inside the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(DATE, undefined, 'no date'), (text, date) => {
        const { pledges, times } = recognize(text, dictionary, { date });
        for (const spans of [pledges, times]) {
          let end = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(text.slice(span.start, span.end)).toBe(span.text);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { quantity } of pledges) expect(Number.isFinite(quantity?.value ?? 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('bears absurd sums, dates that do not exist and a promise without end', () => {
    expect(pledgesOf('中方将提供9亿亿亿亿美元贷款。')[0]?.quantity).toBeUndefined();
    expect(pledgesOf('中方将于2027年2月30日前建立数据中心。')[0]?.due).toBeUndefined();
    expect(pledgesOf(`中方将提供${'援助物资'.repeat(750)}`)).toHaveLength(1);
  });

  it.each([
    '将',
    '中方愿同埃及提供',
    '我们要加强合作，',
    '“中方将提供',
    '亿',
    '2022年',
    '一是',
    '支持',
    '《',
    '向',
    '的会',
  ])('stays linear on 300,000 characters of %s', (unit) => {
    const text = unit.repeat(Math.ceil(300_000 / unit.length));
    const begun = performance.now();
    recognize(text, dictionary, { date: DATE });
    // Three seconds are a hundred times what is needed; a quadratic step takes minutes.
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
