/**
 * `npm run shots`: makes the pictures of the README in the real browser, from
 * the end-to-end build on the sample article, into docs/pictures: card, margin
 * notes, side panel, notebook, reader and popup, in the light and the dark theme.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { FIRST, SECOND } from '@/tests/e2e/support/loan-articles';
import { eventually, paintedCount } from '@/tests/e2e/support/page-state';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { runCommand } from './check/run-command';
import { SHOTS } from './shots/scenes';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = path.join(ROOT, 'docs', 'pictures');
const VIEWPORT = { width: 1280, height: 800 };

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
  const server = await startFixtureServer({ [url]: html, [FIRST.url]: FIRST.html, [SECOND.url]: SECOND.html });
  try {
    for (const theme of ['light', 'dark'] as const) await takeAll(server, theme);
  } finally {
    await server.close();
  }
  console.log(`The pictures are in ${PICTURES}.`);
}

await main();
