/**
 * `npm run shots`: makes the pictures of the README in the real browser, from
 * the end-to-end build on the sample article, into docs/pictures: card, margin
 * note and popup, in the light and the dark theme.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, paintedCount, paintedWords, selectWords } from '@/tests/e2e/support/page-state';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { runCommand } from './check/run-command';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = path.join(ROOT, 'docs', 'pictures');
const VIEWPORT = { width: 1280, height: 800 };

interface Scene {
  readonly session: ChromiumSession;
  /** The sample article, marked. */
  readonly page: Page;
  /** Where the picture of this name goes, in the scene's theme. */
  readonly picture: (name: string) => string;
}

/** Each picture brings the page into its state and takes it; they follow on each other. */
const SHOTS: readonly ((scene: Scene) => Promise<void>)[] = [card, marginNote, popup];

async function card({ page, picture }: Scene): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await settled(page);
  await page.screenshot({ path: picture('card') });
  await page.keyboard.press('Escape');
}

async function marginNote({ page, picture }: Scene): Promise<void> {
  const words = await paintedWords(page);
  await selectWords(page, words['meipi-pledge']?.[0] ?? Object.values(words)[0]?.[0] ?? '');
  await page.keyboard.press('n');
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.keyboard.type('年底前看落实情况。');
  await page.waitForTimeout(1500);
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await settled(page);
  await page.screenshot({ path: picture('margin-note') });
}

async function popup({ session, page, picture }: Scene): Promise<void> {
  const tab = await session.openPopupOver(page);
  await tab.setViewportSize({ width: 400, height: 600 });
  await settled(tab);
  await tab.screenshot({ path: picture('popup') });
  await tab.close();
}

/** Every fade has ended. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(400);
}

async function takeAll(server: FixtureServer, colorScheme: 'light' | 'dark'): Promise<void> {
  const extension = path.join(ROOT, '.output', 'chrome-mv3-e2e');
  const session = await launchChromium({ extension, server, colorScheme, language: 'zh-CN', viewport: VIEWPORT });
  try {
    const page = await session.context.newPage();
    await page.goto(sampleArticle().url);
    await eventually('marks', () => paintedCount(page), { fits: (count) => count > 0 });
    const picture = (name: string): string => path.join(PICTURES, `${name}-${colorScheme}.png`);
    for (const shot of SHOTS) await shot({ session, page, picture });
  } finally {
    await session.close();
  }
}

async function main(): Promise<void> {
  const ran = await runCommand(['wxt', 'build', '--mode', 'e2e'], { cwd: ROOT, limit: 5 * 60_000 });
  if (ran.code !== 0) throw new Error(`The build failed.\n${ran.output}`);
  mkdirSync(PICTURES, { recursive: true });
  const { url, html } = sampleArticle();
  const server = await startFixtureServer({ [url]: html });
  try {
    for (const theme of ['light', 'dark'] as const) await takeAll(server, theme);
  } finally {
    await server.close();
  }
  console.log(`The pictures are in ${PICTURES}.`);
}

await main();
