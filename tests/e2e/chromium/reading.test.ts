/** Reading with marks: cards by mouse and keyboard, walking, hiding, muting; and marks that follow a changing page. */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { eventually, paintedCount, paintedWords } from '@/tests/e2e/support/page-state';
import { cardOn, noteOn, openArticle, overlayOf, placeOf, pointAt, t, writeNote } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const { url, html } = sampleArticle();
const PLEDGE = '力争到2030年将中国同中亚国家贸易额提升至700亿美元';
const WANG_YI = t('card.label', { name: '王毅', kind: t('kind.person') });

const { session } = useChromium({ pages: { [url]: html } });
let page: Page;
beforeEach(async () => {
  page = await openArticle(session, url);
});

/** The words that are lit as the current ones. */
async function current(): Promise<string[]> {
  const words = await paintedWords(page);
  return Object.entries(words).flatMap(([name, found]) => (name.startsWith('meipi-current-') ? found : []));
}

/** The first key of a page brings the overlay, and is answered when that is there. */
function untilCurrent(...words: string[]): Promise<unknown> {
  return eventually(`${words.join() || 'nothing'} to be current`, current, {
    fits: (now) => isDeepStrictEqual(now, words),
  });
}

/** Waits until the focus is in an element of the page. */
async function untilFocused(element: string): Promise<void> {
  await page.waitForFunction((name) => document.activeElement?.localName === name, element);
}

function untilPainted(what: string, fits: (words: Record<string, string[]>) => boolean): Promise<unknown> {
  return eventually(what, () => paintedWords(page), { fits });
}

describe('the mouse', () => {
  it('opens a card where it rests, which stays while the pointer is on it and goes with it', async () => {
    await pointAt(page, 'meipi-person', '王毅');
    const card = cardOn(page, WANG_YI);
    await card.waitFor();
    expect(await card.textContent()).toMatch(/王毅.*Wang Yi.*时任.*2022年.*现任.*外交部长/);
    await untilCurrent('王毅');
    await card.hover();
    // Longer than the pointer may be away from both.
    await page.waitForTimeout(600);
    expect(await card.count()).toBe(1);
    await page.mouse.move(5, 5, { steps: 3 });
    await card.waitFor({ state: 'detached' });
    await untilCurrent();
  });

  it('pins a card by a click, and Escape closes it', async () => {
    const { x, y } = await placeOf(page, 'meipi-person', '王毅');
    await page.mouse.click(x, y);
    await cardOn(page, WANG_YI).waitFor();
    await page.mouse.move(5, 5, { steps: 3 });
    await page.waitForTimeout(600);
    expect(await cardOn(page, WANG_YI).count()).toBe(1);
    await page.keyboard.press('Escape');
    await cardOn(page).waitFor({ state: 'detached' });
  });

  it('follows a link in a marked word as the page has it', async () => {
    await page.evaluate(() =>
      addEventListener(
        'click',
        (event) =>
          Object.assign(window, { clicked: (event.target as Element).tagName, prevented: event.defaultPrevented }) &&
          event.preventDefault(),
      ),
    );
    const { x, y } = await placeOf(page, 'meipi-initiative', '一带一路');
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => [Reflect.get(window, 'clicked'), Reflect.get(window, 'prevented')])).toEqual([
      'A',
      false,
    ]);
  });

  it('walks through the mentions of a name on its card', async () => {
    await pointAt(page, 'meipi-place', '吉尔吉斯斯坦');
    const card = cardOn(page);
    await card.getByText(/^1\/[2-9]$/).waitFor();
    const before = await page.evaluate(() => scrollY);
    await card.getByRole('button', { name: t('card.next') }).click();
    await card.getByText(/^2\/[2-9]$/).waitFor();
    const now = await eventually('the next mention in sight', () => page.evaluate(() => scrollY), {
      fits: (y) => y > before,
    });
    expect(now).toBeGreaterThan(before);
  });
});

describe('the keyboard', () => {
  it('walks the marks with J and K and opens a card with Enter, which takes the focus and gives it back', async () => {
    await page.keyboard.press('j');
    await untilCurrent('中亚');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await untilCurrent('哈萨克斯坦阿拉木图');
    await page.keyboard.press('Enter');
    await cardOn(page).waitFor();
    expect(await cardOn(page).textContent()).toContain('Almaty');
    await untilFocused('meipi-overlay');
    await page.keyboard.press('Escape');
    await cardOn(page).waitFor({ state: 'detached' });
    await untilFocused('body');
  });

  it('goes to the next pledge with P, whose card gives the sum in plain figures and the due date', async () => {
    await page.keyboard.press('p');
    await untilCurrent(PLEDGE);
    await page.keyboard.press('Enter');
    await cardOn(page).waitFor();
    const text = await cardOn(page).textContent();
    expect(text).toContain('70,000,000,000 美元');
    expect(text).toContain('2030年');
    expect(text).toContain(t('pledge.strength.intention'));
    expect(text).toContain(t('pledge.cue', { cue: '力争' }));
  });

  it('hides and shows everything with M', async () => {
    await writeNote(page, '四个词', '先看通道。');
    const before = await paintedWords(page);
    await page.keyboard.press('m');
    await untilPainted('an unmarked page', (words) => Object.keys(words).length === 0);
    await noteOn(page).waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    await untilPainted('the marks', (words) => isDeepStrictEqual(words, before));
    await noteOn(page, '先看通道。').waitFor();
    expect(await noteOn(page).count()).toBe(1);
  });

  it('shows the list of keys with ?, and hides it with ? or Escape', async () => {
    const help = overlayOf(page).getByRole('dialog', { name: t('keys.title') });
    for (const key of ['?', 'Escape']) {
      await page.keyboard.press('?');
      await help.waitFor();
      expect(await help.textContent()).toContain(t('keys.next-pledge'));
      await page.keyboard.press(key);
      await help.waitFor({ state: 'detached' });
    }
  });

  it('leaves every key to a field of the page in which something is written', async () => {
    const before = await paintedWords(page);
    const field = page.locator('textarea.box');
    await field.click();
    await page.keyboard.type('jkpnhm?');
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('jkpnhm?');
    expect(await paintedWords(page)).toEqual(before);
    expect(await overlayOf(page).locator('.card, .editor, .sheet, .toast').count()).toBe(0);
  });

  it('leaves the shortcuts of the browser and the page alone', async () => {
    for (const key of ['Control+j', 'Alt+m', 'Meta+h']) await page.keyboard.press(key);
    expect(await current()).toEqual([]);
    expect(await paintedCount(page)).toBeGreaterThan(0);
  });
});

describe('a muted name', () => {
  const named = (words: Record<string, string[]>): boolean => words['meipi-person']?.includes('王毅') ?? false;
  const toast = (text: string) => overlayOf(page).getByText(text);

  it('is no longer marked here, until that is undone', async () => {
    await pointAt(page, 'meipi-person', '王毅');
    await cardOn(page, WANG_YI).getByText(t('card.mute.here'), { exact: true }).click();
    await untilPainted('one name less', (words) => !named(words));
    await toast(t('toast.muted-here', { name: '王毅' })).waitFor();
    await overlayOf(page)
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await untilPainted('the name again', named);
    await overlayOf(page).locator('.toast').waitFor({ state: 'detached' });
    expect(named(await paintedWords(page))).toBe(true);
  });

  it('is marked in no article any more, until that is undone', async () => {
    await pointAt(page, 'meipi-person', '王毅');
    await cardOn(page, WANG_YI).getByText(t('card.mute.everywhere'), { exact: true }).click();
    await untilPainted('one name less', (words) => !named(words));
    await toast(t('toast.muted-everywhere', { name: '王毅' })).hover(); // which keeps it from going
    const other = await openArticle(session, url);
    expect(named(await paintedWords(other))).toBe(false);
    await page.bringToFront();
    await overlayOf(page)
      .getByRole('button', { name: t('toast.undo') })
      .click();
    await untilPainted('the name again', named);
    await eventually('the name in the other tab', () => paintedWords(other), { fits: named });
    await other.close();
  });
});

describe('the marks', () => {
  it('come back when the page clears the registry, beside what the page itself paints', async () => {
    const before = await paintedWords(page);
    // They may be there again before anybody could look once more.
    const left = await page.evaluate(() => {
      CSS.highlights.clear();
      CSS.highlights.set('of-the-page', new Highlight());
      return CSS.highlights.size;
    });
    expect(left).toBe(1);
    await untilPainted('the marks', (words) => isDeepStrictEqual(words, before));
    expect(await page.evaluate(() => CSS.highlights.has('of-the-page'))).toBe(true);
  });

  it('follow when the page puts another body in the place of the first', async () => {
    const before = await paintedWords(page);
    const left = await page.evaluate(() => {
      const body = document.querySelector('#artibody');
      body?.replaceWith(body.cloneNode(true));
      return [...CSS.highlights.values()]
        .flatMap((all) => [...all])
        .filter((range) => range.startContainer.isConnected);
    });
    expect(left).toEqual([]);
    await untilPainted('the marks', (words) => isDeepStrictEqual(words, before));
  });

  it('follow when the body goes and comes back in two steps', async () => {
    const before = await paintedWords(page);
    await page.evaluate(() => {
      const body = document.querySelector('#artibody');
      const place = body?.parentElement;
      body?.remove();
      if (body) setTimeout(() => place?.append(body), 700);
    });
    await untilPainted('the marks', (words) => isDeepStrictEqual(words, before));
    expect(await overlayOf(page).getByRole('alert').count()).toBe(0);
  });

  it('are on text that comes late, and notes stay with their words', async () => {
    await writeNote(page, '四个词', '先看通道。');
    const top = (await noteOn(page, '先看通道。').boundingBox())?.y ?? 0;
    await page.evaluate(() => {
      const first = document.createElement('p');
      first.textContent = '　　本报道由多名记者在现场采写，芬兰与葡萄牙的代表也在场。';
      document.querySelector('#artibody')?.prepend(first);
    });
    await untilPainted('the late names', (words) =>
      ['芬兰', '葡萄牙'].every((name) => words['meipi-place']?.includes(name)),
    );
    await untilPainted('its words', (words) => isDeepStrictEqual(words['meipi-mark-yellow'], ['四个词']));
    const box = await eventually('the note to move with its words', () => noteOn(page, '先看通道。').boundingBox(), {
      fits: (found) => (found?.y ?? 0) > top + 20,
    });
    expect(box?.y).toBeGreaterThan(top);
  });
});
