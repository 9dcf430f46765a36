import { describe, expect, it } from 'vitest';
import { visibleMarks, type VisibilityRules } from '@/utils/reading/visible-mentions';
import { SAMPLE, SAMPLE_TEXT } from './recognition-sample';

interface Case {
  readonly name: string;
  readonly rules: Partial<VisibilityRules>;
  readonly painted: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'paints the first mention in the article when quiet',
    rules: { density: 'quiet' },
    painted: ['林舟', '西川', '江湾倡议'],
  },
  {
    name: 'paints the first mention in each paragraph normally, a fused form for what it adds',
    rules: { density: 'normal' },
    painted: ['林舟', '西川', '林外长', '东西', '江湾倡议'],
  },
  {
    name: 'paints everything, background entities too, in all',
    rules: { density: 'all' },
    painted: ['东岭', '林舟', '西川', '林舟', '东岭', '林外长', '东西', '江湾倡议', '林舟'],
  },
  {
    name: 'leaves out hidden kinds',
    rules: { density: 'normal', hiddenKinds: ['place', 'initiative'] },
    painted: ['林舟', '林外长'],
  },
  {
    name: 'leaves out muted entities in every density, a fused form only if nothing else is in it',
    rules: { density: 'all', muted: ['person/lin-zhou', 'place/xichuan'] },
    painted: ['东岭', '东岭', '东西', '江湾倡议'],
  },
  {
    name: 'leaves out a fused form of a muted and a background entity in normal density',
    rules: { density: 'normal', muted: ['person/lin-zhou', 'place/xichuan'] },
    painted: ['江湾倡议'],
  },
];

describe('visibleMarks', () => {
  it.each(CASES)('$name', ({ rules, painted }) => {
    const all: VisibilityRules = { text: SAMPLE_TEXT, density: 'normal', hiddenKinds: [], muted: [], ...rules };
    const { mentions } = visibleMarks(SAMPLE, all);
    expect(mentions.map(({ start, end }) => SAMPLE_TEXT.slice(start, end))).toEqual(painted);
  });

  it('paints pledges in every density unless they are hidden', () => {
    const rules: VisibilityRules = { text: SAMPLE_TEXT, density: 'quiet', hiddenKinds: [], muted: ['place/dongling'] };
    expect(visibleMarks(SAMPLE, rules).pledges).toHaveLength(1);
    expect(visibleMarks(SAMPLE, { ...rules, hiddenKinds: ['pledge'] }).pledges).toHaveLength(0);
  });
});
