import { describe, expect, it } from 'vitest';
import { keptParagraphs } from '@/utils/reading/kept-text';
import { articleGroups } from '@/utils/reading/article-list';
import type { ArticleRow } from '@/utils/model/notebook';

describe('keptParagraphs', () => {
  const text = '甲乙丙丁\n\n戊己庚';
  const mark = (id: string, start: number, end: number) => ({ id, start, end, color: 'yellow' as const });

  it('cuts at line breaks and where notes begin and end, and loses no character', () => {
    const [first = [], second = []] = keptParagraphs(text, [mark('a', 1, 3), mark('b', 2, 7)]);
    expect(first.map((piece) => [piece.text, piece.marks.map(({ id }) => id), piece.begins])).toEqual([
      ['甲', [], []],
      ['乙', ['a'], ['a']],
      ['丙', ['b', 'a'], ['b']],
      ['丁', ['b'], []],
    ]);
    expect(second.map((piece) => [piece.text, piece.marks.map(({ id }) => id), piece.begins])).toEqual([
      ['戊', ['b'], []],
      ['己庚', [], []],
    ]);
  });

  it('lets a note that begins with a line break begin with the line after it', () => {
    const [, second = []] = keptParagraphs(text, [mark('a', 4, 8)]);
    expect(second[0]).toMatchObject({ text: '戊己', begins: ['a'] });
  });
});

describe('articleGroups', () => {
  const row = (id: string, more: Partial<ArticleRow>): ArticleRow => ({
    ...{ id, title: id, site: 'sina', readAt: '2024-01-01', kept: false, notes: 0, pledges: 0, entities: [] },
    ...more,
  });
  const rows = [
    row('论坛一', { readAt: '2024-01-02', fingerprint: 'x' }),
    row('论坛二', { readAt: '2024-01-01', fingerprint: 'x', notes: 3, site: 'mfa' }),
    row('集市', { readAt: '2024-01-05', entities: ['place/qy'] }),
  ];
  const ids = (query: Parameters<typeof articleGroups>[1]) =>
    articleGroups(rows, query).map(({ article, mirrors }) => [article.id, ...mirrors.map(({ id }) => id)]);

  it('puts articles of the same text together, the one with notes first, the last read above', () => {
    expect(ids({})).toEqual([['集市'], ['论坛二', '论坛一']]);
  });

  it.each([
    [{ words: '论坛' }, [['论坛二', '论坛一']]],
    [{ site: 'mfa' }, [['论坛二', '论坛一']]],
    [{ entity: 'place/qy' }, [['集市']]],
    [{ words: '论坛', entity: 'place/qy' }, []],
  ])('asks for %j', (query, found) => expect(ids(query)).toEqual(found));
});
