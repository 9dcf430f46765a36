import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What axe complains of in either theme, on a whole page or within an element of it; fails where it saw nothing to check. */
export async function complaints(page: Page, within?: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Fades make colours that are no one's choice.
    await page.waitForFunction(() => document.getAnimations().length === 0);
    const axe = new AxeBuilder({ page });
    if (within !== undefined) axe.include(within);
    const { passes, violations, incomplete } = await axe.analyze();
    expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(5);
    // It is never sure of colours over pictures and under what overlaps.
    const unsure = incomplete.filter(({ id }) => id !== 'color-contrast');
    const all = [...violations, ...unsure].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    found.push(...all.map((each) => `${colorScheme}: ${each}`));
  }
  return found;
}
