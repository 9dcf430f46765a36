// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type KeptArticle, KeptText, NoKeptText } from '@/components/notebook/KeptText';
import { click, fire, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import { keptParagraphs } from '@/utils/reading/kept-text';
import { t } from './notes-sample';

const TEXT = '青原国启用认证系统。\n双方将在2030年前完成试运行。';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const ARTICLE: KeptArticle = {
  title: '青原国启用认证系统',
  site: 'mfa',
  source: '青云日报',
  publishedAt: '2024-05-01',
  url: 'https://www.mfa.gov.cn/gone1.shtml',
  paragraphs: keptParagraphs(TEXT, [
    { ...at('认证系统'), id: 'a', color: 'green' },
    { ...at('2030年前'), id: 'b', color: 'pink' },
  ]),
  notes: [
    { id: 'a', quote: '认证系统', text: '先问**谁**来维护。', tags: ['待查'], color: 'green', found: true },
    { id: 'b', quote: '2030年前', text: '', tags: [], color: 'pink', found: true },
    { id: 'c', quote: '不在文中', text: '', tags: [], color: 'yellow', found: false },
  ],
};

function kept(article: KeptArticle = ARTICLE, note?: string) {
  const calls = { onNote: spy(), onBack: spy() };
  const drawn = mount(<KeptText article={article} note={note} {...calls} />);
  const lit = () => [...drawn.root.querySelectorAll('.is-lit')].map(({ textContent }) => textContent);
  return { ...calls, ...drawn, lit };
}

afterEach(unmountAll);

describe('KeptText', () => {
  it('shows the text in its paragraphs with the notes marked, and the notes beside it', () => {
    const { root } = kept();
    expect([...root.querySelectorAll('.kept-text p')].map((each) => each.textContent)).toEqual(TEXT.split('\n'));
    expect([...root.querySelectorAll('.kept-mark')].map((each) => each.textContent)).toEqual(['认证系统', '2030年前']);
    expect([...root.querySelectorAll('.kept-note')].map((each) => each.textContent)).toEqual([
      '认证系统先问谁来维护。待查',
      '2030年前',
      `不在文中${t('kept.lost')}`,
    ]);
    expect(root.querySelector('.kept-head')?.textContent).toContain(t('kept.hint'));
  });

  it('tells a note on other words than those of the kept text from one on its own', () => {
    const parts = [
      { type: 'old', text: '2031' },
      { type: 'new', text: '2030' },
      { type: 'same', text: '年前' },
    ] as const;
    const notes = ARTICLE.notes.map((each) => (each.id === 'b' ? { ...each, quote: '2031年前', parts } : each));
    const { root } = kept({ ...ARTICLE, notes });
    const [first, second] = [...root.querySelectorAll('.kept-note')].map(({ innerHTML }) => innerHTML);
    expect(second).toContain('<del>2031</del><ins>2030</ins>年前');
    expect(second).toContain(t('kept.changed'));
    expect(first).not.toContain(t('kept.changed'));
  });

  it('shows a note beside it as the margin does', () => {
    expect(kept().root.querySelector('.kept-note strong')?.textContent).toBe('谁');
  });

  it('goes to a note and lights it, in the text and beside it', () => {
    const seen = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    const { lit, named } = kept(ARTICLE, 'b');
    expect(seen.mock.contexts).toEqual([document.getElementById('kept-b')]);
    expect(lit()).toEqual(['2030年前', '2030年前']);
    expect(named('2030年前').getAttribute('aria-pressed')).toBe('true');
    seen.mockRestore();
  });

  it('is led to a note from the list and from the text', () => {
    const { root, named, onNote } = kept();
    click(named('不在文中'));
    fire(root.querySelector('.kept-mark') as HTMLElement, new Event('click', { bubbles: true }));
    expect(onNote.mock.calls).toEqual([['c'], ['a']]);
  });

  it('leads to the page, unless it is a file of the reader', () => {
    expect(kept().root.querySelector('a')?.getAttribute('href')).toBe(ARTICLE.url);
    unmountAll();
    const { root, named, onBack } = kept({ ...ARTICLE, site: 'file', url: 'ni:///sha-256;b' });
    expect(root.querySelector('a')).toBeNull();
    click(named(t('kept.back')));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('says where no text was kept', () => {
    const { paragraphs: _, ...bare } = ARTICLE;
    expect(kept(bare).root.querySelector('.kept-head')?.textContent).toContain(t('kept.none'));
  });

  it('says where the article itself is gone, and leads back', () => {
    const onBack = spy();
    const { root, named } = mount(<NoKeptText onBack={onBack} />);
    expect(root.textContent).toContain(t('kept.gone.title'));
    click(named(t('kept.back')));
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('names every control', () => {
    expect(namelessControls(kept().root)).toEqual([]);
  });
});
