/** What cannot be read: a clear message each, and the reader stays usable. And what axe finds in the reader: nothing. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePdf } from '@/tests/fixtures/pdf/make-pdf';
import { PARAGRAPHS, setParagraphs } from '@/tests/fixtures/pdf/pages';
import { complaints } from '@/tests/e2e/support/axe';
import { chooseFile, DOCUMENTS, openDocument, openReader, SENTENCE, TITLE } from '@/tests/e2e/support/documents';
import { storedRows } from '@/tests/e2e/support/page-state';
import { marked, t } from '@/tests/e2e/support/reader';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import type { KeptDocument } from '@/utils/model/reader-document';

const PAGE = setParagraphs([PARAGRAPHS[0]], { width: 30 });

/** On a host that the extension may read; the server has no such page. */
const AT_HAND = 'https://finance.sina.com.cn/documents/talks.pdf';

const { session, server } = useChromium({
  pages: { 'https://documents.invalid/talks.pdf': '' },
  hosts: [new URL(AT_HAND).host],
});
let page: Page;
beforeEach(async () => {
  page = await openReader(session);
});

/** The reader's address for a PDF elsewhere. */
function asking(url: string): string {
  return `${page.url().replace(/[?#].*/, '')}?url=${encodeURIComponent(url)}`;
}

describe('what cannot be read', () => {
  it.each([
    ['empty-file', 'empty.txt', ''],
    ['empty-file', 'blank.md', ' \n\n　'],
    ['empty-file', 'nothing.html', '<!doctype html><title>x</title><script>1</script>'],
    ['unknown-type', 'talks.docx', 'PK\u0003\u0004'],
    ['binary-file', 'picture.txt', Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256)],
    ['unknown-encoding', 'cyrillic.txt', Uint8Array.from({ length: 600 }, (_, at) => 0xc1 + ((at * 13) % 30))],
    ['pdf-locked', 'locked.pdf', makePdf([PAGE], { password: 'secret' })],
    ['pdf-scanned', 'scanned.pdf', makePdf([[], []])],
    ['pdf-broken', 'broken.pdf', makePdf([PAGE]).slice(0, 400)],
  ] as const)('%s: %s is refused with a word, and the next file opens', async (error, name, content) => {
    await chooseFile(page, { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
    const notice = page.getByRole('alert').filter({ hasText: t(`error.${error}`) });
    await notice.waitFor();
    expect(await notice.innerText()).toContain(name);
    expect(await storedRows(page, 'documents')).toEqual([]);
    await openDocument(page, DOCUMENTS.md);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('a file of 100 MB is refused before it is read', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'meipi-large-'));
    const file = path.join(folder, 'large.txt');
    writeFileSync(file, '');
    truncateSync(file, 100 * 1024 * 1024);
    await page.locator('input[type=file]').setInputFiles(file);
    await page
      .getByRole('alert')
      .filter({ hasText: t('error.file-too-large') })
      .waitFor();
    rmSync(folder, { recursive: true });
    await openDocument(page, DOCUMENTS.txt);
    expect(await page.title()).toContain(TITLE);
  });

  it('a text beyond the limit is shown as far as it goes, and says so', async () => {
    const text = `${TITLE}\n${SENTENCE}\n${`${PARAGRAPHS[1]}\n`.repeat(12_000)}`;
    await openDocument(page, { name: 'long.txt', bytes: new TextEncoder().encode(text) });
    expect(await page.locator('.document-part').innerText()).toMatch(/1,1\d\d,\d{3}.*(?:999,\d{3}|1,000,000)/);
    const [kept] = (await storedRows(page, 'documents')) as KeptDocument[];
    expect(kept?.wholeLength).toBeGreaterThan(1_000_000);
  });

  it('leaves the document that is open where it was', async () => {
    await openDocument(page, DOCUMENTS.md);
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([], 'empty.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    });
    await page
      .getByRole('alert')
      .filter({ hasText: t('error.empty-file') })
      .waitFor();
    expect(await page.locator('.document h1').innerText()).toBe(TITLE);
  });
});

describe('a PDF at an address', () => {
  it('asks before it is fetched, and names the other way', async () => {
    await page.goto(asking('https://documents.invalid/talks.pdf'));
    await page.getByRole('button', { name: t('reader.fetch.allow', { host: 'documents.invalid' }) }).waitFor();
    expect(await page.locator('main').innerText()).toContain(t('reader.fetch.else'));
    expect(server.requests).toEqual([]);
  });

  it('is fetched at once where the host is one that may be read', async () => {
    await page.route(AT_HAND, (route) => route.fulfill({ body: Buffer.from(DOCUMENTS.pdf.bytes) }));
    await page.goto(asking(AT_HAND));
    await marked(page);
    expect(await page.locator('.document h1').innerText()).toBe(TITLE);
    expect(page.url()).toMatch(/reader\.html#file/);
    await page.reload();
    await marked(page);
  });

  it('that is not there is refused with a word', async () => {
    await page.goto(asking(AT_HAND));
    await page
      .getByRole('alert')
      .filter({ hasText: t('error.address-refused') })
      .waitFor();
    expect(await page.locator('.fetch-address').innerText()).toBe(AT_HAND);
  });

  it('is opened from the popup over its tab', async () => {
    await page.goto(AT_HAND);
    const popup = await session.openPopupOver(page);
    const [reader] = await Promise.all([
      session.context.waitForEvent('page'),
      popup.getByRole('button', { name: t('popup.pdf.open') }).click(),
    ]);
    expect(reader.url()).toContain(`reader.html?url=${encodeURIComponent(AT_HAND)}`);
    await reader
      .getByRole('alert')
      .filter({ hasText: t('error.address-refused') })
      .waitFor();
    page = reader;
  });

  it('is no address but one of the web', async () => {
    await page.goto(asking('javascript:alert(1)'));
    expect(await page.getByRole('button', { name: t('reader.choose') }).count()).toBe(1);
  });
});

describe('axe on the reader', () => {
  it.each([
    ['its list of documents', () => page.getByRole('button', { name: t('reader.back') }).click()],
    ['a document', () => Promise.resolve()],
    [
      'the form for text',
      async () => {
        await page.getByRole('button', { name: t('reader.back') }).click();
        await page.getByRole('button', { name: t('reader.paste') }).click();
      },
    ],
    [
      'a refusal',
      async () => {
        await page.getByRole('button', { name: t('reader.back') }).click();
        await chooseFile(page, { name: 'a.docx', bytes: new Uint8Array(3) });
        await page.getByRole('alert').waitFor();
      },
    ],
    [
      'the question for a permission',
      async () => {
        await page.goto(asking('https://documents.invalid/talks.pdf'));
        await page.locator('.fetch-address').waitFor();
      },
    ],
  ] as const)('finds nothing on %s, in either theme', async (_, open) => {
    await openDocument(page, DOCUMENTS.md);
    await open();
    expect(await complaints(page)).toEqual([]);
  });
});
