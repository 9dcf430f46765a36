/** Documents from files: opened in every format, marked, noted, kept, and known again. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { PARAGRAPHS } from '@/tests/fixtures/pdf/pages';
import {
  articleOfReader,
  DOCUMENTS,
  type DocumentFile,
  openDocument,
  openReader,
  SENTENCE,
  TITLE,
} from '@/tests/e2e/support/documents';
import { eventually, paintedWords, storedRows } from '@/tests/e2e/support/page-state';
import { cardOn, marked, noteOn, placeOf, t, writeNote } from '@/tests/e2e/support/reader';
import { useChromium } from '@/tests/e2e/support/use-chromium';
import { type AnnotationRecord, noteText } from '@/utils/model/annotation';

const PICTURES = 'https://pictures.invalid/a.png';

const { session, server } = useChromium({ pages: { [PICTURES]: '' } });
let page: Page;
beforeEach(async () => {
  page = await openReader(session);
});

function recentLink(): ReturnType<Page['locator']> {
  return page.locator('.recent').getByRole('link', { name: TITLE });
}

async function storedNotes(): Promise<AnnotationRecord[]> {
  return (await storedRows(page, 'annotations')) as AnnotationRecord[];
}

describe.each(Object.entries(DOCUMENTS))('a document in %s', (_, file: DocumentFile) => {
  it('is marked, keeps a note over a reload, and has it again when the file is opened anew', async () => {
    await openDocument(page, file);
    expect(await page.title()).toContain(TITLE);
    const painted = await paintedWords(page);
    expect(painted['meipi-person']).toContain('王毅');
    expect(painted['meipi-place']).toContain('哈萨克斯坦');
    expect(Object.keys(painted).some((name) => name.startsWith('meipi-pledge'))).toBe(true);
    expect(await page.locator('.document-body').innerText()).toContain(SENTENCE);
    expect(await page.locator('.outline').getByRole('link').allInnerTexts()).toEqual([
      expect.stringContaining('后续安排'),
    ]);
    expect(await page.locator('.document').innerText()).not.toContain('版权所有');
    await writeNote(page, '5亿元', '金额待核实');
    await page.reload();
    await marked(page);
    await noteOn(page, '金额待核实').waitFor();
    const [note, ...others] = await storedNotes();
    expect(others).toEqual([]);
    expect(note?.articleId).toMatch(/^file:[\w-]{43}$/);
    expect(note && noteText(note.annotation)).toBe('金额待核实');

    await page.getByRole('button', { name: t('reader.back') }).click();
    await eventually('the note in the list', () => page.locator('.recent li').allInnerTexts(), {
      fits: ([row]) => row?.includes(t('reader.notes', { count: 1 })) ?? false,
    });
    await openDocument(page, { ...file, name: `copy-${file.name}` });
    await noteOn(page, '金额待核实').waitFor();
    expect(await storedNotes()).toHaveLength(1);
  });
});

describe('the reader', () => {
  it('runs nothing of a saved page, asks for none of its pictures, and wears none of its styles', async () => {
    await openDocument(page, DOCUMENTS.html);
    expect(await page.evaluate(() => [document.documentElement.dataset['ran'], 'ran' in globalThis])).toEqual([
      undefined,
      false,
    ]);
    expect(await page.locator('.document').locator('script, style, img, iframe, form, input, [onclick]').count()).toBe(
      0,
    );
    expect(server.requests).toEqual([]);
  });

  it('leaves page numbers out and joins the lines of a PDF', async () => {
    await openDocument(page, DOCUMENTS.pdf);
    const text = await page.locator('.document-body').innerText();
    expect(text).not.toMatch(/— \d —/);
    expect(await page.locator('.document-body p').count()).toBe(3);
  });

  it('opens cards by mouse, and goes to headings', async () => {
    await openDocument(page, DOCUMENTS.txt);
    const { x, y } = await placeOf(page, 'meipi-person', '王毅');
    await page.mouse.click(x, y);
    await cardOn(page).waitFor();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.getByRole('link', { name: '二、后续安排' }).click();
    await eventually('the heading in sight', () => page.evaluate(() => scrollY), { fits: (top) => top > 50 });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h2');
  });

  it('opens a document again without its file, goes back and forth, and forgets it when told, with a way back', async () => {
    await openDocument(page, DOCUMENTS.md);
    await page.goBack();
    await recentLink().waitFor();
    await page.goForward();
    await marked(page);
    await page.getByRole('button', { name: t('reader.back') }).click();
    await recentLink().click();
    await marked(page);
    await page.getByRole('button', { name: t('reader.back') }).click();
    await page.getByRole('button', { name: t('reader.remove', { title: TITLE }) }).click();
    await recentLink().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('toast.undo') }).click();
    await recentLink().waitFor();
    await page.getByRole('button', { name: t('reader.remove', { title: TITLE }) }).click();
    await recentLink().waitFor({ state: 'detached' });
    await page.goBack();
    await page
      .getByRole('alert')
      .filter({ hasText: t('error.document-gone') })
      .waitFor();
    expect(await page.getByRole('button', { name: t('reader.choose') }).count()).toBe(1);
  });

  it('opens what is dropped on it', async () => {
    await drop(DOCUMENTS.txt);
    await marked(page);
    expect(await page.title()).toContain(TITLE);
  });

  it('keeps several files that are dropped on it, and says which it cannot read', async () => {
    const other = { name: '纪要.txt', bytes: Buffer.from(`工作组会议纪要\n${PARAGRAPHS[2]}`) };
    await drop(DOCUMENTS.txt, { name: '照片.png', bytes: Buffer.from('PNG') }, other);
    await recentLink().waitFor();
    await page.getByRole('link', { name: '工作组会议纪要' }).waitFor();
    const complaint = page.getByRole('alert').filter({ hasText: t('error.unknown-type') });
    expect(await complaint.innerText()).toContain('照片.png');
    expect(await page.locator('.recent li a').first().innerText()).toContain(TITLE);
    await page.getByRole('link', { name: '工作组会议纪要' }).click();
    await marked(page);
  });

  it.each([
    ['text', { 'text/plain': `${TITLE}\n${SENTENCE}` }],
    [
      'part of a page',
      { 'text/plain': SENTENCE, 'text/html': `<h1>${TITLE}</h1><p onclick="1">${SENTENCE}</p><script>1</script>` },
    ],
  ])('opens %s from the clipboard', async (_, types) => {
    await page.evaluate((all) => {
      const data = new DataTransfer();
      for (const [type, content] of Object.entries(all)) data.setData(type, content);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, types);
    await marked(page);
    expect(await page.locator('.document h1').innerText()).toBe(TITLE);
    expect(await page.locator('.document-body').innerText()).toContain(SENTENCE);
  });

  it('opens text that is typed into the form', async () => {
    await page.getByRole('button', { name: t('reader.paste') }).click();
    await page.getByLabel(t('reader.paste.label')).fill(SENTENCE);
    await page.getByRole('button', { name: t('reader.paste.open') }).click();
    await marked(page);
    expect(await page.locator('.document h1').innerText()).toBe(t('reader.pasted'));
  });

  it.each(['txt', 'md', 'html', 'pdf'] as const)('has its %s in the side panel', async (kind) => {
    await openDocument(page, DOCUMENTS[kind]);
    const panel = await session.openExtensionPage('sidepanel.html');
    await page.bringToFront();
    await panel.reload();
    await panel.getByRole('heading', { name: TITLE }).waitFor();
    const article = await articleOfReader(panel);
    expect(article.article).toMatchObject({
      title: TITLE,
      ...(kind === 'txt' || kind === 'md' ? { publishedAt: '2033-03-04' } : {}),
    });
    expect('url' in article.article).toBe(false);
    expect(article.recognition.pledges.map(({ text }) => text).join()).toContain('5亿元');
  });

  it('is the page of the popup, which counts what is in it and hides it', async () => {
    await openDocument(page, DOCUMENTS.txt);
    const popup = await session.openPopupOver(page);
    await popup.getByRole('heading', { name: TITLE }).waitFor();
    const { recognition } = await articleOfReader(popup);
    expect(await popup.locator('.counts li').nth(1).innerText()).toContain(String(recognition.pledges.length));
    expect(await popup.getByRole('switch', { name: t('site.file') }).count()).toBe(0);
    await popup.getByRole('switch', { name: t('popup.shown') }).click();
    await eventually('nothing marked', () => paintedWords(page), { fits: (words) => Object.keys(words).length === 0 });
  });

  it('gives up a PDF that is being opened when told, and shows what was open before', async () => {
    await openDocument(page, DOCUMENTS.md);
    await page.route('**/pdf/pdf.mjs', () => undefined); // never comes
    await drop(DOCUMENTS.pdf);
    await page.getByRole('button', { name: t('reader.cancel') }).click();
    await marked(page);
    expect(await page.locator('.document-origin').innerText()).toContain('会谈.md');
  });
});

/** Drags files over the tab and lets it go. */
async function drop(...files: readonly DocumentFile[]): Promise<void> {
  await page.evaluate(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of given) transfer.items.add(new File([Uint8Array.from(bytes)], name));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  );
}
