import type { Strength } from '@/utils/model/pledge';

/** The words that decide how binding a promise is, by strength. */
const CUES: Readonly<Record<Strength, readonly string[]>> = {
  commitment: ['将', '宣布', '承诺', '确保', '保证', '决定', '决心', '约定', '商定', '同意', '会', '重申'],
  intention: ['愿', '力争', '计划', '致力于', '倡议', '支持', '努力', '争取', '要', '重申', '拟'],
};

/** The first cue of a statement for its strength, or the empty string where its wording has none. */
export function cueIn(words: string, strength: Strength): string {
  let cue = '';
  let first = words.length;
  for (const word of CUES[strength]) {
    const at = words.indexOf(word);
    if (at >= 0 && at < first) {
      first = at;
      cue = word;
    }
  }
  return cue;
}
