import type { ChangeKind } from '@/utils/model/anchor';
import type { Span } from '@/utils/model/span';
import { TAIL } from './cases';

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
  ...['拒绝', '无法', '否认', '不拟', '尚未'].map((negation) => ({
    name: `a ${negation} before it`,
    taken: `会上，甲方的代表[批准该项目]。${TAIL}`,
    now: `会上，甲方的代表${negation}[批准该项目]。${TAIL}`.replace(`${negation}[`, `[${negation}`),
    kinds: ['negation'] as const,
    parts: `{+${negation}+}批准该项目`,
  })),
  {
    name: 'digits that white space parts elsewhere',
    taken: `产量为[去年 12 3 今年]。${TAIL}`,
    now: `产量为[去年 1 23 今年]。${TAIL}`,
    kinds: ['number'],
    parts: '去年[- 12 3-]{+ 1 23+} 今年',
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
