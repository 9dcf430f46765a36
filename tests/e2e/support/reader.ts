/** What a reader does on an article page, and sees there, in Chromium with the build whose overlay can be looked into. */
import type { Locator, Page } from 'playwright-core';
import { createTranslator } from '@/utils/locale/translator';
import type { ChromiumSession } from './chromium';
import { eventually, paintedCount, selectWords } from './page-state';

/** The interface as a reader with a Chinese browser reads it. */
export const { t } = createTranslator('zh-CN');

/** Opens an article in a new tab, in front, and waits until it is marked. */
export async function openArticle(session: ChromiumSession, url: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(url);
  await marked(page);
  return page;
}

/** Waits until there are marks. */
export async function marked(page: Page): Promise<void> {
  await eventually('marks', () => paintedCount(page), { fits: (count) => count > 0 });
}

/** The whole page, but for the one element that the extension adds. */
export async function contentOf(page: Page): Promise<string> {
  return (await page.content()).replace('<meipi-overlay></meipi-overlay>', '');
}

/** The whole page as a browser without the extension has it. */
export async function contentWithoutExtension(session: ChromiumSession, url: string): Promise<string> {
  // Extensions do not run in a context that leaves no trace.
  const bare = await session.context.browser()?.newContext({ ignoreHTTPSErrors: true });
  if (!bare) throw new Error('No context without extensions could be opened.');
  const page = await bare.newPage();
  await page.goto(url);
  const content = await page.content();
  await bare.close();
  return content;
}

/** The element that holds the interface on the page. */
export function overlayOf(page: Page): Locator {
  return page.locator('meipi-overlay');
}

/** An open card by its name, as a screen reader says it; any card without one. */
export function cardOn(page: Page, name?: string): Locator {
  return name === undefined ? overlayOf(page).locator('.card') : overlayOf(page).getByRole('dialog', { name });
}

/** A note that stands in the margin, by its words; any note without them. */
export function noteOn(page: Page, words = ''): Locator {
  return overlayOf(page).getByRole('article').filter({ hasText: words });
}

/** The field in which a note is being written. */
export function editorOn(page: Page): Locator {
  return overlayOf(page).getByRole('textbox', { name: t('editor.text') });
}

/** The middle of the first line of painted words, after scrolling them into sight. */
export async function placeOf(page: Page, highlight: string, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(
    ([name, wanted]) => {
      for (const stretch of CSS.highlights.get(name) ?? []) {
        const range = document.createRange();
        range.setStart(stretch.startContainer, stretch.startOffset);
        range.setEnd(stretch.endContainer, stretch.endOffset);
        if (range.toString() !== wanted) continue;
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const [line] = range.getClientRects();
        return line && { x: line.x + line.width / 2, y: line.y + line.height / 2 };
      }
      return undefined;
    },
    [highlight, words] as const,
  );
  if (!place) throw new Error(`${words} is not painted as ${highlight}.`);
  return place;
}

/** Moves the mouse onto painted words. */
export async function pointAt(page: Page, highlight: string, words: string): Promise<void> {
  await page.bringToFront();
  const { x, y } = await placeOf(page, highlight, words);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Waits until what is typed goes into the editor. */
export async function untilTyping(page: Page): Promise<void> {
  // Each of several articles on a page has an overlay of its own.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('meipi-overlay')].some(
      ({ shadowRoot }) => shadowRoot?.activeElement?.localName === 'textarea',
    ),
  );
}

/** Selects words and opens an editor for a note on them with the key. */
export async function startNote(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  if (!(await selectWords(page, words))) throw new Error(`${words} does not stand in the page.`);
  await page.keyboard.press('n');
  await untilTyping(page);
}

/** Opens the editor of a note that stands in the margin. */
export async function editNote(page: Page, words: string): Promise<void> {
  await noteOn(page, words)
    .getByRole('button', { name: t('note.edit') })
    .click();
  await untilTyping(page);
}

/** Writes a note on words by the keyboard alone, and waits until it is stored and stands in the margin. */
export async function writeNote(page: Page, words: string, text: string): Promise<void> {
  await startNote(page, words);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await noteOn(page, text).waitFor();
}
