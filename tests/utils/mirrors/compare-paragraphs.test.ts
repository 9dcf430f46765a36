import { describe, expect, it } from 'vitest';
import { compareParagraphs } from '@/utils/mirrors/compare-paragraphs';
import { EDITORIAL, STORY } from './stories';

const LINES = STORY.split('\n');

describe('compareParagraphs', () => {
  it('lists what a mirror cut, in the order of the story', () => {
    const mirror = LINES.filter((_, at) => at !== 1 && at !== 4).join('\n');
    expect(compareParagraphs(STORY, mirror)).toEqual({ cut: [LINES[1], LINES[4]], added: [] });
  });

  it('lists what a mirror added', () => {
    expect(compareParagraphs(STORY, `${STORY}\n${EDITORIAL}`)).toEqual({ cut: [], added: EDITORIAL.split('\n') });
  });

  it('sees no difference where only the division, the spaces and the width differ', () => {
    const mirror = STORY.replaceAll('\n', '').replaceAll('。', '。\n\n　　').replaceAll('3日', '３日');
    expect(compareParagraphs(STORY, mirror)).toEqual({ cut: [], added: [] });
  });

  it('takes a paragraph with one figure changed for the same paragraph', () => {
    expect(compareParagraphs(STORY, STORY.replace('三亿元', '五亿元'))).toEqual({ cut: [], added: [] });
  });

  it('finds a short line by its words', () => {
    expect(compareParagraphs(`小标题\n${STORY}`, STORY).cut).toEqual(['小标题']);
    expect(compareParagraphs(`小标题\n${STORY}`, `${STORY}小标题`).cut).toEqual([]);
  });
});
