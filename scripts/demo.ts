/**
 * `npm run demo`: builds the extension and opens a browser with it on the
 * bundled sample article, served on loopback under Sina's host name. Without a
 * display it walks through the article by itself: prints what was recognized
 * and noted and writes a picture. Nothing outside this machine is reached.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '@/tests/e2e/support/chromium';
import { startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { findChromium, needChromium, provide } from './browsers';
import { runCommand } from './check/run-command';
import { walkThrough } from './demo/walk-through';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURE = path.join(ROOT, '.output', 'demo.png');

async function build(): Promise<void> {
  console.log('Building the extension …');
  const ran = await runCommand(['wxt', 'build'], { cwd: ROOT, limit: 5 * 60_000 });
  if (ran.code !== 0) throw new Error(`The build failed.\n${ran.output}`);
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function main(): Promise<void> {
  const problems = provide(findChromium({ branded: true }) ? ['font', 'openssl'] : ['chromium', 'font', 'openssl']);
  for (const problem of problems) console.error(problem);
  await build();
  const { url, html } = sampleArticle();
  const server = await startFixtureServer({ [url]: html });
  const headless = !hasDisplay();
  const session = await launchChromium({
    extension: path.join(ROOT, '.output', 'chrome-mv3'),
    server,
    headless,
    browser: needChromium({ branded: true }),
  });
  const page = session.context.pages()[0] ?? (await session.context.newPage());
  try {
    await page.goto(url);
    await page.bringToFront(); // the extension welcomes a new profile in a tab of its own
    if (headless) await walkThrough({ session, page, picture: PICTURE });
    else await untilClosed(session.context, url);
  } finally {
    await session.close();
    await server.close();
  }
}

async function untilClosed(context: Awaited<ReturnType<typeof launchChromium>>['context'], url: string): Promise<void> {
  console.log(`The sample article is open: ${url}`);
  console.log('Point at a marked word for its card; select words and press N for a note; ? lists the keys.');
  console.log('Only this article can be reached in this browser. Close its window to end the demo.');
  await new Promise<void>((resolve) => {
    context.once('close', () => resolve());
    process.once('SIGINT', () => resolve());
    // Closing the last window leaves the browser running on a Mac.
    for (const page of context.pages()) page.once('close', () => context.pages().length === 0 && resolve());
  });
}

await main();
