/** What axe finds on the popup and on everything that the overlay shows, in either theme: nothing. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { complaints } from '@/tests/e2e/support/axe';
import { selectWords } from '@/tests/e2e/support/page-state';
import {
  cardOn,
  marked,
  noteOn,
  openArticle,
  overlayOf,
  placeOf,
  startNote,
  t,
  writeNote,
} from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const SAMPLE = sampleArticle();
/** A sum of the sample article, which it then states otherwise. */
const SUM = '提供4.8亿元人民币优惠贷款';
const OTHER_SUM = SAMPLE.html.replace('>4.8</font>亿元人民币', '>5.8</font>亿元人民币');
/** A paragraph that the sample article has for a time. */
const PASSING = '临溪县的代表说，水渠修好以后，下游三个村的稻田就不用再等雨了。';
const WITH_PASSING = SAMPLE.html.replace('<p cms-style="font-L">', `<p cms-style="font-L">　　${PASSING}</p>$&`);

const { session, server } = useChromium({ pages: { [SAMPLE.url]: SAMPLE.html } });

/** The page as its publisher serves it from now on, loaded again. */
async function servedAnew(page: Page, html: string): Promise<void> {
  server.setPage(SAMPLE.url, html);
  await page.bringToFront();
  await page.reload();
  await marked(page);
}

/** What can be open on the sample page; each brings a fresh page into its state. */
const STATES: readonly { readonly what: string; readonly open: (page: Page) => Promise<void> }[] = [
  {
    what: 'the card of a name, opened by mouse',
    open: async (page) => {
      const { x, y } = await placeOf(page, 'meipi-person', '王毅');
      await page.mouse.click(x, y);
      await cardOn(page).and(page.locator('[data-placed]')).waitFor();
    },
  },
  {
    what: 'the card of a pledge, opened by keyboard',
    open: async (page) => {
      await page.keyboard.press('p');
      await page.keyboard.press('Enter');
      await cardOn(page).and(page.locator('[data-placed]')).waitFor();
    },
  },
  {
    what: 'a note in the margin, and the toolbar of its words',
    open: async (page) => {
      await startNote(page, '四个词');
      await page.keyboard.type('先看通道。');
      await overlayOf(page)
        .getByRole('combobox', { name: t('tags.add') })
        .fill('议程，');
      await page.keyboard.press('Escape');
      await noteOn(page, '先看通道。').waitFor();
      const { x, y } = await placeOf(page, 'meipi-mark-yellow', '四个词');
      await page.evaluate(() => document.getSelection()?.removeAllRanges());
      await page.mouse.click(x, y);
      await overlayOf(page).getByRole('toolbar').waitFor();
    },
  },
  {
    what: 'the editor of a note, with a tag and a suggestion',
    open: async (page) => {
      await startNote(page, '电子单证');
      await overlayOf(page)
        .getByRole('combobox', { name: t('tags.add') })
        .fill('中亚，');
      await page.keyboard.type('议程');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await noteOn(page, '中亚').waitFor();
      await startNote(page, '四个词');
      await overlayOf(page)
        .getByRole('combobox', { name: t('tags.add') })
        .pressSequentially('中');
      await overlayOf(page).getByRole('option', { name: '中亚' }).waitFor();
    },
  },
  {
    what: 'the preview of a note in its editor, with what it can be about',
    open: async (page) => {
      await startNote(page, '王毅');
      await page.keyboard.insertText('# 议程\n\n- [ ] **四个词**\n\n> 见 [原文](https://example.org/)，`2030`。');
      await overlayOf(page)
        .getByRole('button', { name: t('editor.preview') })
        .click();
      await overlayOf(page)
        .getByRole('region', { name: t('editor.preview.of') })
        .waitFor();
    },
  },
  {
    what: 'a note under which a sum has become another',
    open: async (page) => {
      await writeNote(page, SUM, '记住这笔钱。');
      await servedAnew(page, OTHER_SUM);
      await noteOn(page, '记住这笔钱。')
        .getByRole('region', { name: t('note.changed') })
        .waitFor();
    },
  },
  {
    what: 'the toolbar of a selection',
    open: async (page) => {
      await selectWords(page, '同一套电子单证');
      await overlayOf(page).getByRole('toolbar').waitFor();
    },
  },
  {
    what: 'the list of keys',
    open: async (page) => {
      await page.keyboard.press('?');
      await overlayOf(page)
        .getByRole('dialog', { name: t('keys.title') })
        .waitFor();
    },
  },
  {
    what: 'a message that can be undone',
    open: async (page) => {
      await writeNote(page, '四个词', '先看通道。');
      await noteOn(page)
        .getByRole('button', { name: t('note.delete') })
        .click();
      await overlayOf(page)
        .getByRole('button', { name: t('toast.undo') })
        .waitFor();
    },
  },
  {
    what: 'notes as dots, one of them open',
    open: async (page) => {
      await writeNote(page, '四个词', '先看通道。');
      await writeNote(page, '电子单证', '先认单证。');
      await page.setViewportSize({ width: 400, height: 800 });
      await overlayOf(page).locator('.dot').first().focus();
      await noteOn(page, '先看通道。').waitFor();
    },
  },
];

describe('in either theme axe finds nothing on', () => {
  it.each(STATES)('$what', async ({ open }) => {
    const page = await openArticle(session, SAMPLE.url);
    await open(page);
    expect(await complaints(page, 'meipi-overlay')).toEqual([]);
  });

  it('the message on an article that has lost its body', async () => {
    const page = await openArticle(session, SAMPLE.url);
    await page.evaluate(() => document.querySelector('#artibody')?.remove());
    await overlayOf(page).getByRole('alert').waitFor();
    expect(await complaints(page, 'meipi-overlay')).toEqual([]);
  });

  it('the panel with pledges, edits, notes that changed or lost their place, and the bar that finds a new one', async () => {
    server.setPage(SAMPLE.url, WITH_PASSING);
    const page = await openArticle(session, SAMPLE.url);
    await writeNote(page, '水渠修好以后', '哪三个村？');
    await writeNote(page, SUM, '记住这笔钱。');
    await writeNote(page, '四个词', '先看通道。');
    await servedAnew(page, OTHER_SUM);
    const panel = await session.openExtensionPage('sidepanel.html');
    await page.bringToFront();
    await panel.reload();
    await panel.setViewportSize({ width: 400, height: 900 });
    for (const group of ['panel.orphans', 'panel.changed', 'panel.placed', 'panel.edits'] as const)
      await panel.getByRole('heading', { name: t(group) }).waitFor();
    await panel.locator('details').evaluateAll((all) => {
      for (const each of all) each.toggleAttribute('open', true);
    });
    expect(await complaints(panel)).toEqual([]);
    await panel.getByRole('button', { name: t('panel.reattach') }).click();
    await overlayOf(page)
      .getByRole('button', { name: t('reattach.attach') })
      .waitFor();
    expect(await complaints(page, 'meipi-overlay')).toEqual([]);
  });

  it('the settings while a key is chosen, and after one that is taken', async () => {
    const options = await session.openExtensionPage('options.html');
    const keys = options.getByRole('region', { name: t('options.keys') });
    const next = keys.getByRole('button', { name: t('options.keys.change', { says: t('keys.next') }) });
    await next.click();
    await keys.getByText(t('options.keys.press')).waitFor();
    expect(await complaints(options)).toEqual([]);
    await options.keyboard.press('p');
    await keys
      .getByRole('status')
      .filter({ hasText: t('keys.next-pledge') })
      .waitFor();
    expect(await complaints(options)).toEqual([]);
  });

  it('the popup over an article, with its list of keys', async () => {
    const page = await openArticle(session, SAMPLE.url);
    const popup = await session.openPopupOver(page);
    await popup.setViewportSize({ width: 380, height: 900 });
    await popup.locator('.counts').waitFor();
    await popup.locator('summary').click();
    await popup.getByText(t('keys.condition')).waitFor();
    expect(await complaints(popup)).toEqual([]);
  });

  it('the popup over a page that is no article', async () => {
    const blank = await session.context.newPage();
    const popup = await session.openPopupOver(blank);
    await popup.getByRole('heading', { name: t('popup.elsewhere.title') }).waitFor();
    expect(await complaints(popup)).toEqual([]);
  });

  it('but it would find a button without a name', async () => {
    const page = await openArticle(session, SAMPLE.url);
    await page.keyboard.press('?');
    await overlayOf(page).getByRole('dialog').waitFor();
    await page.evaluate(() =>
      document.querySelector('meipi-overlay')?.shadowRoot?.append(document.createElement('button')),
    );
    expect(await complaints(page, 'meipi-overlay')).toHaveLength(2);
  });
});
