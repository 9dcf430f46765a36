/** What axe finds in any section of the notebook, in either theme: nothing. */
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateNotes } from '@/tests/bench/generate-notes';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { fillStore } from '@/tests/e2e/support/fill-store';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { GONE, NOTEBOOK, noteId } from '@/tests/e2e/support/notebook-sample';

const LIBRARY = generateNotes({ articles: 20, notes: 100 });
const TRASHED = LIBRARY.annotations.map((note, at) =>
  at % 10 === 0 ? { ...note, deletedAt: '2024-06-01T00:00:00.000Z' } : note,
);

let server: FixtureServer;
let session: ChromiumSession;
beforeAll(async () => {
  server = await startFixtureServer({});
  session = await launchChromium({ extension: buildFolder('chrome-mv3-e2e'), server, language: 'zh-CN' });
  const page = await session.openExtensionPage('notebook.html');
  await page.locator('.empty').waitFor();
  await fillStore(page, { ...LIBRARY, annotations: TRASHED });
  await fillStore(page, NOTEBOOK);
  await page.close();
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

const SHOWN: readonly { readonly what: string; readonly at: string; readonly until: string }[] = [
  { what: 'the notes', at: '#notes', until: '.note-row' },
  { what: 'notes found, by time', at: '?q=认证&order=time#notes', until: '.note-row mark' },
  { what: 'nothing found', at: '?q=无此一词#notes', until: '.empty' },
  { what: 'the ledger', at: '#ledger', until: '.ledger-table' },
  { what: 'the articles', at: '#articles', until: '.read-article' },
  { what: 'a kept text', at: `?open=${GONE.id}&note=${noteId(1)}#articles`, until: '.kept-mark' },
  { what: 'the pictures', at: '#overview', until: '.picture .bar' },
  { what: 'the tags', at: '#tags', until: '.tag-line' },
  { what: 'the trash', at: '#trash', until: '.note-row' },
  { what: 'the data', at: '#data', until: '.data-section h2' },
];

describe('in either theme axe finds nothing on', () => {
  it.each(SHOWN)('$what', async ({ at, until }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await session.openExtensionPage(`notebook.html${at}`);
      await page.emulateMedia({ colorScheme });
      await page.locator(until).first().waitFor();
      if (at === '#notes') await page.locator('.note-select').first().check();
      await page.waitForFunction(() => document.getAnimations().length === 0);
      const { passes, violations } = await new AxeBuilder({ page }).analyze();
      expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(5);
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}: ${id}: ${html}`));
      expect(found).toEqual([]);
      await page.close();
    }
  });
});
