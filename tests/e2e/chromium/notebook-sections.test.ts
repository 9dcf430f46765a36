/** The other sections of the notebook: tags, articles, the ledger, pictures; and that two tabs never disagree. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ledgerRowOf, LOAN, SECOND } from '@/tests/e2e/support/loan-articles';
import { GONE, noteId } from '@/tests/e2e/support/notebook-sample';
import { eventually } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { useNotebook } from '@/tests/e2e/support/use-notebook';

const SAMPLE = sampleArticle();

const { session } = useChromium({ pages: { [SAMPLE.url]: SAMPLE.html, [SECOND.url]: SECOND.html } });
const { notebook, rowOf, toast, shows, quotes, stored, go } = useNotebook(session);

describe('tags', () => {
  it('are renamed, merged and coloured, and that is taken back', async () => {
    await go('tags');
    const line = (tag: string): Locator =>
      notebook.locator('.tag-line').filter({ has: notebook.getByRole('button', { name: tag, exact: true }) });
    await line('期限')
      .getByRole('button', { name: t('tagbook.rename.name', { tag: '期限' }) })
      .click();
    await notebook.getByLabel(t('tagbook.new-name', { tag: '期限' })).fill('待查');
    await notebook.getByText(t('tagbook.merge.hint', { tag: '期限', other: '待查' })).waitFor();
    await notebook.getByRole('button', { name: t('tagbook.merge'), exact: true }).click();
    await toast()
      .getByText(t('toast.tags-merged', { count: 1, name: '待查' }))
      .waitFor();
    await eventually('one tag less', () => notebook.locator('.tag-line').count(), { fits: (count) => count === 3 });
    expect((await stored()).find(({ id }) => id === noteId(3))?.tags).toEqual(['待查']);
    await toast()
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await eventually('it again', () => notebook.locator('.tag-line').count(), { fits: (count) => count === 4 });
    expect((await stored()).find(({ id }) => id === noteId(3))?.tags).toEqual(['待查', '期限']);

    await line('待查')
      .getByRole('button', { name: t('tagbook.rename.name', { tag: '待查' }) })
      .click();
    await notebook.getByLabel(t('tagbook.new-name', { tag: '待查' })).fill('要问');
    await notebook.keyboard.press('Enter');
    await line('要问').waitFor();
    await line('要问')
      .getByRole('radio', { name: t('color.green') })
      .check();
    await line('要问').locator('.tag-colored').waitFor();
    await line('要问').getByRole('button', { name: '要问', exact: true }).click();
    await shows(2);
    expect(await notebook.locator('.note-row .tag-colored.color-green').count()).toBe(2);
  });
});

describe('articles', () => {
  it('are listed with what is in them, and removed with a way back', async () => {
    await go('articles');
    const article = notebook.locator('.read-article').filter({ hasText: GONE.title });
    await article.getByText(t('notes.count', { count: 4 })).waitFor();
    await article.getByRole('button', { name: t('articles.remove') }).click();
    await notebook.getByRole('heading', { name: t('articles.empty.title') }).waitFor();
    expect((await stored()).every(({ deletedAt }) => deletedAt !== undefined)).toBe(true);
    await toast()
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await article.waitFor();
    await article.getByRole('button', { name: t('articles.notes') }).click();
    await shows(4);
  });
});

describe('the other sections', () => {
  it('hold the ledger, and pictures that filter it', async () => {
    const page = await openArticle(session, SECOND.url);
    await page.close();
    await go('overview');
    const bar = notebook
      .locator('.picture')
      .filter({ hasText: t('overview.due') })
      .locator('.bar')
      .last();
    await bar.focus();
    await notebook.keyboard.press('Enter');
    await ledgerRowOf(notebook, LOAN).waitFor();
    expect(new URL(notebook.url()).searchParams.get('quarter')).toBe('2028-Q4');
    await notebook.getByRole('button', { name: t('filter.quarter', { quarter: '2028-Q4' }) }).click();
    expect(new URL(notebook.url()).search).toBe('');
    await notebook.locator('.timeline').waitFor();
  });

  it('lead from a week of the picture to its notes', async () => {
    await go('overview');
    await notebook.locator('.picture').first().locator('.bar').first().click();
    await eventually('the notes', async () => notebook.url(), {
      fits: (url) => url.includes('#notes') && url.includes('from=2024-04-29'),
    });
    await shows(4);
    expect(new URL(notebook.url()).searchParams.get('to')).toBe('2024-05-05');
  });
});

describe('an address with a section', () => {
  it.each(['notes', 'ledger', 'articles', 'overview', 'tags', 'trash', 'data'] as const)(
    'opens at the top of it: %s',
    async (section) => {
      const page = await session.context.newPage();
      await page.setViewportSize({ width: 400, height: 600 });
      await page.goto(`chrome-extension://${session.extensionId}/notebook.html#${section}`);
      await page.locator('.notebook-section').locator('h2, .note-row, .tag-line, .empty').first().waitFor();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      expect(
        await page.evaluate(() => ({ top: scrollY, named: document.getElementById(location.hash.slice(1)) })),
      ).toEqual({
        top: 0,
        named: null,
      });
    },
  );
});

describe('two tabs', () => {
  it('never disagree', async () => {
    const other = await session.openExtensionPage('notebook.html?order=time#notes');
    await shows(4, other);
    await rowOf('2030年前')
      .getByRole('button', { name: t('notes.trash') })
      .click();
    await shows(3);
    await shows(3, other);
    await toast()
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await shows(4, other);
    expect((await quotes(other))[0]).toBe('2030年前');
  });

  it('follow a note that is written in an article', async () => {
    const page = await openArticle(session, SAMPLE.url);
    await writeNote(page, '四个词', '先看通道。');
    await shows(5);
    await rowOf('先看通道')
      .getByRole('button', { name: t('notes.trash') })
      .click();
    const left = await eventually('no note in the article', () => noteOn(page).count(), {
      fits: (count) => count === 0,
    });
    expect(left).toBe(0);
  });
});
