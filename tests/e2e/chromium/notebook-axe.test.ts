/** What axe finds in any section of the notebook, in either theme: nothing. */
import { describe, expect, it } from 'vitest';
import { generateNotes } from '@/tests/bench/generate-notes';
import { complaints } from '@/tests/e2e/support/axe';
import { fillStore } from '@/tests/e2e/support/fill-store';
import { GONE, NOTEBOOK, noteId } from '@/tests/e2e/support/notebook-sample';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const LIBRARY = generateNotes({ articles: 20, notes: 100 });
const TRASHED = LIBRARY.annotations.map((note, at) =>
  at % 10 === 0 ? { ...note, deletedAt: '2024-06-01T00:00:00.000Z' } : note,
);

const { session } = useChromium({
  begin: async (browser) => {
    const page = await browser.openExtensionPage('notebook.html');
    await page.locator('.empty').waitFor();
    await fillStore(page, { ...LIBRARY, annotations: TRASHED });
    await fillStore(page, NOTEBOOK);
    await page.close();
  },
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
    const page = await session.openExtensionPage(`notebook.html${at}`);
    await page.locator(until).first().waitFor();
    if (at === '#notes') await page.locator('.note-select').first().check();
    expect(await complaints(page)).toEqual([]);
    await page.close();
  });
});
