/** What can be seen of the automatic backups from a page of the extension. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type EvaluatingPage, eventually } from './page-state';
import { t } from './reader';

interface KeptBackup {
  readonly id: string;
  readonly notes: number;
}

/** The automatic backups, the newest first. */
export async function keptBackups(page: EvaluatingPage): Promise<readonly KeptBackup[]> {
  const list = await page.evaluate(async (key) => {
    const kept = (await chrome.storage.local.get(key)) as Record<string, { readonly list?: unknown } | undefined>;
    return kept[key]?.list ?? [];
  }, 'backups');
  return list as readonly KeptBackup[];
}

/** Waits until the newest automatic backup holds so many notes. */
export async function backedUp(page: EvaluatingPage, notes: number): Promise<void> {
  await eventually(`a backup with ${notes} notes`, () => keptBackups(page), {
    fits: ([newest]) => newest?.notes === notes,
    limit: 45_000,
  });
}

/** The whole export as text, but for the moment at which it was made. */
export async function exportedText(popup: Page): Promise<string> {
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: t('popup.export'), exact: true }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const { generated } = JSON.parse(text) as { readonly generated: string };
  return text.replaceAll(generated, '');
}
