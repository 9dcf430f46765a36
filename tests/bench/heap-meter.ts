/**
 * How much memory the extension's pages, workers and service worker hold, each for itself:
 * what their engines say of their own heaps, and of what they keep outside of them. All of
 * them run in one process of the browser, whose resident memory also has the browser's own
 * code and whatever it keeps for later in it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession } from 'playwright-core';

/** In MB. `undefined` where the system does not tell. */
export interface Memory {
  /** The page that is measured, and its workers. */
  readonly tab: number;
  readonly worker: number;
  /** The service worker. */
  readonly desk: number;
  /** Resident memory of the extension's process, everything in it together. */
  readonly process: number | undefined;
}

export interface HeapMeter {
  /** The largest values since the last time; tab and worker are those of the moment at which both together were largest. */
  peak(): Memory;
  stop(): Promise<void>;
}

interface Usage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

type Place = 'tab' | 'worker' | 'desk';
const PLACES: Readonly<Record<string, Place>> = { page: 'tab', worker: 'worker', service_worker: 'desk' };

/** Measures again and again whatever the extension runs. */
export async function startHeapMeter(context: BrowserContext, extensionId: string, every = 50): Promise<HeapMeter> {
  const browser = context.browser();
  if (!browser) throw new Error('This Playwright gives no browser for a persistent context.');
  const devtools = await browser.newBrowserCDPSession();
  const asked = new Map<string, Place>();
  const usage = new Map<string, { readonly place: Place; readonly bytes: number }>();
  let peak: Memory = { tab: 0, worker: 0, desk: 0, process: undefined };
  let count = 0;
  devtools.on('Target.detachedFromTarget', ({ sessionId }) => {
    asked.delete(sessionId);
    usage.delete(sessionId);
  });
  devtools.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const place = asked.get(sessionId);
    const { result } = JSON.parse(message) as { readonly result?: Usage };
    if (!place || !result) return;
    const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = result;
    usage.set(sessionId, { place, bytes: usedSize + embedderHeapUsedSize + backingStorageSize });
    peak = higher(peak, sumOf(usage));
  });
  const ask = async (): Promise<void> => {
    await attachAll(devtools, extensionId, asked);
    for (const sessionId of asked.keys()) {
      const message = JSON.stringify({ id: ++count, method: 'Runtime.getHeapUsage' });
      // It may have ended since.
      void devtools.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    }
    peak = higher(peak, { tab: 0, worker: 0, desk: 0, process: residentMemory() });
  };
  const timer = setInterval(() => void ask().catch(() => undefined), every);
  return {
    peak: () => {
      const last = peak;
      peak = { tab: 0, worker: 0, desk: 0, process: undefined };
      return last;
    },
    stop: async () => {
      clearInterval(timer);
      await devtools.detach();
    },
  };
}

const attaching = new Set<string>();

async function attachAll(devtools: CDPSession, extensionId: string, asked: Map<string, Place>): Promise<void> {
  const filter = Object.keys(PLACES).map((type) => ({ type, exclude: false }));
  const { targetInfos } = await devtools.send('Target.getTargets', { filter });
  for (const { targetId, type, url } of targetInfos) {
    const place = PLACES[type];
    if (!place || !url.includes(extensionId) || attaching.has(targetId)) continue;
    attaching.add(targetId);
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: false });
    asked.set(sessionId, place);
  }
}

function sumOf(usage: ReadonlyMap<string, { readonly place: Place; readonly bytes: number }>): Memory {
  const sums = { tab: 0, worker: 0, desk: 0 };
  for (const { place, bytes } of usage.values()) sums[place] += bytes / 1e6;
  return { ...sums, process: undefined };
}

function higher(a: Memory, b: Memory): Memory {
  const larger = b.tab + b.worker > a.tab + a.worker ? b : a;
  const resident = Math.max(a.process ?? 0, b.process ?? 0);
  return {
    tab: larger.tab,
    worker: larger.worker,
    desk: Math.max(a.desk, b.desk),
    process: resident > 0 ? resident : undefined,
  };
}

/** Of the largest process of an extension; undefined on a system without /proc. */
function residentMemory(): number | undefined {
  try {
    const sizes = readdirSync('/proc').flatMap((pid) => {
      if (!/^\d+$/.test(pid)) return [];
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')) return [];
        return [Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024];
      } catch {
        return []; // a process that ended meanwhile
      }
    });
    return sizes.length > 0 ? Math.max(...sizes) : undefined;
  } catch {
    return undefined;
  }
}
