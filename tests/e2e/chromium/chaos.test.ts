/**
 * No note that was acknowledged is lost, and none is there twice: five hundred marks from
 * two tabs, while the service worker is killed at random moments and the browser once
 * without any farewell. Acknowledged is what is painted: a mark is painted from the answer
 * of the store alone.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChromiumSession } from '@/tests/e2e/support/chromium';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { eventually, selectWords, storedRows } from '@/tests/e2e/support/page-state';
import { marked } from '@/tests/e2e/support/reader';
import { sampleArticle } from '@/tests/e2e/support/sample-article';
import { newProfile, startChromium } from '@/tests/e2e/support/start-chromium';
import { type AnnotationRecord, quoteOf } from '@/utils/model/annotation';

const SEED = 20_260_101;
const WRITES = 500;
/** After so many acknowledged writes the browser is killed. */
const CRASH_AT = 200;
/** The service worker lives so long between two deaths, in milliseconds. */
const LIFE = { from: 300, to: 2_000 };
/** Marks set in one go before looking which of them are there. */
const BURST = 25;

let server: FixtureServer;
const { url, html } = sampleArticle();

/** The words of the marks: each once in the article, and whole words, which a selection is not widened beyond. */
const WORDS = Array.from({ length: WRITES }, (_, at) => `编号${1000 + at}`);

beforeAll(async () => {
  const paragraphs = WORDS.map((words) => `<p>${words}：当日抵达，途中未作停留。</p>`).join('\n');
  const place = html.indexOf('</p>', html.indexOf('四个词')) + 4;
  server = await startFixtureServer({ [url]: html.slice(0, place) + paragraphs + html.slice(place) });
});
afterAll(() => server?.close());

/** A sequence of numbers below one that is the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function openTab(session: ChromiumSession): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(url);
  await marked(page);
  return page;
}

/** The words that are painted as the reader's own mark. */
async function acknowledged(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('meipi-mark-yellow') ?? [])].map((stretch) => {
      const range = document.createRange();
      range.setStart(stretch.startContainer, stretch.startOffset);
      range.setEnd(stretch.endContainer, stretch.endOffset);
      return range.toString();
    }),
  );
}

interface Chaos {
  readonly acked: Set<string>;
  readonly next: () => number;
  deaths: number;
}

/** Kills the service worker at random moments until the browser is killed or everything is written. */
async function killWorkers(session: ChromiumSession, chaos: Chaos, until: () => boolean): Promise<void> {
  while (!until()) {
    const pause = LIFE.from + chaos.next() * (LIFE.to - LIFE.from);
    await new Promise((resolve) => void setTimeout(resolve, pause));
    if (until()) return;
    if (await session.strikeServiceWorker().catch(() => false)) chaos.deaths += 1;
  }
}

/** Marks words one after the other and notes which of them are there, until all are or it is told to end. */
async function markAll(page: Page, words: readonly string[], { acked, again, ended }: Marking): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const shown = new Set(await acknowledged(page));
    for (const each of shown) acked.add(each);
    const open = words.filter((each) => !acked.has(each));
    if (open.length === 0 || ended()) return;
    const burst = open.filter((each) => !tried.has(each)).slice(0, BURST);
    if (burst.length === 0) {
      // All were tried. A page that is loaded anew asks for nothing any more and shows what the store has:
      // what is missing then was never acknowledged, and is written again.
      await waitForMore(page, shown.size);
      await page.reload();
      await marked(page);
      tried.clear();
      for (const each of open) again.add(each);
      continue;
    }
    for (const each of burst) {
      tried.add(each);
      await selectWords(page, each);
      await page.keyboard.press('h');
    }
  }
}

interface Marking {
  readonly acked: Set<string>;
  /** Words that were marked a second time by hand, since the first mark had not been acknowledged. */
  readonly again: Set<string>;
  readonly ended: () => boolean;
}

/** Waits until nothing more is acknowledged for a while. */
async function waitForMore(page: Page, before: number): Promise<void> {
  let last = before;
  let since = Date.now();
  await eventually(
    'the writes under way',
    async () => {
      const now = (await acknowledged(page)).length;
      if (now !== last) since = Date.now();
      last = now;
      return Date.now() - since;
    },
    { fits: (quiet) => quiet > 3_000, limit: 60_000 },
  );
}

async function rows(session: ChromiumSession): Promise<string[]> {
  const popup = await session.openExtensionPage('popup.html');
  const found = (await storedRows(popup, 'annotations')) as AnnotationRecord[];
  await popup.close();
  return found.map(({ annotation }) => quoteOf(annotation)?.exact ?? '');
}

describe('five hundred writes while everything dies', () => {
  it('leave every acknowledged note where it was, and none twice', { timeout: 360_000 }, async () => {
    const chaos: Chaos = { acked: new Set(), next: random(SEED), deaths: 0 };
    const { acked } = chaos;
    const redone = new Set<string>();
    const halves = [WORDS.filter((_, at) => at % 2 === 0), WORDS.filter((_, at) => at % 2 === 1)];

    const profile = newProfile();
    const first = await startChromium(server, profile);
    const tabs = [await openTab(first), await openTab(first)];
    const crashed = (): boolean => acked.size >= CRASH_AT;
    const writing = tabs.map((page, at) =>
      // The browser dies in the middle of this.
      markAll(page, halves[at] ?? [], { acked, again: redone, ended: crashed }).catch(() => undefined),
    );
    const killing = killWorkers(first, chaos, crashed);
    await Promise.race(writing);
    await first.crash();
    await Promise.all([...writing, killing]);
    const acknowledgedBefore = [...acked];
    expect(acknowledgedBefore.length).toBeGreaterThanOrEqual(CRASH_AT);

    const second = await startChromium(server, profile);
    const survived = await rows(second);
    expect(acknowledgedBefore.filter((words) => !survived.includes(words))).toEqual([]);
    const again = [await openTab(second), await openTab(second)];
    for (const page of again)
      await eventually('the marks of before', () => acknowledged(page), {
        fits: (shown) => shown.length === survived.length,
      });
    const finished = (): boolean => acked.size >= WRITES;
    const rest = killWorkers(second, chaos, finished);
    await Promise.all(
      again.map((page, at) => markAll(page, halves[at] ?? [], { acked, again: redone, ended: () => false })),
    );
    await rest;

    const kept = await rows(second);
    expect([...acked].filter((words) => !kept.includes(words))).toEqual([]);
    // Twice is only what was marked twice: a write that was never acknowledged may have been made all the same.
    const twice = kept.filter((words, at) => kept.indexOf(words) !== at);
    expect(twice.filter((words) => !redone.has(words))).toEqual([]);
    expect(new Set(kept)).toEqual(new Set(WORDS));
    // The faster the machine, the sooner all is written, and the fewer die meanwhile.
    expect(chaos.deaths).toBeGreaterThan(5);
    console.log(`${kept.length} notes, ${chaos.deaths} deaths of the service worker, one of the browser`);
  });
});
