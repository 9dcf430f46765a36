import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCommand } from '@/scripts/check/run-command';
import { launchChromium } from '@/tests/e2e/support/chromium';
import { startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { createTranslator } from '@/utils/locale/translator';
import { collectionText } from '@/utils/exchange/collection-writer';
import { generateNotes } from './generate-notes';
import { startHeapMeter } from './heap-meter';
import { table } from './measure';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { t } = createTranslator('en');
const NOTES = 50_000;

describe('export and import', () => {
  it('of 50,000 notes on 5,000 articles, in the built extension with the browser’s own database', async () => {
    expect((await runCommand(['wxt', 'build', '--mode', 'e2e'], { cwd: ROOT, limit: 300_000 })).code).toBe(0);
    const folder = mkdtempSync(path.join(tmpdir(), 'meipi-bench-'));
    const file = path.join(folder, 'library.json');
    const made = { exportedAt: '2025-01-01T00:00:00.000Z', generator: 'bench' };
    writeFileSync(file, collectionText({ ...generateNotes({ articles: 5_000, notes: NOTES }), ...made }));
    const server = await startFixtureServer({});
    const session = await launchChromium({ extension: path.join(ROOT, '.output', 'chrome-mv3-e2e'), server });
    const meter = await startHeapMeter(session.context, session.extensionId);
    const rows: string[][] = [];
    const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
      meter.peak();
      const start = performance.now();
      await work();
      const seconds = ((performance.now() - start) / 1000).toFixed(2);
      const { tab, worker, desk, process: whole } = meter.peak();
      const figures = [tab + worker, worker, desk, whole].map((size) => size?.toFixed(0) ?? '–');
      process.stdout.write(`${what}: ${seconds} s, ${figures.join(', ')} MB\n`);
      rows.push([what, seconds, ...figures]);
    };
    try {
      const page = await session.openExtensionPage('options.html');
      await timed('nothing done yet', () => page.waitForTimeout(500));
      await timed('file read, preview shown', async () => {
        await page.locator('.exchange input[type=file]').setInputFiles(file);
        await page.locator('.preview .main-button').waitFor({ timeout: 120_000 });
      });
      await timed('imported into an empty profile', async () => {
        await page.locator('.preview .main-button').click();
        await page
          .getByText(t('exchange.imported', { added: NOTES, updated: 0, same: 0 }))
          .waitFor({ timeout: 240_000 });
      });
      for (const format of ['json', 'csv', 'markdown', 'markdown-zip', 'html'] as const) {
        await page
          .getByRole('radio', { name: `${t(`exchange.format.${format}`)} ${t(`exchange.format.${format}.text`)}` })
          .check();
        await timed(`exported as ${format}`, async () => {
          const [download] = await Promise.all([
            page.waitForEvent('download', { timeout: 240_000 }),
            page.getByRole('button', { name: t('exchange.export.now'), exact: true }).click(),
          ]);
          const saved = path.join(folder, format);
          await download.saveAs(saved);
          expect(statSync(saved).size).toBeGreaterThan(1_000_000);
        });
      }
      await timed('import undone', async () => {
        await page.getByRole('button', { name: t('exchange.undo.name', { file: 'library.json' }) }).click();
        await page.getByText(t('exchange.undone')).waitFor({ timeout: 240_000 });
      });
      process.stdout.write(
        `\n${NOTES} notes, ${(statSync(file).size / 1e6).toFixed(0)} MB of JSON; seconds from the click to the word of success; largest memory in MB of the tab with its worker, of that of the worker, of the service worker, and resident of the process in which all of them are\n${table(['', 's', 'tab', 'worker', 'desk', 'process'], rows)}\n`,
      );
    } finally {
      await meter.stop();
      await session.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
