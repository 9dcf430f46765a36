/** The reminder that many notes have no copy: told until it is closed or a copy is made. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillStore } from '@/tests/e2e/support/fill-store';
import { GONE, NOTEBOOK, noteId } from '@/tests/e2e/support/notebook-sample';
import { eventually, storedData } from '@/tests/e2e/support/page-state';
import { t } from '@/tests/e2e/support/reader';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const { session } = useChromium();

const hint = (page: Page) => page.getByRole('complementary', { name: t('care.label') });

/** The popup of a reader with so many notes, who was told before that they can be kept for good. */
async function popupWith(notes: number): Promise<Page> {
  const page = await session.openExtensionPage('popup.html');
  const [one] = NOTEBOOK.annotations ?? [];
  if (!one) throw new Error('The sample has no note.');
  const annotations = Array.from({ length: notes }, (_, at) => {
    const id = noteId(at);
    return { ...one, id, annotation: { ...one.annotation, id: `urn:uuid:${id}` } };
  });
  await shown(page);
  await fillStore(page, { articles: [GONE], annotations });
  await page.evaluate(() => chrome.storage.local.set({ care: { closed: ['persist'] } }));
  await again(page);
  return page;
}

async function again(page: Page): Promise<void> {
  await page.reload();
  await shown(page);
}

async function shown(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('popup.export'), exact: true }).waitFor();
}

/** Whether the hint is there once the store has been asked for all there is. */
async function isTold(page: Page): Promise<boolean> {
  await storedData(page);
  return (await hint(page).count()) > 0;
}

describe('a reader of many notes', () => {
  it('is told of a copy from the thirtieth note on, until the hint is closed', async () => {
    const popup = await popupWith(29);
    expect(await isTold(popup)).toBe(false);
    await popupWith(30);
    await again(popup);
    await hint(popup).getByText(t('care.copy')).waitFor();
    await hint(popup)
      .getByRole('button', { name: t('notice.close') })
      .click();
    await hint(popup).waitFor({ state: 'detached' });
    await again(popup);
    expect(await isTold(popup)).toBe(false);
  });

  it('is led to where a copy is made, and no longer told when there is one', async () => {
    const popup = await popupWith(30);
    const [data] = await Promise.all([
      session.context.waitForEvent('page'),
      hint(popup)
        .getByRole('button', { name: t('care.open') })
        .click(),
    ]);
    const [download] = await Promise.all([
      data.waitForEvent('download'),
      data.getByRole('button', { name: t('data.copy.file'), exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    await eventually('a word that it was copied', () => copiedAt(data), { fits: (at) => at !== undefined });
    await again(popup);
    expect(await isTold(popup)).toBe(false);
  });
});

function copiedAt(page: Page): Promise<string | undefined> {
  return page.evaluate(
    async () => ((await chrome.storage.local.get('care')) as { care?: { copiedAt?: string } }).care?.copiedAt,
  );
}
