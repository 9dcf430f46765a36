import { describe, expect, it } from 'vitest';
import { isSameStory, type Story } from '@/utils/mirrors/same-story';
import { keysOf, sketchOf } from '@/utils/mirrors/sketch';
import { EDITORIAL, fixing, readout, STORY } from './stories';

const LINES = STORY.split('\n');

interface Case {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  /** Those of `a` and of `b`; none where they do not matter. */
  readonly names?: readonly [readonly string[], readonly string[]];
}

const SAME: readonly Case[] = [
  { name: 'the very text', a: STORY, b: STORY },
  { name: 'other paragraphs and spaces', a: STORY, b: STORY.replaceAll('。', '。\n　　').replaceAll('，', '， ') },
  { name: 'full-width figures', a: STORY, b: STORY.replace('9月3日', '９月３日') },
  { name: 'a cut of two paragraphs in six', a: STORY, b: [...LINES.slice(0, 3), LINES[5]].join('\n') },
  { name: 'a comment put after it', a: STORY, b: `${STORY}\n${EDITORIAL}` },
  { name: 'a cut and a comment', a: STORY, b: `${LINES.slice(0, 5).join('\n')}\n${EDITORIAL}` },
  { name: 'one figure changed', a: STORY, b: STORY.replace('三亿元', '五亿元') },
  {
    name: 'a cut that leaves out one name in five',
    a: STORY,
    b: LINES.slice(0, 5).join('\n'),
    names: [
      ['place/kazakhstan', 'place/caspian', 'place/almaty', 'place/aktau', 'place/baku'],
      ['place/kazakhstan', 'place/caspian', 'place/almaty', 'place/aktau'],
    ],
  },
];

const OTHER: readonly Case[] = [
  { name: 'two days of a fixing', a: fixing(14), b: fixing(15) },
  {
    name: 'two readouts of one formula',
    a: readout('塞尔维亚', '久里奇', ['基础设施', '能源', '教育']),
    b: readout('巴基斯坦', '达尔', ['走廊建设', '农业', '安全']),
    names: [
      ['place/china', 'organization/great-hall', 'place/serbia', 'text/久里奇'],
      ['place/china', 'organization/great-hall', 'place/pakistan', 'text/达尔'],
    ],
  },
  { name: 'a story and a comment on it', a: STORY, b: EDITORIAL },
  { name: 'a news flash of its first line', a: STORY, b: LINES[0] ?? '' },
  { name: 'a round-up that quotes it', a: STORY, b: `${STORY}\n${[1, 2, 3, 4, 5, 6].map(fixing).join('\n')}` },
  { name: 'two empty texts', a: '', b: '' },
  { name: 'two short lines', a: '来源：新华网', b: '来源：新华网' },
];

function story(text: string, names: readonly string[] = []): Story {
  return { sketch: sketchOf(text), names };
}

describe('isSameStory', () => {
  it.each(SAME)('knows the story again: $name', ({ a, b, names }) => {
    expect(isSameStory(story(a, names?.[0]), story(b, names?.[1]))).toBe(true);
    expect(isSameStory(story(b, names?.[1]), story(a, names?.[0]))).toBe(true);
  });

  it.each(OTHER)('keeps apart: $name', ({ a, b, names }) => {
    expect(isSameStory(story(a, names?.[0]), story(b, names?.[1]))).toBe(false);
    expect(isSameStory(story(b, names?.[1]), story(a, names?.[0]))).toBe(false);
  });
});

describe('keysOf', () => {
  it.each(SAME)('gives both a key in common: $name', ({ a, b }) => {
    const keys = new Set(keysOf(sketchOf(a)));
    expect(keysOf(sketchOf(b)).filter((key) => keys.has(key))).not.toEqual([]);
  });

  it('has no key for a text shorter than a shingle', () => {
    expect(keysOf(sketchOf('来源'))).toEqual([]);
  });
});

describe('sketchOf', () => {
  it('keeps a bounded number of hashes of a long text, in rising order', () => {
    const { wording, figures } = sketchOf(Array.from({ length: 300 }, (_, day) => fixing(day)).join('\n'));
    for (const { hashes, below } of [wording, figures]) {
      expect(hashes.length).toBeGreaterThan(100);
      expect(hashes.length).toBeLessThanOrEqual(512);
      expect([...hashes].sort((a, b) => a - b)).toEqual(hashes);
      expect(hashes.at(-1)).toBeLessThan(below);
    }
  });

  it('finds a part of a long text by the range that both samples cover', () => {
    const long = Array.from({ length: 40 }, (_, day) => fixing(day)).join('\n');
    const half = Array.from({ length: 22 }, (_, day) => fixing(day)).join('\n');
    expect(isSameStory(story(long), story(half))).toBe(true);
  });
});
