/** The list of notes while it is scrolled and walked: the article in sight is named at its top, and covers nothing. */
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { generateNotes } from '@/tests/bench/generate-notes';
import { fillStore } from '@/tests/e2e/support/fill-store';
import { NOTEBOOK } from '@/tests/e2e/support/notebook-sample';
import { eventually } from '@/tests/e2e/support/page-state';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const { session } = useChromium({
  begin: async (browser) => {
    const page = await browser.openExtensionPage('notebook.html');
    await page.locator('.empty').waitFor();
    await fillStore(page, generateNotes({ articles: 30, notes: 300 }));
    await fillStore(page, NOTEBOOK);
    await page.close();
  },
});
let notebook: Page;
beforeEach(async () => {
  for (const page of session.context.pages().slice(1)) await page.close();
  notebook = await session.openExtensionPage('notebook.html');
  await notebook
    .getByText(/^29\d|^30\d/)
    .first()
    .waitFor();
});

interface Top {
  /** The title that is seen at the top, and that of the article whose note is the first one below it. */
  readonly seen: string | undefined;
  readonly below: string | undefined;
  /** Whether the head at the top is being moved away by the next one. */
  readonly leaving: boolean;
}

function atTop(): Promise<Top> {
  return notebook.evaluate(() => {
    const bar = document.querySelector('.bulk-bar')?.getBoundingClientRect().bottom ?? 0;
    const head = document.elementsFromPoint(300, bar + 4).find((each) => each.matches('.group-head'));
    const bottom = head?.getBoundingClientRect().bottom ?? 0;
    const rows = [...document.querySelectorAll('.note-row')];
    const row = rows.find((each) => each.getBoundingClientRect().bottom > bottom + 1);
    const titleIn = (element: Element | null | undefined) =>
      element?.querySelector('.article-title')?.textContent ?? undefined;
    const end = head?.closest('.note-group')?.getBoundingClientRect().bottom ?? 0;
    return { seen: titleIn(head), below: titleIn(row?.closest('.note-group')), leaving: end <= bottom + 1 };
  });
}

async function headAt(top: number): Promise<Top> {
  await notebook.evaluate((to) => globalThis.scrollTo(0, to), top);
  return eventually('the article at the top', atTop, {
    fits: ({ seen, below, leaving }) => seen !== undefined && (seen === below || leaving),
  });
}

/** How far the focused element stands below whatever stays at the top; negative where it is covered. */
function clearance(): Promise<number> {
  return notebook.evaluate(() => {
    const focused = document.activeElement as HTMLElement;
    const head = focused.closest('.note-group')?.querySelector('.group-head')?.getBoundingClientRect().bottom ?? 0;
    const bar = document.querySelector('.bulk-bar')?.getBoundingClientRect().bottom ?? 0;
    return Math.round(focused.getBoundingClientRect().top - Math.max(head, bar));
  });
}

function pressed(key: string, times: number): Promise<void> {
  return Array.from({ length: times }).reduce<Promise<void>>(
    (before) => before.then(() => notebook.keyboard.press(key)),
    Promise.resolve(),
  );
}

describe('the head of the article in sight', () => {
  it('stays at the top until the last of its notes has gone', async () => {
    const seen = new Set<string | undefined>();
    for (const top of [400, 900, 2400, 5200, 9000, 3000]) seen.add((await headAt(top)).seen);
    expect(seen.size).toBeGreaterThan(4);
  });

  it('stands there once, before its notes, and each note says which of them it is', async () => {
    await headAt(4000);
    const groups = await notebook.locator('.note-group').evaluateAll((all) =>
      all.map((group) => ({
        titles: group.querySelectorAll('.article-title').length,
        first: group.firstElementChild?.className,
        of: Number(group.getAttribute('aria-setsize')),
        sizes: [...new Set([...group.querySelectorAll('.note-item')].map((row) => row.getAttribute('aria-setsize')))],
        said: group.querySelector('.card-hint')?.textContent ?? '',
      })),
    );
    expect(groups.length).toBeGreaterThan(1);
    for (const { titles, first, of, sizes, said } of groups) {
      expect({ titles, first, of }).toEqual({ titles: 1, first: 'group-head', of: 31 });
      for (const size of sizes) expect(said).toContain(` ${size} `);
    }
  });

  it('leads to the notes of its article while it stays there', async () => {
    const { seen } = await headAt(4000);
    await notebook.mouse.click(170, 20);
    const titles = await eventually('one article', () => notebook.locator('.article-title').allTextContents(), {
      fits: (all) => all.length === 1,
    });
    expect(titles).toEqual([seen]);
  });
});

describe('what has the focus', () => {
  it.each([false, true])(
    'is not covered when the keys go from note to note and back, selecting: %s',
    async (selecting) => {
      await pressed('j', 30);
      if (selecting) await notebook.keyboard.press('x');
      const rooms: number[] = [];
      for (let step = 0; step < 14; step++) {
        await notebook.keyboard.press('k');
        rooms.push(await eventually('the row in the clear', clearance, { fits: (room) => room >= 0 }));
      }
      expect(rooms.every((room) => room >= 0)).toBe(true);
      const isCurrent = () =>
        notebook.evaluate(() => document.activeElement?.matches('.note-item.is-current') ?? false);
      expect(await eventually('the focus on the row', isCurrent, { fits: (is) => is })).toBe(true);
    },
  );

  it('is not covered when Tab goes backwards', async () => {
    await pressed('j', 20);
    const rooms: number[] = [];
    for (let step = 0; step < 16; step++) {
      await notebook.keyboard.press('Shift+Tab');
      if (await notebook.evaluate(() => document.activeElement?.closest('.note-row') !== null))
        rooms.push(await clearance());
    }
    expect(rooms.length).toBeGreaterThan(8);
    expect(rooms.filter((room) => room < 0)).toEqual([]);
  });
});
