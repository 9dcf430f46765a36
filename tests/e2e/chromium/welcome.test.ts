/** The pages of welcome and of settings: what axe finds on them, nothing, the switch that both have, and when the former opens. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFolder } from '@/tests/e2e/support/builds';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually } from '@/tests/e2e/support/page-state';
import { t } from '@/tests/e2e/support/reader';

let server: FixtureServer;
let session: ChromiumSession;
beforeAll(async () => {
  server = await startFixtureServer({});
  session = await launchChromium({ extension: buildFolder('chrome-mv3-e2e'), server, language: 'zh-CN' });
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

function memorySwitch(page: Page): Locator {
  return page.getByRole('switch', { name: t('sightings.remember') });
}

describe('welcome and settings', () => {
  it.each(['welcome.html', 'options.html'])('have nothing that axe finds, in either theme: %s', async (file) => {
    const page = await session.openExtensionPage(file);
    await memorySwitch(page).waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Fades make colours that are no one's choice.
      await page.waitForFunction(() => document.getAnimations().length === 0);
      const { passes, violations, incomplete } = await new AxeBuilder({ page }).analyze();
      expect(passes.flatMap(({ nodes }) => nodes).length).toBeGreaterThan(5);
      // It is never sure of colours over what overlaps.
      const unsure = incomplete.filter(({ id }) => id !== 'color-contrast');
      const found = [...violations, ...unsure].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      expect({ colorScheme, found }).toEqual({ colorScheme, found: [] });
    }
    await page.close();
  });

  it('explain every permission that is asked for', async () => {
    const page = await session.openExtensionPage('welcome.html');
    await memorySwitch(page).waitFor();
    const asked = await page.evaluate(() => chrome.runtime.getManifest().permissions ?? []);
    const explained = await page.locator('.permissions code').allTextContents();
    expect([...explained].sort()).toEqual([...asked].sort());
    await page.close();
  });

  it('stop the memory of pledges for good', async () => {
    const page = await session.openExtensionPage('welcome.html');
    expect(await memorySwitch(page).isChecked()).toBe(true);
    await memorySwitch(page).uncheck();
    await page.waitForFunction(async () => {
      const { settings } = await chrome.storage.local.get<{ settings?: { sightings?: boolean } }>('settings');
      return settings?.sightings === false;
    });
    await page.reload();
    await page.getByRole('switch', { name: t('sightings.remember'), checked: false }).waitFor();
    await page.getByRole('link', { name: t('welcome.options') }).click();
    await page.getByRole('heading', { name: t('options.title') }).waitFor();
    await page.getByRole('switch', { name: t('sightings.remember'), checked: false }).waitFor();
  });
});

describe('the shipped build', () => {
  it('opens the page of welcome after install', async () => {
    const installed = await launchChromium({ extension: buildFolder('chrome-mv3'), server, language: 'zh-CN' });
    const opened = (): string[] => installed.context.pages().map((page) => new URL(page.url()).pathname);
    const isWelcome = (path: string): boolean => path === '/welcome.html';
    try {
      const paths = await eventually('welcome', async () => opened(), { fits: (found) => found.some(isWelcome) });
      expect(paths.filter(isWelcome)).toHaveLength(1);
    } finally {
      await installed.close();
    }
  });
});
