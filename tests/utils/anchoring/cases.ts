import type { Selector } from '@/utils/model/annotation';

/** `[…]` marks the quote in the text it was taken from, and where it has to be found; no brackets: an orphan. */
export interface Case {
  readonly name: string;
  readonly taken: string;
  readonly now: string;
  readonly type: 'exact' | 'moved' | 'quote-gone' | 'context-gone' | 'ambiguous';
}

/** What stands behind most quotes. */
export const TAIL = '双方商定明年春天在青云市举行下一次会议，并就通关手续互换意见。';

export const CASES: readonly Case[] = [
  {
    name: 'finds an unchanged text where it was',
    taken: `两国商定[扩大苹果进口]。\n${TAIL}`,
    now: `两国商定[扩大苹果进口]。\n${TAIL}`,
    type: 'exact',
  },
  {
    name: 'finds a quote across a paragraph break',
    taken: `两国商定扩[大苹果进口。\n${TAIL.slice(0, 6)}]${TAIL.slice(6)}`,
    now: `两国商定扩[大苹果进口。\n${TAIL.slice(0, 6)}]${TAIL.slice(6)}`,
    type: 'exact',
  },
  {
    name: 'follows a quote behind an inserted paragraph',
    taken: `两国商定[扩大苹果进口]。\n${TAIL}`,
    now: `新华街的集市今天开张。\n两国商定[扩大苹果进口]。\n${TAIL}`,
    type: 'moved',
  },
  {
    name: 'finds the traditional form of a simplified quote',
    taken: `两国[扩大苹果进口]。${TAIL}`,
    now: '兩國[擴大蘋果進口]。雙方商定明年春天在青雲市舉行下一次會議，並就通關手續互換意見。',
    type: 'exact',
  },
  {
    name: 'finds the forms that are written in Taiwan and Hong Kong',
    taken: `随着形势变化，双方[了解到只有加强卫生合作]才能回复来信。${TAIL}`,
    now: `隨著形勢變化，雙方[瞭解到祇有加強衞生合作]才能回覆來信。雙方商定明年春天在青雲市舉行下一次會議，並就通關手續互換意見。`,
    type: 'exact',
  },
  {
    name: 'finds a quote whose lines are broken otherwise and whose figures are wide',
    taken: `两国商定[进口 300 吨苹果]。${TAIL}`,
    now: `　　两国商定[进口\n３００吨\u200b苹果]。${TAIL}`,
    type: 'moved',
  },
  {
    name: 'chooses the occurrence whose context agrees',
    taken: `甲方的代表在会上表示[愿意合作]，并感谢主人的邀请和款待，还说下一次愿意由本国接待。${TAIL}乙方也说愿意合作，但要先看合同。`,
    now: `乙方也说愿意合作，但要先看合同。${TAIL}甲方的代表在会上表示[愿意合作]，并感谢主人的邀请和款待，还说下一次愿意由本国接待。`,
    type: 'moved',
  },
  {
    name: 'does not stay at the old position when the context says otherwise',
    taken: `甲方愿意[合作]，并感谢邀请和款待。${TAIL}`,
    now: `乙方谢绝合作。${TAIL}后来天气转晴。\n甲方愿意[合作]，并感谢邀请和款待。${TAIL}`,
    type: 'moved',
  },
  {
    name: 'stays when only a comma beside the quote was edited',
    taken: `会上，[甲方]，表示愿意扩大进口，${TAIL}`,
    now: `会上。[甲方]。表示愿意扩大进口，${TAIL}`,
    type: 'exact',
  },
  {
    name: 'keeps a quote that begins within a number',
    taken: `投资共1[3亿元]整。${TAIL}`,
    now: `开头多了一句话。投资共1[3亿元]整。${TAIL}`,
    type: 'moved',
  },
  {
    name: 'reports a removed quote',
    taken: `两国商定[扩大苹果进口]。${TAIL}`,
    now: `两国商定。${TAIL}`,
    type: 'quote-gone',
  },
  {
    name: 'finds a Latin word between spaces',
    taken: `甲方加入 the [ABC] group。${TAIL}`,
    now: `另外，甲方加入 the [ABC] group。${TAIL}`,
    type: 'moved',
  },
  {
    name: 'does not take the next line of a list for a deleted one',
    taken: '甲国提供1亿元。乙国提供2亿元。[丙国提供3亿元]。丁国提供4亿元。戊国提供5亿元。己国提供6亿元。',
    now: '甲国提供1亿元。乙国提供2亿元。丁国提供4亿元。戊国提供5亿元。己国提供6亿元。',
    type: 'quote-gone',
  },
  {
    name: 'does not take a neighbour for the last line of a list, which was deleted',
    taken: '甲国提供1亿元。乙国提供2亿元。丙国提供3亿元。丁国提供4亿元。戊国提供5亿元。[己国提供6亿元]。',
    now: '甲国提供1亿元。乙国提供2亿元。丙国提供3亿元。丁国提供4亿元。戊国提供5亿元。',
    type: 'quote-gone',
  },
  {
    name: 'does not take a similar sentence elsewhere for a deleted one',
    taken: `乙方代表在会上宣布，[乙方将向青云港提供三亿元贷款]，用于修建码头。${TAIL}`,
    now: `${TAIL}晚宴后有记者问起，发言人说乙方将向白沙渡口提供五亿元贷款，具体日期还没有定。`,
    type: 'quote-gone',
  },
  {
    name: 'finds its own line in a list that was turned round',
    taken: '甲国提供1亿元。乙国提供2亿元。[丙国提供3亿元]。丁国提供4亿元。戊国提供5亿元。己国提供6亿元。',
    now: '己国提供6亿元。戊国提供5亿元。丁国提供4亿元。[丙国提供3亿元]。乙国提供2亿元。甲国提供1亿元。',
    type: 'moved',
  },
  {
    name: 'attaches a short quote to no place with another context',
    taken: `今天上午[甲方]感谢邀请。${TAIL}`,
    now: '通讯社另有消息：据悉甲方没有回应记者关于港口的提问，船期照旧。',
    type: 'context-gone',
  },
];

/** The text without its brackets, and the span they enclosed. */
export function unbracket(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return { text: marked.replace(/[[\]]/g, ''), start, end };
}

export const NO_QUOTE: readonly { readonly name: string; readonly selectors: readonly Selector[] }[] = [
  { name: 'no selector', selectors: [] },
  { name: 'a position alone', selectors: [{ type: 'TextPositionSelector', start: 0, end: 2 }] },
  { name: 'an empty quote', selectors: [{ type: 'TextQuoteSelector', exact: ' \u200b' }] },
];
