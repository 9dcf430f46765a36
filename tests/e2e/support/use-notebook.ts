import type { Locator, Page } from 'playwright-core';
import { beforeEach, expect } from 'vitest';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { ChromiumSession } from './chromium';
import { fillStore } from './fill-store';
import { forwarding } from './forwarding';
import { NOTEBOOK } from './notebook-sample';
import { eventually } from './page-state';
import { t } from './reader';
import { storedNotes } from './stored-notes';

export interface NotebookSetting {
  /** The notebook's tab. What is asked for below is asked of it, or of another tab with the notebook. */
  readonly notebook: Page;
  rows(page?: Page): Locator;
  rowOf(words: string, page?: Page): Locator;
  toast(page?: Page): Locator;
  /** Waits until it shows so many notes. */
  shows(count: number, page?: Page): Promise<void>;
  quotes(page?: Page): Promise<string[]>;
  stored(): Promise<AnnotationRecord[]>;
  /** Goes to a section by its link. */
  go(section: 'notes' | 'ledger' | 'articles' | 'overview' | 'tags' | 'trash'): Promise<void>;
}

/** The notebook of a reader with the four notes of the sample, opened before each case. */
export function useNotebook(session: ChromiumSession): NotebookSetting {
  let opened: Page | undefined;
  const notebook = forwarding(() => opened, 'The notebook');
  const rows = (page = notebook): Locator => page.locator('.note-row');

  async function shows(count: number, page = notebook): Promise<void> {
    const found = await eventually(`${count} notes`, () => rows(page).count(), { fits: (many) => many === count });
    expect(found).toBe(count);
  }

  beforeEach(async () => {
    opened = await session.openExtensionPage('notebook.html');
    await opened.getByRole('heading', { name: t('notes.empty.title') }).waitFor();
    await fillStore(opened, NOTEBOOK);
    await opened.reload();
    await shows(4);
  });

  return {
    notebook,
    rows,
    rowOf: (words, page) => rows(page).filter({ hasText: words }),
    toast: (page = notebook) => page.locator('.toast'),
    shows,
    quotes: (page = notebook) => page.locator('.note-quote').allTextContents(),
    stored: () => storedNotes(session),
    go: (section) => notebook.getByRole('link', { name: t(`section.${section}`), exact: true }).click(),
  };
}
