import { describe, expect, it } from 'vitest';
import type { NoteContent } from '@/utils/model/annotation';
import { isSameContent, mergeContent, reversed } from '@/utils/model/merge-content';

const BASE: NoteContent = { text: '原文', tags: ['水果'], color: 'yellow', about: ['place/a'] };

function having(part: Partial<NoteContent>, of: NoteContent = BASE): NoteContent {
  return { ...of, ...part };
}

describe('mergeContent', () => {
  const cases: readonly [string, Partial<NoteContent>, Partial<NoteContent>, Partial<NoteContent>, string?][] = [
    ['what only the edit changed', { text: '改' }, {}, { text: '改' }],
    ['what only the other place changed', {}, { text: '改', color: 'blue' }, { text: '改', color: 'blue' }],
    ['another field on each side', { text: '改' }, { color: 'blue' }, { text: '改', color: 'blue' }],
    ['the same wording from both', { text: '改' }, { text: '改' }, { text: '改' }],
    ['the later of two wordings, and names the other', { text: '甲' }, { text: '乙' }, { text: '甲' }, '乙'],
    [
      'a text that was emptied, and names what was written on',
      { text: '' },
      { text: '原文乙' },
      { text: '' },
      '原文乙',
    ],
    ['the colour chosen last', { color: 'green' }, { color: 'blue' }, { color: 'green' }],
    ['tags of both sides', { tags: ['水果', '甲'] }, { tags: ['水果', '乙'] }, { tags: ['水果', '乙', '甲'] }],
    ['no tag that either side took off', { tags: [] }, { tags: ['水果', '乙'] }, { tags: ['乙'] }],
    ['no tag twice', { tags: ['水果', '甲'] }, { tags: ['水果', '甲', '乙'] }, { tags: ['水果', '甲', '乙'] }],
    ['subjects as tags', { about: [] }, { about: ['place/a', 'place/b'] }, { about: ['place/b'] }],
  ];
  it.each(cases)('keeps %s', (_name, ours, theirs, merged, other) => {
    const result = mergeContent({ base: BASE, content: having(ours) }, having(theirs));
    expect(result).toEqual({ content: having(merged), ...(other === undefined ? {} : { other }) });
  });

  it.each(cases)('changes nothing when it comes again: %s', (_name, ours, theirs) => {
    const edit = { base: BASE, content: having(ours) };
    const once = mergeContent(edit, having(theirs)).content;
    expect(mergeContent(edit, once)).toEqual({ content: once });
  });

  it('taken back leaves what was changed since by others', () => {
    const edit = { base: BASE, content: having({ color: 'green', tags: ['水果', '甲'] }) };
    const since = having({ color: 'green', tags: ['水果', '甲', '乙'], text: '别处写的' });
    expect(mergeContent(reversed(edit), since)).toEqual({
      content: having({ tags: ['水果', '乙'], text: '别处写的' }),
    });
  });
});

describe('isSameContent', () => {
  it.each([
    [{}, true],
    [{ text: '改' }, false],
    [{ tags: [] }, false],
    [{ about: ['place/b'] }, false],
    [{ color: 'blue' }, false],
  ] as const)('compares every field: %j', (part, same) => {
    expect(isSameContent(BASE, having(part))).toBe(same);
  });
});
