/** The notebook in Firefox: find, filter, tag many, delete and restore. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { fillStore } from '@/tests/e2e/support/fill-store';
import { NOTEBOOK } from '@/tests/e2e/support/notebook-sample';
import { eventually, storedRows } from '@/tests/e2e/support/page-state';
import { useFirefox } from '@/tests/e2e/support/use-firefox';
import type { AnnotationRecord } from '@/utils/model/annotation';

const { session } = useFirefox();
let page: Page;
beforeEach(async () => {
  page = await session.openExtensionPage('notebook.html');
  await eventually('the empty notebook', () => count('.empty'), { fits: (found) => found === 1 });
  await fillStore(page, NOTEBOOK);
  await page.evaluate(() => location.reload());
  await shown(4);
});

function count(selector: string): Promise<number> {
  return page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector).catch(() => -1);
}

function shown(notes: number): Promise<number> {
  return eventually(`${notes} notes`, () => count('.note-row'), { fits: (found) => found === notes });
}

/** Sets a field as typing or choosing does. */
async function set(selector: string, value: string): Promise<void> {
  await page.evaluate(
    ([wanted, given]) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted);
      if (!field) throw new Error(`There is no ${wanted}.`);
      field.value = given;
      field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    },
    [selector, value] as const,
  );
}

async function click(selector: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
}

async function stored(): Promise<AnnotationRecord[]> {
  return (await storedRows(page, 'annotations')) as AnnotationRecord[];
}

describe('in Firefox the notebook', () => {
  it.each([
    ['認證系統', '认证系统'],
    ['习主席', '习近平会见青原国总统'],
    ['xijinping', '习近平会见青原国总统'],
  ])('finds by %s', async (words, finds) => {
    await set('.note-search', words);
    const quotes = await eventually(
      'what is found',
      () => page.evaluate(() => [...document.querySelectorAll('.note-quote')].map((quote) => quote.textContent ?? '')),
      { fits: (found) => found.includes(finds) },
    );
    expect(quotes).toContain(finds);
  });

  it('filters, and tags what is selected', async () => {
    await eventually(
      'the tag to choose',
      () => page.evaluate(() => [...document.querySelectorAll('option')].map(({ value }) => value)),
      {
        fits: (tags) => tags.includes('待查'),
      },
    );
    await set('.note-questions select', '待查');
    expect(await shown(2)).toBe(2);
    await click('.note-select');
    await eventually('one selected', () => count('.note-select:checked'), { fits: (found) => found === 1 });
    await eventually('the bar', () => count('.bulk-bar'), { fits: (found) => found === 1 });
    await click('.bulk-bar .text-button');
    await eventually('both selected', () => count('.note-select:checked'), { fits: (found) => found === 2 });
    await set('.bulk-tag input', '已读');
    await click('.bulk-tag button');
    const tagged = await eventually('two tagged notes', stored, {
      fits: (notes) => notes.filter(({ tags }) => tags.includes('已读')).length === 2,
    });
    expect(tagged).toHaveLength(4);
  });

  it('puts notes in the trash and brings them back', async () => {
    await click('.note-row .note-actions button:last-child');
    await shown(3);
    await click('.notebook-tabs a[href="#trash"]');
    await shown(1);
    await click('.note-row .note-actions button');
    const notes = await eventually('an empty trash', stored, {
      fits: (all) => all.every(({ deletedAt }) => deletedAt === undefined),
    });
    expect(notes).toHaveLength(4);
  });
});
