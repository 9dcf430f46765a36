// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { ArticlesSection, type ArticlesSectionProps } from '@/components/notebook/ArticlesSection';
import { click, fire, mount, namelessControls, spy, type, unmountAll } from '@/tests/components/mount';
import type { ArticleRow } from '@/utils/model/notebook';
import { t } from './notes-sample';

const READ: ArticleRow = {
  id: 'web:news.example.org:a',
  title: '青原国启用认证系统',
  site: 'web:news.example.org',
  url: 'https://news.example.org/a',
  source: '青云日报',
  publishedAt: '2024-05-01',
  readAt: '2024-05-02T08:00:00.000Z',
  kept: true,
  notes: 2,
  pledges: 1,
  entities: ['place/cn', 'place/kz'],
};
const BARE: ArticleRow = {
  ...{ id: 'file:b', title: '', site: 'file', url: 'ni:///sha-256;b', readAt: '2024-05-03T08:00:00.000Z' },
  ...{ kept: false, notes: 0, pledges: 0, entities: [] },
};

function articles(more: Partial<ArticlesSectionProps> = {}) {
  const calls = { onQuery: spy(), onNotes: spy(), onKept: spy(), onRemove: spy() };
  const drawn = mount(
    <ArticlesSection
      groups={[
        { article: READ, mirrors: [] },
        { article: BARE, mirrors: [{ ...READ, id: 'mirror', notes: 0 }] },
      ]}
      {...{ query: {}, sites: ['web:news.example.org'], nameOf: () => '中国' }}
      {...calls}
      {...more}
    />,
  );
  const lines = () => [...drawn.root.querySelectorAll<HTMLElement>('.read-line')];
  const names = (at: number): (string | null)[] =>
    [...(lines()[at]?.querySelectorAll('.note-actions > *') ?? [])].map((each) => each.getAttribute('aria-label'));
  const inLine = (at: number, name: string): HTMLElement =>
    lines()[at]?.querySelector<HTMLElement>(`[aria-label="${name}"]`) as HTMLElement;
  return { ...calls, ...drawn, lines, names, inLine };
}

afterEach(unmountAll);

describe('ArticlesSection', () => {
  it('says where an article stood, when it was read, and what was met in it', () => {
    const { root, lines } = articles();
    expect(root.querySelector('.notes-status')?.textContent).toBe('2 articles');
    expect(lines()[0]?.querySelector('.card-hint')?.textContent).toBe(
      'news.example.org · 青云日报 · 1 May 2024 · read 2 May 2024',
    );
    expect(lines()[0]?.querySelector('.read-counts')?.textContent).toBe('2 notes · 1 pledge · 2 entities');
    expect(lines()[1]?.querySelector('h2')?.textContent).toBe(t('popup.untitled'));
    expect(lines()[1]?.querySelector('.read-counts')).toBeNull();
  });

  it('offers of an article only what there is of it', () => {
    const { names, root } = articles();
    expect(names(0)).toEqual([t('articles.notes'), t('notes.kept'), t('articles.open'), t('articles.remove')]);
    expect(names(1)).toEqual([t('articles.remove')]);
    expect(root.querySelector('.note-actions a')?.getAttribute('href')).toBe('https://news.example.org/a');
  });

  it('acts on the article that is meant', () => {
    const { inLine, onNotes, onKept, onRemove } = articles();
    click(inLine(0, t('articles.notes')));
    click(inLine(0, t('notes.kept')));
    click(inLine(1, t('articles.remove')));
    expect([onNotes.mock.calls, onKept.mock.calls, onRemove.mock.calls]).toEqual([[[READ.id]], [[READ.id]], [[BARE]]]);
  });

  it('folds other pages with the same text under the first', () => {
    const { root } = articles();
    expect(root.querySelector('summary')?.textContent).toBe('The same text on 1 other page');
    expect(root.querySelectorAll('details .read-line')).toHaveLength(1);
  });

  it('asks for words, a site and an entity, and lets the entity go', () => {
    const { named, onQuery } = articles({ query: { entity: 'place/cn' } });
    type(named(t('articles.search')), '认证');
    const site = named('Site') as HTMLSelectElement;
    site.value = 'web:news.example.org';
    fire(site, new Event('change', { bubbles: true }));
    click(named('中国'));
    expect(onQuery.mock.calls).toEqual([
      [{ entity: 'place/cn', words: '认证' }],
      [{ entity: 'place/cn', site: 'web:news.example.org' }],
      [{}],
    ]);
  });

  it('says what to do without articles, and where none fits', () => {
    expect(articles({ groups: [] }).root.querySelector('.empty')?.textContent).toBe(
      t('articles.empty.title') + t('articles.empty.text'),
    );
    unmountAll();
    expect(articles({ groups: [], query: { words: '无' } }).root.querySelector('.empty')?.textContent).toBe(
      t('articles.none.title') + t('notes.none.text'),
    );
    unmountAll();
    expect(articles({ groups: undefined }).root.querySelector('.notes-status')?.textContent).toBe(t('notes.loading'));
  });

  it('names every control', () => {
    expect(namelessControls(articles({ query: { entity: 'place/cn' } }).root)).toEqual([]);
  });
});
