/** Everything out and in, from a profile with notes: each format opened and looked at, an import previewed, done and undone. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { storedData } from '@/tests/e2e/support/page-state';
import { noteOn, openArticle, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { exportFaults } from '@/tests/e2e/support/validate-export';
import { temporaryFolder } from '@/tests/e2e/support/temporary-folder';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { generateNotes } from '@/tests/bench/generate-notes';
import { parseCsv } from '@/tests/utils/exchange/parse-csv';
import { HYPOTHESIS_ROW } from '@/tests/utils/exchange/foreign-samples';
import { collectionText } from '@/utils/exchange/collection-writer';
import type { ExportFormat } from '@/utils/exchange/export-file';

const { url, html } = sampleArticle();
const folder = temporaryFolder();
const EVIL =
  '先看通道 <img src=x onerror="document.title=1"><script>document.title=2</script> [x](javascript:document.title=3)';

let options: Page;
const { session } = useChromium({
  pages: { [url]: html },
  begin: async (browser) => {
    const page = await openArticle(browser, url);
    await writeNote(page, '四个词', EVIL);
    await noteOn(page, '先看通道').waitFor();
    // An open article reads itself anew when entries come in, which would be seen in the store.
    await page.close();
    options = await browser.openExtensionPage('options.html');
  },
});

/** The file that an export of everything makes. */
async function exported(format: ExportFormat): Promise<{ name: string; file: string; bytes: Buffer }> {
  const section = options.getByRole('region', { name: t('exchange.title') });
  await section
    .getByRole('radio', { name: `${t(`exchange.format.${format}`)} ${t(`exchange.format.${format}.text`)}` })
    .check();
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    section.getByRole('button', { name: t('exchange.export.now'), exact: true }).click(),
  ]);
  const name = download.suggestedFilename();
  const file = path.join(folder, name);
  await download.saveAs(file);
  await section.getByText(t('exchange.exported', { count: 1, file: name })).waitFor();
  return { name, file, bytes: readFileSync(file) };
}

function unzipped(bytes: Buffer): Record<string, string> {
  const files = Object.entries(unzipSync(bytes));
  return Object.fromEntries(files.map(([name, content]) => [name, Buffer.from(content).toString('utf8')]));
}

describe('notes go out', () => {
  it('as JSON that the published schema accepts', async () => {
    const { bytes } = await exported('json');
    const collection = JSON.parse(bytes.toString('utf8')) as { readonly total: number };
    expect(exportFaults(collection)).toEqual([]);
    expect(collection.total).toBe(1);
  });

  it('as Markdown in one file', async () => {
    const { name, bytes } = await exported('markdown');
    expect(name).toMatch(/^meipi-\d{8}-\d{6}\.md$/);
    expect(bytes.toString('utf8')).toContain('> 四个词');
    expect(bytes.toString('utf8')).not.toMatch(/<(?:img|script)/);
  });

  it('as Markdown with a file for each article', async () => {
    const { bytes } = await exported('markdown-zip');
    const files = unzipped(bytes);
    expect(Object.keys(files)).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2} .+\.md$/)]);
    expect(Object.values(files)).toEqual([expect.stringMatching(/^---\ntitle: "/)]);
  });

  it('as CSV with a mark that tells spreadsheets of UTF-8', async () => {
    const { bytes } = await exported('csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [heads, row, ...rest] = parseCsv(bytes.toString('utf8'));
    expect(heads?.[5]).toBe(t('column.quote'));
    expect([row?.[5], row?.[6], rest]).toEqual(['四个词', EVIL, []]);
  });

  it('as HTML in which nothing acts when it is opened', async () => {
    const { file } = await exported('html');
    const page = await session.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${encodeURI(file)}`);
    expect(await page.locator('mark').allTextContents()).toEqual(['四个词']);
    expect(await page.locator('aside .note').textContent()).toContain('先看通道 <img');
    expect(await page.locator('script, img, iframe').count()).toBe(0);
    expect(await page.title()).toBe(await page.locator('h1').textContent());
    expect(asked).toHaveLength(1);
    await page.close();
  });

  it('as evidence with the hash of every file', async () => {
    const files = unzipped((await exported('evidence')).bytes);
    const sums = Object.keys(files).find((name) => name.endsWith('/SHA256SUMS')) ?? '';
    const base = sums.slice(0, -'SHA256SUMS'.length);
    const lines = files[sums]?.trimEnd().split('\n') ?? [];
    expect(lines.length).toBe(Object.keys(files).length - 1);
    for (const line of lines) {
      const [hash, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files[base + name] ?? '')
          .digest('hex'),
      ).toBe(hash);
    }
    expect(files[`${base}README.txt`]).toContain(t('evidence.same-text'));
    expect(files[`${base}citation.txt`]).toContain('[EB/OL]');
  });

  it('with what is recognized in the kept text, where that is wanted', async () => {
    const section = options.getByRole('region', { name: t('exchange.title') });
    await section.getByRole('radio', { name: /^JSON/ }).check();
    await section.getByRole('checkbox', { name: t('exchange.recognized') }).check();
    const { bytes } = await exported('json');
    const { meipi } = JSON.parse(bytes.toString('utf8')) as {
      meipi: { recognized: Record<string, { mentions: unknown[] }> };
    };
    const [recognition] = Object.values(meipi.recognized);
    expect(recognition?.mentions.length).toBeGreaterThan(0);
    await section.getByRole('checkbox', { name: t('exchange.recognized') }).uncheck();
  });
});

describe('an export', () => {
  it('is made once, however often the button is pressed', async () => {
    const section = options.getByRole('region', { name: t('exchange.title') });
    await section.getByRole('radio', { name: /^JSON/ }).check();
    const names: string[] = [];
    const listen = (download: Download): number => names.push(download.suggestedFilename());
    options.on('download', listen);
    await section
      .getByRole('button', { name: t('exchange.export.now'), exact: true })
      .evaluate((button: HTMLElement) => {
        button.click();
        button.click();
      });
    await section.getByText(/meipi-\d{8}-\d{6}\.json/).waitFor();
    // One more after it: had there been two, both would have come by then.
    const { name } = await exported('markdown');
    options.off('download', listen);
    expect(names).toHaveLength(2);
    expect(names[1]).toBe(name);
  });
});

describe('notes come in', () => {
  const region = () => options.getByRole('region', { name: t('exchange.title') });

  it('after a preview that says what becomes of each, and go again', async () => {
    const before = await storedData(options);
    const file = path.join(folder, 'hypothesis.json');
    writeFileSync(file, JSON.stringify({ rows: [HYPOTHESIS_ROW, { ...HYPOTHESIS_ROW, id: 'b' }, 7] }, undefined, 1));
    await region().locator('input[type=file]').setInputFiles(file);
    const preview = options.getByRole('region', { name: t('preview.title', { file: 'hypothesis.json' }) });
    await preview.getByText(t('preview.refused.list', { count: 1 })).waitFor();
    // The third of the rows, on a line of its own after those of the two others.
    const line = readFileSync(file, 'utf8').split('\n').indexOf('  7') + 1;
    expect(line).toBeGreaterThan(10);
    const refused = preview.getByRole('listitem').filter({ hasText: t('refused.not-annotation') });
    expect(await refused.textContent()).toContain(t('preview.line', { line: String(line) }));
    expect(await storedData(options)).toEqual(before);
    await preview.getByRole('button', { name: t('preview.apply'), exact: true }).click();
    await region()
      .getByText(t('exchange.imported', { added: 2, updated: 0, same: 0 }))
      .waitFor();
    const after = await storedData(options);
    expect(after.annotations).toHaveLength(3);
    expect(after.articles).toHaveLength(2);
    await options.reload();
    await region()
      .getByRole('button', { name: t('exchange.undo.name', { file: 'hypothesis.json' }) })
      .click();
    await region()
      .getByText(t('exchange.undone', { count: 0 }))
      .waitFor();
    expect(await storedData(options)).toEqual(before);
  });

  it('once, however often the button is pressed', async () => {
    const before = await storedData(options);
    const file = path.join(folder, 'pressed.json');
    writeFileSync(file, JSON.stringify({ rows: [HYPOTHESIS_ROW] }));
    await region().locator('input[type=file]').setInputFiles(file);
    await options.locator('.preview .main-button').evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await region()
      .getByText(t('exchange.imported', { added: 1, updated: 0, same: 0 }))
      .waitFor();
    const undo = region().getByRole('button', { name: t('exchange.undo.name', { file: 'pressed.json' }) });
    expect(await undo.count()).toBe(1);
    await undo.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await region()
      .getByText(t('exchange.undone', { count: 0 }))
      .waitFor();
    expect(await region().getByRole('alert').count()).toBe(0);
    expect(await storedData(options)).toEqual(before);
  });

  it('not at all where the file is another one by then, or gone', async () => {
    const before = await storedData(options);
    const file = path.join(folder, 'changing.json');
    for (const change of [
      () => writeFileSync(file, JSON.stringify({ rows: [HYPOTHESIS_ROW, { ...HYPOTHESIS_ROW, id: 'b' }] })),
      () => rmSync(file),
    ]) {
      writeFileSync(file, JSON.stringify({ rows: [HYPOTHESIS_ROW] }));
      await region().locator('input[type=file]').setInputFiles(file);
      const apply = options.locator('.preview .main-button');
      await apply.waitFor();
      change();
      await apply.click();
      const alert = region().getByRole('alert');
      await alert.getByText(t('error.file-changed')).waitFor();
      expect(await storedData(options)).toEqual(before);
      await alert.getByRole('button').click();
    }
  });

  it('whole or not at all where the import is given up on its way', async () => {
    const before = await storedData(options);
    const file = path.join(folder, 'large.json');
    const made = { exportedAt: '2025-01-01T00:00:00.000Z', generator: 'test' };
    writeFileSync(file, collectionText({ ...generateNotes({ articles: 1_000, notes: 10_000 }), ...made }));
    await region().locator('input[type=file]').setInputFiles(file);
    await options.locator('.preview .main-button').click();
    const bar = region()
      .locator('.work-bar')
      .filter({ hasText: t('exchange.working.write') });
    await bar.getByText(/^[1-9]\d? %$/).waitFor();
    await bar.getByRole('button', { name: t('exchange.cancel') }).click();
    await region().getByRole('alert').getByText(t('error.cancelled')).waitFor();
    expect(await storedData(options)).toEqual(before);
    expect(
      await region()
        .getByRole('button', { name: t('exchange.undo.name', { file: 'large.json' }) })
        .count(),
    ).toBe(0);
    await region().getByRole('alert').getByRole('button').click();
  });

  it('not at all where the preview is cancelled or the file is broken', async () => {
    const before = await storedData(options);
    const file = path.join(folder, 'broken.json');
    writeFileSync(file, JSON.stringify([HYPOTHESIS_ROW]));
    await region().locator('input[type=file]').setInputFiles(file);
    // Not that of the work before it, which has one as well.
    await options
      .locator('.preview')
      .getByRole('button', { name: t('exchange.cancel') })
      .click();
    writeFileSync(file, JSON.stringify([HYPOTHESIS_ROW]).slice(0, -9));
    await region().locator('input[type=file]').setInputFiles(file);
    await region().getByRole('alert').getByText(t('error.truncated')).waitFor();
    expect(await storedData(options)).toEqual(before);
  });
});
