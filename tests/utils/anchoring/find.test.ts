import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeSpan } from '@/utils/anchoring/describe';
import { createFinder, find } from '@/utils/anchoring/find';
import type { Anchor, ReadingPart } from '@/utils/model/anchor';
import type { Selector } from '@/utils/model/annotation';
import { CASES, NO_QUOTE, unbracket } from './cases';
import { CHANGED, namesIn } from './changed-cases';
import { paragraphs, spanIn } from './texts';

describe('find', () => {
  it.each(CASES)('$name', ({ taken, now, type }) => {
    const { text: before, ...span } = unbracket(taken);
    const anchor = find(unbracket(now).text, describeSpan(before, span));
    expect(reading(unbracket(now).text, anchor)).toEqual(expected(now, type));
  });

  it.each(CHANGED)('reports $name as changed', ({ taken, now, kinds, parts }) => {
    const { text: before, ...span } = unbracket(taken);
    const { text: after, ...there } = unbracket(now);
    const anchor = find(after, describeSpan(before, span), { namesIn });
    expect(anchor).toMatchObject({ type: 'changed', span: there, kinds });
    expect(anchor.type === 'changed' && written(anchor.parts)).toBe(parts);
  });

  it.each(NO_QUOTE)('has nothing to look for in $name', ({ selectors }) => {
    expect(find('双方会谈', selectors)).toEqual({ type: 'orphan', reason: 'no-quote' });
  });

  describe('of words that stand twice', () => {
    const BEFORE = '码头上的灯在傍晚亮了起来，船工们收起缆绳。';
    const QUOTED = '第二批设备将在雨季以前运到渡口。';
    const BEHIND = '仓库的钥匙由两个村子轮流保管，每月一换。';
    const kept = `${BEFORE}\n${QUOTED}${BEHIND}`;
    const place = (text: string, from = 0): { start: number; end: number } => {
      const start = text.indexOf('设备将在雨季以前', from);
      return { start, end: start + 8 };
    };
    const found = (now: string): Anchor => find(now, describeSpan(kept, place(kept)), { kept });

    it('takes those that stand in their paragraph as they did, where they were copied beside themselves', () => {
      const now = `${BEFORE}${QUOTED}\n${QUOTED}${BEHIND}`;
      const second = place(now, now.indexOf('\n'));
      expect(found(now)).toEqual({ type: 'moved', span: second });
      const turned = `${BEFORE}\n${QUOTED}${QUOTED}${BEHIND}`;
      expect(found(turned)).toEqual({ type: 'orphan', reason: 'ambiguous' });
    });

    it('does not take the line beside a deleted one for it, though it says the same', () => {
      const lines = [
        '石桥镇提供四千万元，用于修路。',
        '临溪县提供四千万元，用于修路。',
        '云台乡提供六百元，用于办学。',
      ];
      const list = (of: readonly string[]): string => [BEFORE, of.join(''), BEHIND].join('\n');
      const all = list(lines);
      const start = all.indexOf('提供四千万元', all.indexOf('临溪县'));
      const selectors = describeSpan(all, { start, end: start + 11 });
      expect(find(list(lines), selectors, { kept: all }).type).toBe('exact');
      expect(find(list(lines.toSpliced(1, 1)), selectors, { kept: all }).type).toBe('orphan');
    });
  });

  it('chooses the nearer of two places with the same context', () => {
    const line = '甲方感谢邀请，乙方表示欢迎，双方随后交换了礼物和意见。\n';
    const text = line.repeat(9);
    const start = text.indexOf('欢迎', 4 * line.length);
    const [quote] = describeSpan(line, { start: line.indexOf('欢迎'), end: line.indexOf('欢迎') + 2 });
    const selectors: Selector[] = [
      quote as Selector,
      { type: 'TextPositionSelector', start: start + 3, end: start + 5 },
    ];
    expect(find(text, selectors)).toEqual({ type: 'moved', span: { start, end: start + 2 } });
  });

  it('finds a quote that came without context or position', () => {
    const selectors: Selector[] = [{ type: 'TextQuoteSelector', exact: '通关手续' }];
    expect(find('双方谈到通关手续', selectors)).toEqual({ type: 'moved', span: { start: 4, end: 8 } });
  });

  it('finds every described span where it was', () => {
    fc.assert(
      fc.property(
        spanIn(fc.string({ minLength: 1, maxLength: 300, unit: fc.oneof(HAN, fc.string()) })),
        ({ text, span }) => {
          fc.pre(text.slice(span.start, span.end).trim() !== '' && isVisible(text.slice(span.start, span.end)));
          const selectors = describeSpan(text, span);
          expect(find(text, selectors)).toEqual({ type: 'exact', span: positionIn(selectors) });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('follows a span when paragraphs are inserted before its own', () => {
    fc.assert(
      fc.property(spanIn(paragraphs), paragraphs, ({ text, span }, inserted) => {
        const at = text.lastIndexOf('\n', span.start) + 1;
        const now = `${text.slice(0, at)}${inserted}\n${text.slice(at)}`;
        const shift = inserted.length + 1;
        const quote = text.slice(span.start, span.end);
        fc.pre(now.indexOf(quote) === now.lastIndexOf(quote));
        fc.pre(span.end - span.start >= 6 && isVisible(text.slice(span.start, span.end)));
        const anchor = find(now, describeSpan(text, span), { kept: text });
        expect(anchor.type).toBe('moved');
        expect(reading(now, anchor)).toBe(`moved ${span.start + shift} ${text.slice(span.start, span.end)}`);
      }),
      { numRuns: 300 },
    );
  });

  it('never finds a quote that was removed', () => {
    fc.assert(
      fc.property(spanIn(paragraphs), ({ text, span }) => {
        const quote = text.slice(span.start, span.end);
        const now = text.replaceAll(quote, '');
        fc.pre(isVisible(quote) && !now.replaceAll('\n', '').includes(quote.replaceAll('\n', '')));
        expect(find(now, describeSpan(text, span)).type).toBe('orphan');
      }),
      { numRuns: 300 },
    );
  });

  it('reports a quote one digit of which was changed, wherever it ends', () => {
    const number = fc.stringMatching(/^[1-9][0-9]{0,5}$/);
    const digit = fc.nat({ max: 9 });
    fc.assert(
      fc.property(paragraphs, number, fc.nat(), digit, (text, figure, place, other) => {
        const at = place % figure.length;
        const changed = figure.slice(0, at) + String(other) + figure.slice(at + 1);
        fc.pre(changed !== figure);
        const before = `${text}\n甲方订购${figure}箱\n${text}`;
        const start = text.length + 3;
        const selectors = describeSpan(before, { start, end: start + 2 + figure.length });
        const anchor = find(before.replace(`订购${figure}箱`, `订购${changed}箱`), selectors);
        expect(anchor).toMatchObject({ type: 'changed', kinds: ['number'] });
      }),
    );
  });
});

describe('createFinder', () => {
  it('finds 500 notes in 20,000 characters that all have moved, though the text repeats itself', () => {
    const line = (index: number) => `第${index}届集市上甲方和乙方谈到苹果、通关和船期，约定再会。\n`;
    const text = Array.from({ length: 700 }, (_, index) => line(index))
      .join('')
      .slice(0, 20_000);
    const notes = Array.from({ length: 500 }, (_, index) => {
      const start = index * 39;
      return { start, selectors: describeSpan(text, { start, end: start + 2 + (index % 20) }) };
    });
    const finder = createFinder(`新来的一段。\n${text}`);
    const anchors = notes.map(({ selectors }) => finder(selectors));
    expect(anchors.map((anchor) => anchor.type !== 'orphan' && anchor.span.start - 7)).toEqual(
      notes.map(({ start }) => start),
    );
  });
});

const HAN = fc.constantFrom(...'甲乙丙和三亿元，。国国 　\n');

function isVisible(text: string): boolean {
  return text.replace(/[\s\u0085\u00ad\u2000-\u2064\ufeff]/g, '') !== '';
}

function positionIn(selectors: readonly Selector[]): { start: number; end: number } {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  return { start: position?.start ?? -1, end: position?.end ?? -1 };
}

function expected(marked: string, type: string): string {
  const { text, start, end } = unbracket(marked);
  return type.endsWith('gone') ? `orphan ${type}` : `${type} ${start} ${text.slice(start, end)}`;
}

function reading(text: string, anchor: Anchor): string {
  if (anchor.type === 'orphan') return `orphan ${anchor.reason}`;
  return `${anchor.type} ${anchor.span.start} ${text.slice(anchor.span.start, anchor.span.end)}`;
}

/** `[-old-]{+new+}`, as word differences are written in plain text. */
function written(parts: readonly ReadingPart[]): string {
  return parts
    .map(({ type, text }) => (type === 'same' ? text : type === 'old' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}
