/** The notebook: found, filtered, changed many at a time, taken back; its address; its keys, the trash, and the way to the place of a note. */
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, openDocument, openReader } from '@/tests/e2e/support/documents';
import { GONE } from '@/tests/e2e/support/notebook-sample';
import { eventually, paintedWords } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { useNotebook } from '@/tests/e2e/support/use-notebook';

const SAMPLE = sampleArticle();

const { session } = useChromium({ pages: { [SAMPLE.url]: SAMPLE.html } });
const { notebook, rows, rowOf, toast, shows, quotes, stored, go } = useNotebook(session);

async function search(words: string): Promise<void> {
  await notebook.getByRole('searchbox', { name: t('notes.search') }).fill(words);
}

describe('a note is found', () => {
  it.each([
    { by: 'a word inside a longer one', words: '认证', finds: '认证系统', marked: '认证' },
    { by: 'an office and a surname', words: '习主席', finds: '习近平会见青原国总统', marked: '习近平' },
    { by: 'pinyin', words: 'xijinping', finds: '习近平会见青原国总统', marked: '习近平' },
    { by: 'traditional characters', words: '會見', finds: '习近平会见青原国总统', marked: '会见' },
    { by: 'simplified characters, written in traditional ones', words: '联合声明', finds: '铁路', marked: '聯合聲明' },
    { by: 'its own text', words: '维护', finds: '认证系统', marked: '维护' },
    { by: 'its own text across its formatting', words: '2028年', finds: '2030年前', marked: '2028' },
    { by: 'a tag', words: '期限', finds: '2030年前', marked: undefined },
  ])('by $by', async ({ words, finds, marked }) => {
    await search(words);
    const expected = finds === '认证系统' && words === '认证' ? 4 : 1;
    await shows(expected);
    expect(await quotes()).toContain(finds);
    if (marked !== undefined) await rowOf(finds).locator('mark', { hasText: marked }).first().waitFor();
  });

  it('and where none is, the page says what to do', async () => {
    await search('无此一词');
    await notebook.getByRole('heading', { name: t('notes.none.title') }).waitFor();
    await notebook
      .locator('.empty')
      .getByRole('button', { name: t('filter.reset') })
      .click();
    await shows(4);
    expect(new URL(notebook.url()).search).toBe('');
  });
});

describe('the filters', () => {
  it('combine, stand in the address, and come back by reload and by the back button', async () => {
    await notebook.getByRole('combobox', { name: t('notes.tag') }).selectOption('待查');
    await shows(2);
    await notebook.getByRole('combobox', { name: t('color.choose') }).selectOption('pink');
    await shows(1);
    expect(await quotes()).toEqual(['2030年前']);
    expect(new URL(notebook.url()).search).toBe(`?tag=${encodeURIComponent('待查')}&color=pink`);
    await notebook.reload();
    await shows(1);
    expect(await notebook.getByRole('combobox', { name: t('notes.tag') }).inputValue()).toBe('待查');
    await notebook.goBack();
    await shows(2);
    await notebook.goForward();
    await shows(1);
    await notebook.getByRole('button', { name: t('filter.reset') }).click();
    await shows(4);
  });

  it('tell notes from marks, and days', async () => {
    await notebook.getByRole('combobox', { name: t('notes.text') }).selectOption('without');
    await shows(1);
    await notebook.getByRole('button', { name: t('filter.reset') }).click();
    await notebook.getByLabel(t('notes.from')).fill('2024-05-03');
    await shows(2);
    expect(new URL(notebook.url()).search).toBe('?from=2024-05-03');
  });
});

describe('many notes at once', () => {
  it('are tagged and recoloured, and that is taken back', async () => {
    await rowOf('认证系统').getByRole('checkbox').check();
    await notebook.getByRole('button', { name: t('bulk.all', { count: 4 }) }).click();
    await notebook.getByText(t('bulk.selected', { count: 4 })).waitFor();
    await notebook.getByLabel(t('bulk.tag'), { exact: true }).fill('已读');
    await notebook.getByRole('button', { name: t('bulk.tag.add'), exact: true }).click();
    await toast()
      .getByText(t('toast.notes-tagged', { count: 4, name: '已读' }))
      .waitFor();
    await eventually('the tag on each row', () => rows().filter({ hasText: '已读' }).count(), { fits: (n) => n === 4 });
    await notebook
      .locator('.bulk-bar')
      .getByRole('radio', { name: t('color.blue') })
      .check();
    await eventually('blue notes', () => notebook.locator('.note-row.color-blue').count(), { fits: (n) => n === 4 });
    await toast()
      .filter({ hasText: '已读' })
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await toast().filter({ hasText: '已读' }).waitFor({ state: 'detached' });
    // What was changed later stays: the tag goes, the colour does not.
    await eventually('notes without the tag', stored, {
      fits: (notes) => notes.every(({ tags }) => !tags.includes('已读')),
    });
    expect(await notebook.locator('.note-row.color-blue').count()).toBe(4);
    await toast()
      .filter({ hasText: t('toast.notes-recolored', { count: 4 }) })
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await eventually('their own colours', () => notebook.locator('.note-row.color-pink').count(), {
      fits: (n) => n === 1,
    });
  });

  it('are deleted, come back, and by the trash too', async () => {
    await notebook.getByRole('combobox', { name: t('notes.tag') }).selectOption('待查');
    await shows(2);
    for (const words of ['认证系统', '2030年前']) await rowOf(words).getByRole('checkbox').check();
    await notebook
      .locator('.bulk-bar')
      .getByRole('button', { name: t('notes.trash') })
      .click();
    await toast()
      .getByText(t('toast.notes-deleted', { count: 2 }))
      .waitFor();
    await shows(0);
    await toast()
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await shows(2);

    await rowOf('2030年前')
      .getByRole('button', { name: t('notes.trash') })
      .click();
    await shows(1);
    await go('trash');
    await shows(1);
    await rowOf('2030年前')
      .getByRole('button', { name: t('trash.restore') })
      .click();
    await notebook.getByRole('heading', { name: t('trash.empty.title') }).waitFor();
    expect((await stored()).filter(({ deletedAt }) => deletedAt !== undefined)).toEqual([]);
  });

  it('are deleted for good only when asked twice', async () => {
    await rowOf('铁路')
      .last()
      .getByRole('button', { name: t('notes.trash') })
      .click();
    await shows(3);
    await go('trash');
    await rowOf('铁路')
      .getByRole('button', { name: t('trash.erase') })
      .click();
    await notebook.getByText(t('trash.sure', { count: 1 })).waitFor();
    expect(await stored()).toHaveLength(4);
    await notebook
      .locator('.erase')
      .getByRole('button', { name: t('trash.erase') })
      .click();
    await eventually('three notes', stored, { fits: (left) => left.length === 3 });
  });
});

describe('by keyboard', () => {
  it('goes to the search, from row to row, selects and deletes', async () => {
    await notebook.keyboard.press('/');
    await notebook.keyboard.type('认证');
    await eventually('the field', () => notebook.getByRole('searchbox').inputValue(), {
      fits: (value) => value === '认证',
    });
    await search('');
    await shows(4);
    await notebook.evaluate(() => (document.activeElement as HTMLElement).blur());
    await notebook.keyboard.press('j');
    await notebook.keyboard.press('j');
    await notebook.keyboard.press('k');
    await notebook.keyboard.press('x');
    await notebook.getByText(t('bulk.selected', { count: 1 })).waitFor();
    const first = await notebook.locator('.is-current .note-quote').textContent();
    expect(await notebook.locator('.is-current').getByRole('checkbox').isChecked()).toBe(true);
    expect(await notebook.evaluate(() => document.activeElement?.classList.contains('note-item'))).toBe(true);
    await notebook.keyboard.press('Delete');
    await shows(3);
    expect(await quotes()).not.toContain(first);
  });
});

describe('a note in its place', () => {
  it('is opened in the article, in sight and lit', async () => {
    const page = await openArticle(session, SAMPLE.url);
    await writeNote(page, '四个词', '先看通道。');
    await page.close();
    await shows(5);
    const [opened] = await Promise.all([
      session.context.waitForEvent('page'),
      rowOf('先看通道')
        .getByRole('button', { name: t('notes.open') })
        .click(),
    ]);
    await eventually('the lit words', () => paintedWords(opened), {
      fits: (words) => words['meipi-current-yellow']?.includes('四个词') ?? false,
    });
    await noteOn(opened, '先看通道。').waitFor();
    expect(new URL(opened.url()).hash).toBe('');
    const count = session.context.pages().length;
    await notebook.bringToFront();
    await rowOf('先看通道')
      .getByRole('button', { name: t('notes.open') })
      .click();
    await eventually('the open tab in front', () => opened.evaluate(() => document.visibilityState), {
      fits: (state) => state === 'visible',
    });
    expect(session.context.pages()).toHaveLength(count);
  });

  it('is opened in the document that came from a file', async () => {
    const reader = await openReader(session);
    await openDocument(reader, DOCUMENTS.md);
    await writeNote(reader, '5亿元', '金额待核实');
    await reader.close();
    await shows(5);
    const open = (): Promise<void> =>
      rowOf('金额待核实')
        .getByRole('button', { name: t('notes.open') })
        .click();
    const [opened] = await Promise.all([session.context.waitForEvent('page'), open()]);
    await eventually('the lit words', () => paintedWords(opened), {
      fits: (words) => words['meipi-current-yellow']?.includes('5亿元') ?? false,
    });
    const count = session.context.pages().length;
    await notebook.bringToFront();
    await open();
    await eventually('the open tab in front', () => opened.evaluate(() => document.visibilityState), {
      fits: (state) => state === 'visible',
    });
    expect(session.context.pages()).toHaveLength(count);
  });

  it('is shown in the kept text where the page is gone', async () => {
    await rowOf('2030年前')
      .getByRole('button', { name: t('notes.kept') })
      .click();
    await notebook.getByRole('heading', { name: GONE.title }).waitFor();
    expect(await notebook.locator('.kept-mark.is-lit').allTextContents()).toEqual(['2030年前']);
    expect(await notebook.locator('.kept-text p').count()).toBe(3);
    await notebook.getByRole('button', { name: '认证系统' }).click();
    expect(await notebook.locator('.kept-mark.is-lit').allTextContents()).toEqual(['认证系统']);
    await notebook.reload();
    await notebook.locator('.kept-mark.is-lit').waitFor();
  });
});
