/**
 * The words that announce a pledge, on the ladder of wording from the loosest to the
 * most binding. `strength` is what the guide of the genre makes of a rung.
 */
import type { Strength } from '@/utils/model/pledge';

/** Rungs in rising order: 考虑 · 支持 · 愿 · 力争 · 计划 · 将 · 同意 · 承诺. */
export type Rung = 'consider' | 'support' | 'willing' | 'strive' | 'plan' | 'will' | 'agree' | 'promise';

export interface Cue {
  readonly word: string;
  readonly rung: Rung;
  readonly strength: Strength;
  /** modal: a verb follows (将, 愿); act: says the promise itself (宣布, 同意); verb: is the act too (支持, 确保). */
  readonly type: 'modal' | 'act' | 'verb';
  /** Characters that make another word of it, before and behind. */
  readonly notAfter: string;
  readonly notBefore: string;
}

type Row = readonly [words: string, rung: Rung, type: Cue['type'], notAfter?: string, notBefore?: string];

const ROWS: readonly Row[] = [
  ['考虑', 'consider', 'modal', '', '到周不'],
  ['支持 坚定支持', 'support', 'verb', '不与的得和以', '者率度力的下和与票'],
  ['倡议', 'support', 'act', '该此项大球展路明全一', '书的和与等、者'],
  ['愿 愿意 乐意 有意愿', 'willing', 'modal', '不自意心宿志祝但如情甘夙', '望景书'],
  ['有意', 'willing', 'modal', '具没', '义思者'],
  ['要 还要 也要', 'willing', 'modal', '主需重必只若纪摘概简首提想只都不', '求素点闻么塞不是件领员紧害'],
  ['致力于', 'strive', 'verb', '应须', ''],
  ['力争 争取 力图 努力 将努力', 'strive', 'modal', '的续断同过和的量共', '的和下、得'],
  ['寻求', 'strive', 'modal'],
  [
    '计划 打算 拟 准备 谋划 筹划',
    'plan',
    'modal',
    '模虚比草的大一年项该此新岗本规五期好做备待',
    '的和与书生单、定进率金就类',
  ],
  ['将 将会 还将 也将 均将 都将 仍将', 'will', 'modal', '即必终定麻健老武败良势料或恐', '军士领近来信就要令'],
  ['会 不会', 'will', 'modal', '峰社机工协委学大年开参商只都就才', '见谈晤议员上场费计展长商面合师徽歌旗同的'],
  ['同意 一致同意 商定 约定 达成一致 议定 决定 一致决定', 'agree', 'act', '不的未经由该此', '的书了权性'],
  ['决心 下定决心 誓言 立志', 'agree', 'modal', '的心', '的和书'],
  ['宣布 承诺 答应 允诺 许诺 庄严承诺 郑重承诺 发誓', 'promise', 'act', '的诸出现守行诺未此各有', '的了书金、和'],
  ['确保 保证 切实保障', 'promise', 'verb', '以须的', '的金书人'],
  ['重申', 'support', 'act', '', '了的'],
];

const STRENGTH: Readonly<Record<Rung, Strength>> = {
  consider: 'intention',
  support: 'intention',
  willing: 'intention',
  strive: 'intention',
  plan: 'intention',
  will: 'commitment',
  agree: 'commitment',
  promise: 'commitment',
};

const CUES: readonly Cue[] = ROWS.flatMap(([words, rung, type, notAfter = '', notBefore = '']) =>
  words.split(' ').map((word) => ({ word, rung, type, notAfter, notBefore, strength: STRENGTH[rung] })),
).sort((a, b) => b.word.length - a.word.length);

/** `STARTS_CUE[unit]` is 1 where a cue may begin with a character. */
export const STARTS_CUE = new Uint8Array(65536);
const BY_FIRST = new Map<number, Cue[]>();
for (const cue of CUES) {
  const first = cue.word.charCodeAt(0);
  STARTS_CUE[first] = 1;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), cue]);
}

/** The longest cue that stands at `at` and is no part of another word. */
export function cueAt(text: string, at: number, to: number): Cue | undefined {
  const unit = text.charCodeAt(at);
  if (STARTS_CUE[unit] !== 1) return undefined;
  for (const cue of BY_FIRST.get(unit) ?? []) {
    const end = at + cue.word.length;
    if (end > to || !text.startsWith(cue.word, at)) continue;
    if (at > 0 && cue.notAfter.includes(text[at - 1] as string)) continue;
    if (end === to || !cue.notBefore.includes(text[end] as string)) return cue;
  }
  return undefined;
}
