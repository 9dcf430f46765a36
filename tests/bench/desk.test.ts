import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCommand } from '@/scripts/check/run-command';
import { launchChromium } from '@/tests/e2e/support/chromium';
import { startFixtureServer } from '@/tests/e2e/support/fixture-server';
import { table } from './measure';
import { dictionaryForms, newsText } from './news-text';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How long the desk takes to answer, asked from a page of the extension. */
const ASK = `(async (text) => {
  const facts = { site: 'sina', docId: 'ibench', url: 'https://finance.sina.com.cn/bench.shtml', title: 'bench', publishedAt: '2024-06-01' };
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage({ id: 1, type: 'openArticle', data: { facts, text }, timestamp: Date.now() });
  return { time: performance.now() - start, mentions: answer.res.value.recognition.mentions.length };
})`;

describe('the desk', () => {
  it('answers for an article of 10,000 characters, warm and from a cold start', async () => {
    expect((await runCommand(['wxt', 'build', '--mode', 'e2e'], { cwd: ROOT, limit: 300_000 })).code).toBe(0);
    const server = await startFixtureServer({});
    const session = await launchChromium({ extension: path.join(ROOT, '.output', 'chrome-mv3-e2e'), server });
    try {
      const page = await session.openExtensionPage('popup.html');
      const text = newsText(dictionaryForms(ROOT), 10_000);
      const ask = () => page.evaluate<{ time: number; mentions: number }>(`${ASK}(${JSON.stringify(text)})`);
      const cold: number[] = [];
      const warm: number[] = [];
      for (let round = 0; round < 5; round++) {
        await session.killServiceWorker();
        cold.push((await ask()).time);
        for (let again = 0; again < 5; again++) warm.push((await ask()).time);
      }
      expect((await ask()).mentions).toBeGreaterThan(100);
      const median = (times: number[]): string => (times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(1);
      const least = (times: number[]): string => Math.min(...times).toFixed(1);
      const rows = [
        ['warm', median(warm), least(warm)],
        ['cold start', median(cold), least(cold)],
      ];
      process.stdout.write(
        `\nthe desk’s answer, recognition and store, in ms\n${table(['', 'median', 'fastest'], rows)}\n`,
      );
    } finally {
      await session.close();
      await server.close();
    }
  });
});
