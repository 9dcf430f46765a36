import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '@/utils/anchoring/compare-texts';
import type { ComparedParagraph } from '@/utils/model/anchor';
import { paragraphs } from './texts';

const A = '甲方今天上午在青云市宣布，将出资三亿元修建一座桥。';
const B = '乙方代表感谢了工程师，并参观了工地。';
const C = '会议由港务部门主持，记者没有获准提问。';
const D = '天气转晴，渡口的船期从明天起恢复。';

function outline(compared: readonly ComparedParagraph[]): string[] {
  return compared.map((paragraph) => {
    if (paragraph.type !== 'changed') return `${paragraph.type} ${paragraph.text.trim().slice(0, 2)}`;
    return `changed ${paragraph.kinds.join()}`;
  });
}

const CASES: readonly { name: string; kept: string[]; now: string[]; outline: string[] }[] = [
  { name: 'the same', kept: [A, B], now: [A, B], outline: ['same 甲方', 'same 乙方'] },
  {
    name: 'a changed sum',
    kept: [A, B],
    now: [A.replace('三亿', '五亿'), B],
    outline: ['changed number', 'same 乙方'],
  },
  { name: 'a deleted paragraph', kept: [A, B, C], now: [A, C], outline: ['same 甲方', 'removed 乙方', 'same 会议'] },
  { name: 'an added one', kept: [A, C], now: [A, B, C], outline: ['same 甲方', 'added 乙方', 'same 会议'] },
  {
    name: 'one that moved',
    kept: [A, B, C, D],
    now: [B, C, D, A],
    outline: ['same 乙方', 'same 会议', 'same 天气', 'moved 甲方'],
  },
  {
    name: 'one replaced by another',
    kept: [A, B, C],
    now: [A, D, C],
    outline: ['same 甲方', 'added 天气', 'removed 乙方', 'same 会议'],
  },
  { name: 'everything gone', kept: [A, B], now: [''], outline: ['removed 甲方', 'removed 乙方'] },
];

describe('compareTexts', () => {
  it.each(CASES)('tells of $name', ({ kept, now, outline: expected }) => {
    expect(outline(compareTexts(kept.join('\n'), now.join('\n')))).toEqual(expected);
  });

  it('takes another layout and script for the same', () => {
    expect(outline(compareTexts(`${A}\n${B}`, `　　${A}\n\n乙方代表感謝了工程師，並參觀了工地。`))).toEqual([
      'same 甲方',
      'same 乙方',
    ]);
  });

  it('says how a paragraph was edited', () => {
    expect(compareTexts(A, A.replace('三亿', '五亿'))).toMatchObject([
      { parts: [{ type: 'same' }, { type: 'old', text: '三亿' }, { type: 'new', text: '五亿' }, { type: 'same' }] },
    ]);
  });

  it('gives the new version whole, and loses nothing of the old one', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, (kept, now) => {
        const compared = compareTexts(kept, now);
        const side = (type: 'old' | 'new', own: readonly string[]): string[] =>
          compared.flatMap((paragraph) => {
            if (paragraph.type !== 'changed') return own.includes(paragraph.type) ? [paragraph.text] : [];
            return [
              paragraph.parts
                .flatMap((part) => (part.type === type || part.type === 'same' ? [part.text] : []))
                .join(''),
            ];
          });
        expect(side('new', ['same', 'moved', 'added'])).toEqual(now.split('\n'));
        expect(new Set(side('old', ['same', 'moved', 'removed']))).toEqual(new Set(kept.split('\n')));
      }),
    );
  });
});
