/** The pages of welcome and of settings: what axe finds on them, nothing, the switch that both have, and when the former opens. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { complaints } from '@/tests/e2e/support/axe';
import { buildFolder } from '@/tests/e2e/support/builds';
import { launchChromium } from '@/tests/e2e/support/chromium';
import { eventually } from '@/tests/e2e/support/page-state';
import { t } from '@/tests/e2e/support/reader';
import { useChromium } from '@/tests/e2e/support/use-chromium';

const { session, server } = useChromium();

function memorySwitch(page: Page): Locator {
  return page.getByRole('switch', { name: t('sightings.remember') });
}

describe('welcome and settings', () => {
  it.each(['welcome.html', 'options.html'])('have nothing that axe finds, in either theme: %s', async (file) => {
    const page = await session.openExtensionPage(file);
    await memorySwitch(page).waitFor();
    expect(await complaints(page)).toEqual([]);
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
