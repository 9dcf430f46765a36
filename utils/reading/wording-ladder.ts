/**
 * The ladder of wording (提法) on which a promise climbs from being considered to being
 * done. The rungs and their words follow the usage of Chinese official texts; within a
 * rung they count alike.
 */
import type { Strength } from '@/utils/model/pledge';

/** Rungs in rising order. */
export const LADDER = ['consider', 'willing', 'strive', 'will', 'promise', 'done'] as const;
export type LadderRung = (typeof LADDER)[number];

/** The formula by which each rung is known. */
export const FORMULAS: Readonly<Record<LadderRung, string>> = {
  consider: '愿考虑',
  willing: '愿',
  strive: '力争',
  will: '将',
  promise: '承诺',
  done: '已',
};

const WORDS: Readonly<Record<LadderRung, string>> = {
  consider: '愿考虑 考虑 研究 探讨 愿探讨 愿研究',
  willing: '愿 愿意 乐意 有意愿 有意 要 还要 也要 支持 坚定支持 倡议 建议 愿同 重申',
  strive: '力争 争取 力图 努力 将努力 寻求 致力于 计划 打算 拟 准备 谋划 筹划',
  will: '将 将会 还将 也将 均将 都将 仍将 会 不会 正',
  promise:
    '宣布 决定 一致决定 议定 商定 约定 同意 一致同意 达成一致 承诺 庄严承诺 郑重承诺 确保 保证 切实保障 决心 下定决心 誓言 立志 答应 允诺 许诺 发誓',
  done: '已 已经 业已',
};

const RUNG_OF: ReadonlyMap<string, LadderRung> = new Map(
  LADDER.flatMap((rung) => WORDS[rung].split(' ').map((word) => [word, rung] as const)),
);

/** The rung on which a cue stands; undefined for a word the ladder does not know. */
export function ladderRung(cue: string): LadderRung | undefined {
  return RUNG_OF.get(cue);
}

/** What is known of how firmly something is worded. */
export interface Wording {
  readonly cue?: string;
  readonly strength?: Strength;
}

/**
 * How much firmer the second wording is than the first: above 0 firmer, below 0 looser.
 * Rungs are compared where both cues stand on one, else the two strengths.
 *
 * @returns undefined where nothing can be compared
 */
export function compareWording(a: Wording, b: Wording): number | undefined {
  const [low, high] = [ladderRung(a.cue ?? ''), ladderRung(b.cue ?? '')];
  if (low && high) return LADDER.indexOf(high) - LADDER.indexOf(low);
  if (!a.strength || !b.strength) return undefined;
  return Number(b.strength === 'commitment') - Number(a.strength === 'commitment');
}
