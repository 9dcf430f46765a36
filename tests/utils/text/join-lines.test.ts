import { describe, expect, it } from 'vitest';
import { joinLines } from '@/utils/text/join-lines';
import { joinText } from '@/utils/text/join-text';
import { headingDepth, startsBlock, withoutSigns } from '@/utils/text/line-forms';

/** An invented paragraph, printed so many characters wide, the first line indented by two. */
function printed(paragraph: string, width: number): string[] {
  const lines = [paragraph.slice(0, width - 2)];
  for (let at = width - 2; at < paragraph.length; at += width) lines.push(paragraph.slice(at, at + width));
  return lines;
}

const FIRST =
  '青原国总统陆明川在第三届澜江论坛开幕式上表示，青原国愿同沿江各国一道推进云岭铁路建设，计划在二〇三〇年前提供五亿元优惠贷款，' +
  '并为各国培训一千名工程技术人员，使沿江地区的货物运输时间缩短一半以上。';
const SECOND =
  '与会代表围绕水资源管理、跨境贸易和青年交流展开讨论，认为澜江合作机制已经取得看得见的成果，应当把有关承诺写进下一阶段行动计划，' +
  '并在每年的部长会议上报告进展情况，让各方都能看到落实到了哪一步。';
const THIRD =
  '会议还决定设立一个由六国专家组成的工作组，每半年开一次会，向各国政府提出建议，第一次会议定于明年春天在白沙市举行，有关费用由各方分担。';

const printedPage = [...printed(FIRST, 27), ...printed(SECOND, 27), ...printed(THIRD, 27)];

describe('joinLines', () => {
  it.each([
    ['one line break between lines', '\n'],
    ['a blank line between every two', '\n\n'],
    ['carriage returns', '\r\n'],
  ])('makes printed lines paragraphs again: %s', (_, separator) => {
    expect(joinLines(printedPage.join(separator))).toEqual([FIRST, SECOND, THIRD]);
  });

  it.each([10, 11, 12, 13])('makes paragraphs of a column of %i characters', (width) => {
    const column = [FIRST, SECOND, THIRD].flatMap((paragraph) => printed(paragraph, width));
    expect(joinLines(column.join('\n')).join('')).toBe([FIRST, SECOND, THIRD].join(''));
    expect(joinLines(column.join('\n')).length).toBeLessThan(6);
  });

  it('keeps verses and lists that are as narrow', () => {
    const verses = ['云岭高高入云天。', '澜江水长流向南。', '铁路一条连六国。', '白沙城里话春寒。', '远客来时花满路。'];
    expect(joinLines(verses.join('\n'))).toEqual(verses);
    const list = [
      '青原国交通部基础设施司',
      '澜江合作机制常设秘书处',
      '白沙市国际会议中心主楼',
      '云岭铁路建设联合委员会',
      '六国水资源管理专家小组',
    ];
    expect(joinLines(list.join('\n'))).toEqual(list);
  });

  it('puts a name together that a blank line has cut', () => {
    const opening =
      '第三届澜江论坛三月四日在白沙市开幕，青原国总统陆明川出席开幕式并发表主旨讲话，介绍云岭铁路建设的最新进展。';
    const cut = printed(opening, 26);
    expect(cut[0]?.endsWith('陆')).toBe(true);
    const lines = [...cut, ...printed(SECOND, 26), ...printed(THIRD, 26)];
    expect(joinLines(lines.join('\n\n'))[0]).toBe(opening);
  });

  it('keeps headings, items and salutations by themselves', () => {
    const text = [
      '一、云岭铁路',
      ...printed(FIRST, 27),
      '（一）资金',
      ...printed(SECOND, 27),
      '各位同事，各位朋友：',
      ...printed(THIRD, 27),
    ];
    expect(joinLines(text.join('\n'))).toEqual([
      '一、云岭铁路',
      FIRST,
      '（一）资金',
      SECOND,
      '各位同事，各位朋友：',
      THIRD,
    ]);
  });

  it('begins a paragraph at an indent', () => {
    const lines = [FIRST, SECOND, THIRD].flatMap((text) =>
      printed(text, 27).map((line, at) => (at === 0 ? `　　${line}` : line)),
    );
    expect(joinLines(lines.join('\n'))).toEqual([FIRST, SECOND, THIRD]);
  });

  it('leaves a text alone that has a paragraph on each line', () => {
    const lines = ['第三届澜江论坛闭幕', '（白沙 3月4日电）', FIRST, SECOND, '各位来宾：', THIRD];
    expect(joinLines(lines.join('\n'))).toEqual(lines);
  });

  it('goes on where a sentence breaks off at a comma, in a text that is not printed', () => {
    expect(joinLines('会议认为，\n\n合作有益。\n大家同意。')).toEqual(['会议认为，合作有益。', '大家同意。']);
  });

  it('puts a line together that was set from top to bottom', () => {
    expect(joinLines('合作的目标是以人民为\n\n本\n\n为\n\n先。\n大家同意。')).toEqual([
      '合作的目标是以人民为本为先。',
      '大家同意。',
    ]);
  });

  it('joins printed English with spaces and makes divided words whole', () => {
    const lines = [
      'The president of Qingyuan said at the opening of the third Lan River',
      'Forum that his country would work with all its neighbours on the new rail-',
      'way across the Yunling mountains, and would lend five hundred million',
      'yuan before the year 2030 to train a thousand engineers along the river.',
      'Delegates agreed.',
    ];
    expect(joinLines(lines.join('\n'))).toEqual([
      lines.slice(0, 4).join(' ').replace('rail- way', 'railway') + ' Delegates agreed.',
    ]);
  });

  it('gives nothing for a text of white space', () => {
    expect(joinLines(' \n\u3000\r\n\t')).toEqual([]);
  });

  it('loses and adds no character but white space, whatever the text', () => {
    const pieces = [FIRST, '一、总则', '（二）细则', '— 3 —', 'A line of words', '短行', '结尾，', '', '  ', SECOND];
    for (let seed = 1; seed < 200; seed++) {
      const lines = Array.from(
        { length: 12 },
        (_, at) => pieces[(seed * (at + 3) * 7 + at * at) % pieces.length] ?? '',
      );
      const text = lines.join(seed % 2 ? '\n' : '\n\n');
      expect(joinLines(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }
  });
});

describe('joinText', () => {
  it.each([
    ['陆', '明川', '陆明川'],
    ['历时 6', '年多', '历时 6年多'],
    ['five hundred', 'million', 'five hundred million'],
    ['in 2030,', 'they', 'in 2030, they'],
    ['devel-', 'opment', 'development'],
    ['Yunling-', 'Baisha', 'Yunling-Baisha'],
    ['北京', 'Winter', '北京Winter'],
    ['привет', 'мир', 'привет мир'],
    ['', '白沙', '白沙'],
  ])('%s + %s', (before, after, together) => {
    expect(joinText(before, after)).toBe(together);
  });
});

describe('headingDepth', () => {
  it.each([
    ['一、云岭铁路的资金', 2],
    ['十二、附则', 2],
    ['第三章 贸易', 2],
    ['（一）贷款', 3],
    ['**资金的来源**', 3],
    ['**主笔：某某**', undefined],
    ['# 澜江论坛', 1],
    ['### 贷款', 3],
    ['一、会议决定设立工作组。', undefined],
    ['一是加强合作', undefined],
    ['第一，加强合作', undefined],
    ['2030年前', undefined],
  ])('%s: %s', (line, depth) => {
    expect(headingDepth(line)).toBe(depth);
  });
});

describe('startsBlock', () => {
  it.each([
    ['1. 贷款', true],
    ['3、培训', true],
    ['• 贷款', true],
    ['——青年交流', true],
    ['3.5亿元', false],
    ['2030 年前完成', false],
    ['一是加强合作', false],
  ])('%s: %s', (line, starts) => {
    expect(startsBlock(line)).toBe(starts);
  });
});

describe('withoutSigns', () => {
  it.each([
    ['## 资金 ##', '资金'],
    ['**资金**', '资金'],
    ['**资金** 与 **人员**', '**资金** 与 **人员**'],
    ['#标签', '#标签'],
  ])('%s: %s', (line, text) => {
    expect(withoutSigns(line)).toBe(text);
  });
});
