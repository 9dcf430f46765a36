/**
 * What the extension costs the page it runs on. `npm run bench -- page` prints the figures.
 *
 * How it is measured: an article of 10,000 and one of 100,000 characters on pages of 20,000
 * nodes, and such a page that is no article, are loaded several times each with the desk
 * awake. Of every figure the median of the loads is printed. What counts as the
 * extension's is said in load-cost.ts.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '@/scripts/check/run-command';
import { type ChromiumSession, launchChromium } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, paintedCount } from '@/tests/e2e/support/page-state';
import { articlePage } from './article-page';
import { costOfLoad, type LoadCost } from './load-cost';
import { table } from './measure';
import { shareOfExtension } from './share';
import { dictionaryForms } from './news-text';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILD = path.join(ROOT, '.output', 'chrome-mv3-e2e');
const address = (name: string): string => `https://finance.sina.com.cn/bench/2024-06-01/doc-ibenchpage${name}.shtml`;
const NO_ARTICLE = 'https://finance.sina.com.cn/bench/';
const RUNS = 5;
/** Where a page that never rests changes. */
const RESTLESS = {
  'beside the text': '.date',
  'in an excluded box of the text': '#quote_sh600016',
  'in the text': '.counter',
  'a class of the text': '.counter',
};
/** Long enough for everything to have come and gone. */
const SETTLED_MS = 2500;

let server: FixtureServer;
let session: ChromiumSession;
beforeAll(async () => {
  const built = await runCommand(['wxt', 'build', '--mode', 'e2e'], { cwd: ROOT, limit: 300_000 });
  if (built.code !== 0) throw new Error('The build failed.');
  const names = dictionaryForms(ROOT);
  const pageOf = (characters: number, nodes: number): string => articlePage(names, { characters, nodes });
  server = await startFixtureServer({
    [address('10k')]: pageOf(10_000, 20_000),
    [address('100k')]: pageOf(100_000, 20_000),
    [NO_ARTICLE]: pageOf(1_000, 20_000),
  });
  session = await launchChromium({ extension: BUILD, server });
  // The desk is awake and has its dictionary, as after the first article of a day.
  await open(address('10k'));
}, 300_000);
afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function open(url: string): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(url);
  await eventually('marks', () => paintedCount(page), { fits: (count) => count > 0 });
  return page;
}

interface Load extends LoadCost {
  /** As the browser counts it (CLS); 0 where nothing has moved. */
  readonly shift: number;
  readonly marks: number;
}

async function load(url: string): Promise<Load> {
  const page = await session.context.newPage();
  const cost = await costOfLoad(page, async () => {
    await page.goto(url);
    await page.waitForTimeout(SETTLED_MS);
  });
  const [shift, marks] = [await layoutShift(page), await paintedCount(page)];
  await page.close();
  return { ...cost, shift, marks };
}

function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // What is buffered comes in a task of its own.
        setTimeout(() => resolve(total), 100);
      }),
  );
}

function median(loads: readonly Load[], figure: (load: Load) => number): number {
  return loads.map(figure).toSorted((a, b) => a - b)[Math.floor(loads.length / 2)] ?? 0;
}

describe('the content script', () => {
  it('detects, reads and paints', async () => {
    const rows: string[][] = [];
    for (const [what, url] of [
      ['10,000 characters', address('10k')],
      ['100,000 characters', address('100k')],
      ['no article', NO_ARTICLE],
    ] as const) {
      const loads: Load[] = [];
      for (let run = 0; run < RUNS; run++) loads.push(await load(url));
      for (const { shift, marks } of loads) {
        expect(marks > 100).toBe(what !== 'no article');
        expect(shift).toBe(0);
      }
      const times = [({ detector }: Load) => detector, ({ script }: Load) => script, ({ style }: Load) => style];
      const figures = [...times, ({ longestTask }: Load) => longestTask].map((figure) =>
        median(loads, figure).toFixed(1),
      );
      rows.push([what, ...figures, String(median(loads, ({ marks }) => marks))]);
    }
    const head = ['page of 20,000 nodes', 'detector', 'all script', 'style', 'longest task', 'marks'];
    const sizes = ['detector.js', 'always.js', 'site-sina.js', 'content-scripts/article.js', 'generic.js'].map(
      (file) => [file, (statSync(path.join(BUILD, file)).size / 1000).toFixed(1)],
    );
    process.stdout.write(
      `\nwhat the extension costs a page, in ms of its main thread (median of ${RUNS} loads)\n${table(head, rows)}\n`,
    );
    process.stdout.write(`\nits scripts, in kB\n${table(['', 'kB'], sizes)}\n`);
  });

  it('follows a page that never rests', async () => {
    const rows: string[][] = [];
    for (const [what, selector] of Object.entries(RESTLESS)) {
      const page = await open(address('10k'));
      await page.evaluate(
        ([place, isClass]) => {
          const target = document.querySelector(place);
          let count = 0;
          const change = (): void => {
            count += 1;
            if (isClass) target?.parentElement?.setAttribute('class', `turn-${count}`);
            else target?.replaceChildren(String(count));
            Reflect.set(window, 'changes', count);
          };
          // Ten changes every ten milliseconds.
          setInterval(() => {
            for (let step = 0; step < 10; step += 1) change();
          }, 10);
        },
        [selector, what === 'a class of the text'] as const,
      );
      const share = await shareOfExtension(page, () => page.waitForTimeout(10_000));
      const changes = await page.evaluate(() => Number(Reflect.get(window, 'changes')));
      expect(changes).toBeGreaterThan(1000);
      expect(await paintedCount(page)).toBeGreaterThan(100);
      rows.push([what, `${(share * 100).toFixed(2)} %`]);
      await page.close();
    }
    process.stdout.write(`\n1,000 changes a second, part of a core\n${table(['', 'script'], rows)}\n`);
  });
});
