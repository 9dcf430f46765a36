import type { Locator, Page } from 'playwright-core';
import type { Translator } from '@/utils/locale/translator';

/** The section of exports and imports of a page. */
export function exchangeOn(page: Page, t: Translator['t']): Locator {
  return page.getByRole('region', { name: t('exchange.title') });
}

/** Has a file read, and waits for what it would bring. */
export async function chooseFile(page: Page, file: string, t: Translator['t']): Promise<Locator> {
  await exchangeOn(page, t).locator('input[type=file]').setInputFiles(file);
  const preview = page.locator('.preview');
  await preview.waitFor();
  return preview;
}

/** Brings a file in, which holds as many notes that are not there yet and nothing else that changes a note. */
export async function importFile(
  page: Page,
  file: string,
  { t, added }: { readonly t: Translator['t']; readonly added: number },
): Promise<void> {
  const preview = await chooseFile(page, file, t);
  await preview.getByRole('button', { name: t('preview.apply'), exact: true }).click();
  await exchangeOn(page, t)
    .getByText(t('exchange.imported', { added, updated: 0, same: 0 }))
    .waitFor();
}

/** Finds that a file would change nothing, and leaves it at that. */
export async function importNothing(page: Page, file: string, t: Translator['t']): Promise<void> {
  const preview = await chooseFile(page, file, t);
  await preview.getByText(t('preview.nothing')).waitFor();
  await preview.getByRole('button', { name: t('exchange.cancel') }).click();
}
