// @vitest-environment happy-dom
import { createRef } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { NotesSection, type NotesSectionProps } from '@/components/notebook/NotesSection';
import { click, mount, namelessControls, press, spy, unmountAll } from '@/tests/components/mount';
import type { Language } from '@/utils/model/settings';
import { listOf, noteRow, t } from './notes-sample';

const NOTES = [
  noteRow('1', { quoteSpans: [{ start: 0, end: 2 }], tags: ['待查'], tagSpans: [[]] }),
  noteRow('2', { text: '', state: 'orphan', kept: false }),
];

function section(more: Partial<NotesSectionProps> = {}, language: Language = 'en') {
  const calls = {
    onQuery: spy(),
    onSelect: spy(),
    onOpen: spy(),
    onKept: spy(),
    onTrash: spy(),
    onWant: spy(),
  };
  const bulk = {
    ...{ onSelectAll: spy(), onSelectNone: spy(), onAddTag: spy(), onRemoveTag: spy() },
    ...{ onRecolor: spy(), onExport: spy(), onTrash: spy() },
  };
  const drawn = mount(
    <NotesSection
      {...{ query: {}, facets: undefined, nameOf: String, searchRef: createRef(), reading: undefined }}
      {...{ searching: false, count: NOTES.length, selected: new Set<string>(), tagColors: {}, onArticle: spy() }}
      {...listOf(NOTES)}
      {...calls}
      bulk={bulk}
      {...more}
    />,
    language,
  );
  const rows = () => [...drawn.root.querySelectorAll<HTMLElement>('.note-row')];
  const inRow = (at: number, name: string): HTMLElement =>
    rows()[at]?.querySelector<HTMLElement>(`[aria-label="${name}"]`) ?? document.createElement('p');
  return { ...drawn, ...calls, bulk, rows, inRow };
}

const status = (root: HTMLElement) => root.querySelector('.notes-status')?.textContent;

afterEach(unmountAll);

describe('NotesSection', () => {
  it('shows notes under their article, with how many there are and the words found', () => {
    const { root, rows } = section();
    expect(root.querySelector('.article-head')?.textContent).toBe(
      '青原国启用认证系统news.example.org · 1 May 2024 · 2 notes',
    );
    expect(rows().map((row) => row.querySelector('.note-quote')?.textContent)).toEqual(['认证系统1', '认证系统2']);
    expect([...root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['认证']);
    expect(status(root)).toBe('2 notes');
    expect(rows()[1]?.textContent).toContain(t('notes.state.orphan'));
    expect(root.querySelector('.note-origin')).toBeNull();
  });

  it('shows a note as the margin does, and marks what was searched for across its formatting', () => {
    const text = '- 认**证**系统\n- [x] `证`书 <b>';
    const words = '认证系统\n证书 <b>\n';
    const found = [
      { start: 0, end: 2 },
      { start: words.indexOf('证书'), end: words.indexOf('证书') + 2 },
    ];
    const { root } = section(listOf([noteRow('1', { text, textSpans: found })]));
    const note = root.querySelector('.note-words');
    expect([...(note?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual([
      '认证系统',
      '☑ 证书 <b>',
    ]);
    expect(note?.querySelector('strong mark')?.textContent).toBe('证');
    expect([...(note?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual([
      '认',
      '证',
      '证',
      '书',
    ]);
    expect(note?.querySelector('b')).toBeNull();
  });

  it('says of which article each note is where they stand by time', () => {
    const { root } = section({ query: { order: 'time' } });
    expect([...root.querySelectorAll('.note-origin')].map((each) => each.textContent)).toEqual([
      '青原国启用认证系统',
      '青原国启用认证系统',
    ]);
  });

  it('opens, shows in the kept text where there is one, deletes and selects the note that is meant', () => {
    const { inRow, rows, onOpen, onKept, onTrash, onSelect } = section();
    click(inRow(1, t('notes.open')));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(NOTES[1]);
    click(inRow(0, t('notes.kept')));
    expect(onKept).toHaveBeenCalledExactlyOnceWith(NOTES[0]);
    expect(rows()[1]?.querySelector(`[aria-label="${t('notes.kept')}"]`)).toBeNull();
    click(inRow(1, t('notes.trash')));
    expect(onTrash).toHaveBeenCalledExactlyOnceWith(NOTES[1]);
    click(inRow(0, t('notes.select', { quote: '认证系统1' })));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('1', true);
  });

  it('goes from a tag and from a title to all notes of them', () => {
    const { root, named, onQuery } = section({ query: { words: '认证' } });
    click(named('待查'));
    click(root.querySelector('.article-title') as HTMLElement);
    expect(onQuery.mock.calls).toEqual([[{ words: '认证', tag: '待查' }], [{ words: '认证', article: 'mfa:a' }]]);
  });

  it('acts on the row that the keys have gone to', () => {
    const { onSelect, onOpen, onTrash } = section();
    for (const key of ['j', 'j', 'j', 'k', 'x', 'e', 'Delete']) press(document.body, key);
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('1', true);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(NOTES[0]);
    expect(onTrash).toHaveBeenCalledExactlyOnceWith(NOTES[0]);
  });

  it('offers what can be done with many only while some are selected', () => {
    expect(section().root.querySelector('.bulk-bar')).toBeNull();
    unmountAll();
    expect(section({ selected: new Set(['1']) }).root.querySelector('.bulk-count')?.textContent).toBe('1 selected');
  });

  it('says how far the notes are read, and nothing of none before that', () => {
    const { root } = section({ items: new Uint32Array(), count: 0, reading: { done: 1500, total: 50_000 } });
    expect(status(root)).toBe('Reading all notes: 1,500 of 50,000…');
    expect(root.querySelector('.empty')).toBeNull();
    unmountAll();
    expect(status(section({ items: undefined, count: 0 }).root)).toBe(t('notes.loading'));
  });

  it('says what to do where there is no note yet', () => {
    const { root } = section({ items: new Uint32Array(), count: 0 });
    expect(root.querySelector('.empty')?.textContent).toBe(t('notes.empty.title') + t('notes.empty.text'));
    expect(root.querySelector('.empty button')).toBeNull();
  });

  it('resets what was asked where nothing fits, and keeps the order', () => {
    const { root, onQuery } = section({
      ...{ items: new Uint32Array(), count: 0, query: { words: '无', tag: '待查', order: 'time' } },
    });
    expect(root.querySelector('.empty')?.textContent).toContain(t('notes.none.title'));
    click(root.querySelector('.empty button') as HTMLElement);
    expect(onQuery).toHaveBeenCalledExactlyOnceWith({ order: 'time' });
  });

  it('waits for other names before it says that nothing fits', () => {
    const asked = { items: new Uint32Array(), count: 0, query: { words: '习主席' }, searching: true };
    expect(section(asked).root.querySelector('.empty')).toBeNull();
  });

  it.each(['en', 'zh-CN', 'zh-TW'] as const)('names every control in %s', (language) => {
    expect(namelessControls(section({ selected: new Set(['1']) }, language).root)).toEqual([]);
  });
});
