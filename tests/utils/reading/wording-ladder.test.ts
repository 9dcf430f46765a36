import { describe, expect, it } from 'vitest';
import { compareWording, FORMULAS, LADDER, ladderRung, type Wording } from '@/utils/reading/wording-ladder';

const RUNGS = [
  ['愿考虑', 'consider'],
  ['愿', 'willing'],
  ['支持', 'willing'],
  ['力争', 'strive'],
  ['计划', 'strive'],
  ['将', 'will'],
  ['会', 'will'],
  ['宣布', 'promise'],
  ['决定', 'promise'],
  ['承诺', 'promise'],
  ['确保', 'promise'],
  ['已', 'done'],
  ['', undefined],
  ['希望', undefined],
] as const;

describe('ladderRung', () => {
  it.each(RUNGS)('puts “%s” on %s', (cue, rung) => expect(ladderRung(cue)).toBe(rung));

  it('finds each rung by its own formula', () => {
    expect(LADDER.map((rung) => ladderRung(FORMULAS[rung]))).toEqual(LADDER);
  });
});

const PAIRS: readonly (readonly [says: string, a: Wording, b: Wording, sign: number | undefined])[] = [
  ['a higher rung is firmer', { cue: '愿' }, { cue: '将' }, 1],
  ['a lower rung is looser', { cue: '承诺' }, { cue: '力争' }, -1],
  ['words of one rung are alike', { cue: '力争' }, { cue: '计划' }, 0],
  ['rungs count before strengths', { cue: '将', strength: 'commitment' }, { cue: '承诺', strength: 'commitment' }, 1],
  ['strengths count where a cue is missing', { strength: 'intention' }, { cue: '将', strength: 'commitment' }, 1],
  [
    'strengths count for a cue of no rung',
    { cue: '某', strength: 'commitment' },
    { cue: '愿', strength: 'intention' },
    -1,
  ],
  ['nothing to compare', { cue: '某' }, { cue: '愿' }, undefined],
];

describe('compareWording', () => {
  it.each(PAIRS)('%s', (_, a, b, sign) => {
    const step = compareWording(a, b);
    expect(step === undefined ? undefined : Math.sign(step)).toBe(sign);
  });
});
