import type { ChangeKind } from '@/utils/model/anchor';
import type { Selector } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';

/** `[…]` marks the quote in the text it was taken from, and where it has to be found; no brackets: an orphan. */
export interface Case {
  readonly name: string;
  readonly taken: string;
  readonly now: string;
  readonly type: 'exact' | 'moved' | 'quote-gone' | 'context-gone' | 'ambiguous';
}

const TAIL = '双方商定明年春天在青云市举行下一次会议，并就通关手续互换意见。';

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
    name: 'finds a quote whose lines are broken otherwise and whose figures are wide',
    taken: `两国商定[进口 300 吨苹果]。${TAIL}`,
    now: `　　两国商定[进口\n３００吨\u200b苹果]。${TAIL}`,
    type: 'moved',
  },
  {
    name: 'chooses the occurrence whose context agrees',
    taken: `甲方表示[愿意合作]，并感谢邀请。${TAIL}乙方也说愿意合作，但要先看合同。`,
    now: `乙方也说愿意合作，但要先看合同。${TAIL}甲方表示[愿意合作]，并感谢邀请。`,
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

/** A quote that stands with other words: `[…]` marks it in both texts. */
export interface ChangedCase {
  readonly name: string;
  readonly taken: string;
  readonly now: string;
  readonly kinds: readonly ChangeKind[];
  /** Both readings, `[-old-]{+new+}`. */
  readonly parts: string;
}

export const CHANGED: readonly ChangedCase[] = [
  {
    name: 'a sum',
    taken: `乙方将[出资三亿元]建桥。${TAIL}`,
    now: `乙方将[出资五亿元]建桥。${TAIL}`,
    kinds: ['number'],
    parts: '出资[-三亿-]{+五亿+}元',
  },
  {
    name: 'a number that became longer to the left',
    taken: `乙方将出资[3亿元]建桥。${TAIL}`,
    now: `乙方将出资[13亿元]建桥。${TAIL}`,
    kinds: ['number'],
    parts: '[-3亿-]{+13亿+}元',
  },
  {
    name: 'a number that became longer by a point',
    taken: `乙方将出资[5亿元]建桥。${TAIL}`,
    now: `乙方将出资[3.5亿元]建桥。${TAIL}`,
    kinds: ['number'],
    parts: '[-5亿-]{+3.5亿+}元',
  },
  {
    name: 'a number that became a percentage',
    taken: `产量上升了[5]成左右。${TAIL}`,
    now: `产量上升了[5%]左右。${TAIL}`,
    kinds: ['unit'],
    parts: '5{+%+}',
  },
  {
    name: 'a number that became negative',
    taken: `产量增长[3%]左右。${TAIL}`,
    now: `产量增长[-3%]左右。${TAIL}`,
    kinds: ['number'],
    parts: '[-3-]{+-3+}%',
  },
  {
    name: 'a Chinese number that became longer',
    taken: `乙方将出资[三亿]元建桥。${TAIL}`,
    now: `乙方将出资[十三亿]元建桥。${TAIL}`,
    kinds: ['number'],
    parts: '[-三亿-]{+十三亿+}',
  },
  {
    name: 'a number that became longer to the right',
    taken: `甲方赠送[5000]箱苹果。${TAIL}`,
    now: `甲方赠送[5000万]箱苹果。${TAIL}`,
    kinds: ['number'],
    parts: '[-5000-]{+5000万+}',
  },
  {
    name: 'a Latin word that became longer',
    taken: `甲方加入[ABC]组织。${TAIL}`,
    now: `甲方加入[ABCD]组织。${TAIL}`,
    kinds: ['wording'],
    parts: '[-ABC-]{+ABCD+}',
  },
  {
    name: 'a negation that came before the quote',
    taken: `会上，甲方表示[同意出资建桥]。${TAIL}`,
    now: `会上，甲方表示[不同意出资建桥]。${TAIL}`,
    kinds: ['negation'],
    parts: '{+不+}同意出资建桥',
  },
  {
    name: 'a negation before the quote that went',
    taken: `会上，甲方表示不[同意出资建桥]。${TAIL}`,
    now: `会上，甲方表示[同意出资建桥]。${TAIL}`,
    kinds: ['negation'],
    parts: '[-不-]同意出资建桥',
  },
  {
    name: 'a modal word',
    taken: `乙方[愿出资]建桥。${TAIL}`,
    now: `乙方[将出资]建桥。${TAIL}`,
    kinds: ['modal'],
    parts: '[-愿-]{+将+}出资',
  },
  {
    name: 'a name alone, exchanged whole',
    taken: `会后，甲方代表团将前往[青云港]考察。${TAIL}`,
    now: `会后，甲方代表团将前往[白沙渡口]考察。${TAIL}`,
    kinds: ['name'],
    parts: '[-青云港-]{+白沙渡口+}',
  },
  {
    name: 'a name at the end of the quote, exchanged by a longer one',
    taken: `会后，甲方代表团[将前往青云港]考察。${TAIL}`,
    now: `会后，甲方代表团[将前往白沙渡口]考察。${TAIL}`,
    kinds: ['name'],
    parts: '将前往[-青云港-]{+白沙渡口+}',
  },
  {
    name: 'a changed sum in a paragraph that moved',
    taken: `${TAIL}\n今天上午，乙方宣布[将出资三亿元建桥，工期两年]，甲方表示感谢。`,
    now: `今天上午，乙方宣布[将出资五亿元建桥，工期两年]，甲方表示感谢。\n${TAIL}`,
    kinds: ['number'],
    parts: '将出资[-三亿-]{+五亿+}元建桥，工期两年',
  },
  {
    name: 'a sum written otherwise',
    taken: `乙方将[出资3亿元]建桥。${TAIL}`,
    now: `乙方将[出资三亿元]建桥。${TAIL}`,
    kinds: ['wording'],
    parts: '出资[-3亿-]{+三亿+}元',
  },
  {
    name: 'its own number in a list of lines that differ in nothing else, and not the next line',
    taken: '甲国提供1亿元。乙国提供2亿元。[丙国提供3亿元]。丁国提供4亿元。戊国提供5亿元。己国提供6亿元。',
    now: '甲国提供1亿元。乙国提供2亿元。[丙国提供4亿元]。丁国提供4亿元。戊国提供5亿元。己国提供6亿元。',
    kinds: ['number'],
    parts: '丙国提供[-3亿-]{+4亿+}元',
  },
  {
    name: 'sums that changed places',
    taken: '甲国提供1亿元。乙国提供2亿元。丙国[提供3亿元]。丁国提供4亿元。戊国提供5亿元。己国提供6亿元。',
    now: '甲国提供1亿元。乙国提供2亿元。丙国[提供5亿元]。丁国提供4亿元。戊国提供3亿元。己国提供6亿元。',
    kinds: ['number'],
    parts: '提供[-3亿-]{+5亿+}元',
  },
];

/** The names that the dictionary of these cases has. */
export function namesIn(text: string): Span[] {
  return ['青云港', '白沙渡口', '青云市'].flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length })),
  );
}

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
