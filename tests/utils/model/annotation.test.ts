import { describe, expect, it } from 'vitest';
import { noteContent, noteText, withContent, type TextualBody } from '@/utils/model/annotation';
import { note } from '@/tests/utils/exchange/sample-data';

const AT = '2025-01-01T00:00:00.000Z';

const COMMENT = {
  ...{ type: 'TextualBody', value: '去年也说过。', format: 'text/plain', purpose: 'commenting' },
  ...{ language: 'zh', creator: { name: '林小满' }, rights: 'https://example.org/cc0' },
} as TextualBody;
const TAG = { type: 'TextualBody', value: '中亚', purpose: 'tagging', id: 'https://example.org/tags/1' } as TextualBody;
const OTHER_TAG = { type: 'TextualBody', value: '贷款', purpose: 'tagging', language: 'zh' } as TextualBody;
const LINK = { type: 'TextualBody', value: 'https://example.org/a.png', purpose: 'linking' } as TextualBody;

const { annotation } = note({ body: [COMMENT, TAG, OTHER_TAG, LINK] });
const content = noteContent(annotation);

describe('withContent', () => {
  it.each([
    { what: 'the colour', change: { color: 'pink' as const }, body: [COMMENT, TAG, OTHER_TAG, LINK] },
    { what: 'what it is about', change: { about: ['place/qingyun'] }, body: [COMMENT, TAG, OTHER_TAG, LINK] },
    { what: 'a tag', change: { tags: ['中亚'] }, body: [COMMENT, TAG, LINK] },
    { what: 'the order of the tags', change: { tags: ['贷款', '中亚'] }, body: [COMMENT, OTHER_TAG, TAG, LINK] },
    {
      what: 'the text',
      change: { text: '今年又说。' },
      body: [
        { type: 'TextualBody', value: '今年又说。', format: 'text/markdown', purpose: 'commenting' },
        ...[TAG, OTHER_TAG, LINK],
      ],
    },
    { what: 'the text to nothing', change: { text: '' }, body: [TAG, OTHER_TAG, LINK] },
  ])('changes $what and leaves every other body as it was', ({ change, body }) => {
    const edited = withContent(annotation, { ...content, ...change }, AT);
    expect(edited.body).toEqual(body);
    expect(noteContent(edited)).toEqual({ ...content, ...change });
    expect(edited.modified).toBe(AT);
  });

  it('gives two tags of one word a body each', () => {
    const edited = withContent(annotation, { ...content, tags: ['中亚', '中亚'] }, AT);
    expect(edited.body.slice(1, 3)).toEqual([TAG, { type: 'TextualBody', value: '中亚', purpose: 'tagging' }]);
  });

  it('keeps further comments, which the reader does not see', () => {
    const more: TextualBody = { type: 'TextualBody', value: '二', purpose: 'commenting' };
    const twice = { ...annotation, body: [COMMENT, more] };
    const edited = withContent(twice, { ...noteContent(twice), text: '一' }, AT);
    expect([noteText(edited), edited.body[1]]).toEqual(['一', more]);
  });
});
