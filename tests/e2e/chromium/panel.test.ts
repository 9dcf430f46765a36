/** The side panel beside an article, the ways to panel and ledger, and what axe finds on them: nothing. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { complaints } from '@/tests/e2e/support/axe';
import { FIRST, ledgerRowOf, LOAN, openLoanCard, SECOND } from '@/tests/e2e/support/loan-articles';
import { eventually, forgetEverything, paintedWords, selectWords } from '@/tests/e2e/support/page-state';
import { editNote, noteOn, openArticle, overlayOf, t, writeNote } from '@/tests/e2e/support/reader';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const LIST = 'https://finance.sina.com.cn/world/';

const { session, server } = useChromium({
  pages: { [FIRST.url]: FIRST.html, [SECOND.url]: SECOND.html, [LIST]: '<h1>world</h1>' },
});

describe('the side panel', () => {
  it('shows the pledges of the active tab in text order, filters them, and leads to their places', async () => {
    const page = await openArticle(session, SECOND.url);
    await page.setViewportSize({ width: 1000, height: 260 });
    const panel = await openPanelOver(page);
    const acts = (): Promise<string[]> => panel.locator('.panel-act').allTextContents();
    await panel.getByRole('heading', { name: SECOND.title }).waitFor();
    await eventually('the pledges', acts, { fits: (all) => all.length === 3 });
    expect(await acts()).toEqual([expect.any(String), LOAN, expect.stringContaining('公路')]);
    await panel.getByLabel(t('pledge.by'), { exact: true }).selectOption('泰国');
    expect(await eventually('the pledge of one', acts, { fits: (all) => all.length === 1 })).toHaveLength(1);
    await page.evaluate(() => scrollTo(0, 0));
    await panel.locator('.panel-pledge').click();
    await eventually('the place in sight', () => page.evaluate(() => scrollY), { fits: (y) => y > 0 });
    await eventually('its words', () => currentWords(page), { fits: (words) => words.includes('泰国将在2027年前') });
  });

  it('leads through the mentions of a name, and lists, edits and deletes the notes', async () => {
    const page = await openArticle(session, SECOND.url);
    await page.setViewportSize({ width: 1600, height: 260 });
    await writeNote(page, SECOND.words, '又推迟了');
    const panel = await openPanelOver(page);
    const name = panel.locator('.panel-name', { hasText: '老挝' }).first();
    await name.click();
    await eventually('the first mention', () => currentWords(page), { fits: (words) => words.includes('老挝') });
    await name.click();
    await panel.locator('.panel-name[aria-current=true]', { hasText: '2/' }).waitFor();

    const note = panel.locator('.panel-note');
    await note.getByRole('button', { name: SECOND.words }).click();
    await eventually('its words', () => currentWords(page), { fits: (words) => words.includes(SECOND.words) });
    await note.getByRole('button', { name: t('note.edit') }).click();
    const field = panel.getByRole('textbox', { name: t('editor.text') });
    await field.fill('又推迟了两年');
    await field.press('Control+Enter');
    await note.getByText('又推迟了两年').waitFor();
    await eventually('the same note on the page', () => noteOn(page, '又推迟了两年').count(), {
      fits: (count) => count === 1,
    });
    await note.getByRole('button', { name: t('note.delete') }).click();
    await panel.getByText(t('panel.notes.none')).waitFor();
    await panel.getByRole('button', { name: t('toast.undo') }).click();
    await note.getByText('又推迟了两年').waitFor();
    expect(await note.count()).toBe(1);
  });

  it('keeps what could not be stored in its editor', async () => {
    const page = await openArticle(session, SECOND.url);
    await page.setViewportSize({ width: 1600, height: 260 });
    await writeNote(page, SECOND.words, '又推迟了');
    const panel = await openPanelOver(page);
    const note = panel.locator('.panel-note');
    await note.getByRole('button', { name: t('note.edit') }).click();
    const field = panel.getByRole('textbox', { name: t('editor.text') });
    await panel.getByRole('button', { name: '老挝', exact: true }).waitFor();
    await panel.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('meipi', 99_990);
          opening.addEventListener('success', () => resolve(opening.result.close()));
          opening.addEventListener('error', () => reject(opening.error ?? new Error('The database did not open.')));
        }),
    );
    await field.fill('不能丢的话');
    await field.press('Control+Enter');
    await panel.getByText(t('error.store-newer')).first().waitFor();
    expect(await field.inputValue()).toBe('不能丢的话');
  });

  it('takes back and does again what was edited in it, by keys, but not what the page has written since', async () => {
    const page = await openArticle(session, SECOND.url);
    await page.setViewportSize({ width: 1600, height: 260 });
    await writeNote(page, SECOND.words, '又推迟了');
    const panel = await openPanelOver(page);
    const note = panel.locator('.panel-note');
    await note.getByRole('button', { name: t('note.edit') }).click();
    const field = panel.getByRole('textbox', { name: t('editor.text') });
    await field.fill('又推迟了两年');
    await field.press('Control+Enter');
    await noteOn(page, '又推迟了两年').waitFor();
    await panel.keyboard.press('Control+z');
    await note.getByText('又推迟了', { exact: true }).waitFor();
    await noteOn(page, '又推迟了两年').waitFor({ state: 'detached' });
    await panel.keyboard.press('Control+Shift+z');
    await noteOn(page, '又推迟了两年').waitFor();
    // What the page has written since is not taken back.
    await page.bringToFront();
    await editNote(page, '又推迟了两年');
    await page.keyboard.type('，页上添的');
    await page.keyboard.press('Control+Enter');
    await note.getByText('又推迟了两年，页上添的').waitFor();
    await panel.bringToFront();
    await panel.keyboard.press('Control+z');
    await panel.getByText(t('error.changed-since')).waitFor();
    expect(await note.getByText('又推迟了两年，页上添的').count()).toBe(1);
  });

  it('lets a note that has lost its words be given a new place', async () => {
    const page = await openArticle(session, SECOND.url);
    await page.setViewportSize({ width: 1600, height: 600 });
    await writeNote(page, '泰国将在2027年前', '会不会又推迟');
    server.setPage(SECOND.url, SECOND.html.replace(/<p[^>]*>　　泰国将在2027年前.*<\/p>/, ''));
    await page.reload();
    const panel = await openPanelOver(page);
    const orphans = panel.locator('.panel-group', { hasText: t('panel.orphans') });
    await orphans.getByText(t('orphan.quote-gone')).waitFor();
    await orphans.getByRole('button', { name: t('panel.reattach') }).click();
    await page.bringToFront();
    const bar = overlayOf(page).getByRole('region', { name: t('reattach.label') });
    await bar.getByText('泰国将在2027年前').waitFor();
    expect(await bar.getByRole('button', { name: t('reattach.attach') }).isDisabled()).toBe(true);
    await selectWords(page, SECOND.words);
    await bar.getByText(SECOND.words).waitFor();
    await bar.getByRole('button', { name: t('reattach.attach') }).click();
    await noteOn(page, '会不会又推迟').waitFor();
    server.setPage(SECOND.url, SECOND.html);
    await page.reload();
    await noteOn(page, '会不会又推迟').waitFor();
    await panel.locator('.panel-quote').getByText(SECOND.words, { exact: true }).waitFor();
    await eventually('no group of its own', () => panel.locator('.panel-group').count(), { fits: (n) => n === 0 });
    expect(await panel.locator('.panel-quote').allTextContents()).toEqual([SECOND.words]);
  });

  it('switches what is marked', async () => {
    const page = await openArticle(session, SECOND.url);
    const panel = await openPanelOver(page);
    await panel.getByText(t('panel.marks')).click();
    await panel.getByRole('checkbox', { name: t('kind.pledge') }).uncheck();
    await eventually('no pledge marked', () => paintedWords(page), { fits: (words) => !words['meipi-pledge']?.length });
    await panel.getByRole('checkbox', { name: t('kind.pledge') }).check();
    const words = await eventually('pledges marked', () => paintedWords(page), {
      fits: (painted) => !!painted['meipi-pledge']?.length,
    });
    expect(words['meipi-pledge']).toContain(SECOND.words);
  });

  it('follows the active tab, and says plainly when it is no article', async () => {
    const page = await openArticle(session, SECOND.url);
    const panel = await openPanelOver(page);
    await panel.getByRole('heading', { name: SECOND.title }).waitFor();
    await page.goto(FIRST.url);
    await panel.getByRole('heading', { name: FIRST.title }).waitFor();
    await page.goto(LIST);
    await panel.getByRole('heading', { name: t('panel.none.title') }).waitFor();
    expect(await panel.locator('.panel-pledge').count()).toBe(0);
  });

  it('and the ledger are opened from the popup', async () => {
    const page = await openArticle(session, SECOND.url);
    const popup = await session.openPopupOver(page);
    const [ledger] = await Promise.all([
      session.context.waitForEvent('page'),
      popup.getByRole('button', { name: t('popup.ledger') }).click(),
    ]);
    await ledgerRowOf(ledger, LOAN).waitFor();
    const other = await session.openPopupOver(page);
    await other.locator('.counts').waitFor();
    expect(await hasPanel()).toBe(false);
    await other.getByRole('button', { name: t('popup.panel') }).click();
    await eventually('the panel', hasPanel, { fits: Boolean });
  });
});

/** What is painted as the current mark. */
async function currentWords(page: Page): Promise<string> {
  const painted = Object.entries(await paintedWords(page));
  return painted
    .filter(([name]) => name.includes('current'))
    .flatMap(([, words]) => words)
    .join('');
}

/** The panel in a tab behind the given one, which it therefore shows. */
async function openPanelOver(page: Page): Promise<Page> {
  const panel = await session.openExtensionPage('sidepanel.html');
  await page.bringToFront();
  await panel.reload();
  return panel;
}

/** Whether the browser has a side panel open, which is no tab. */
async function hasPanel(): Promise<boolean> {
  const devtools = await session.context.browser()?.newBrowserCDPSession();
  const targets = await devtools?.send('Target.getTargets', { filter: [{}] });
  return targets?.targetInfos.some(({ url }) => url.includes(`${session.extensionId}/sidepanel.html`)) ?? false;
}

describe('in either theme axe finds nothing on', () => {
  it('the ledger, unfolded and empty', async () => {
    await openArticle(session, FIRST.url);
    const ledger = await session.openExtensionPage('notebook.html#ledger');
    await ledgerRowOf(ledger, LOAN).getByRole('button').first().click();
    await ledger.locator('.unfolded summary').click();
    expect(await complaints(ledger)).toEqual([]);
    await forgetEverything(ledger);
    await ledger.reload();
    await ledger.getByRole('heading', { name: t('ledger.empty.title') }).waitFor();
    expect(await complaints(ledger)).toEqual([]);
  });

  it('the panel over an article and over none, and the card of a promise that moved', async () => {
    await openArticle(session, FIRST.url);
    const page = await openArticle(session, SECOND.url);
    const panel = await openPanelOver(page);
    await panel.locator('.panel-pledge').first().waitFor();
    expect(await complaints(panel)).toEqual([]);
    const card = await openLoanCard(page, SECOND);
    await card.getByText(t('verdict.more')).click();
    expect(await complaints(page, 'meipi-overlay')).toEqual([]);
    await page.goto(LIST);
    await panel.getByRole('heading', { name: t('panel.none.title') }).waitFor();
    expect(await complaints(panel)).toEqual([]);
  });
});
