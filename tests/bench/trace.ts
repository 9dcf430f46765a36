/**
 * What the extension's scripts cost a page, from Chromium's own trace of the main
 * thread. The pages measured here have no scripts of their own, so that all
 * script that runs in them is the extension's. Layout and style that a script
 * asks for are counted apart: the page would have done them anyway.
 */
import type { CDPSession, Page } from 'playwright-core';

/** An event of Chromium's trace. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Microseconds on the clock. */
  readonly dur?: number;
  /** Microseconds of the thread's own time: what other processes take does not count. */
  readonly tdur?: number;
  readonly args: {
    readonly data?: { readonly url?: string };
    readonly fileName?: string;
    /** Of what runs beside the page's own scripts: an extension's name. */
    readonly worldName?: string;
  };
}

/** Milliseconds on the page's main thread while it was traced. */
export interface PageCost {
  /** Script with its compilation, without layout and style. */
  readonly script: number;
  /** Layout and style asked for by script. */
  readonly layout: number;
  /** The longest task in which script ran, with all that the page itself did in it. */
  readonly longestTask: number;
  /** The most that script took of one task, with the layout that it asked for. */
  readonly longestScript: number;
}

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.compile',
  'V8.GC_SCAVENGER',
  'EventDispatch',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
]);
const LAYOUT = new Set(['Layout', 'UpdateLayoutTree', 'PrePaint']);
const CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute', 'disabled-by-default-devtools.timeline', '__metadata'];

/** Runs `act` while the page is traced; what it cost. */
export async function traced(page: Page, act: () => Promise<unknown>): Promise<PageCost> {
  return costOf(await record(page, { act, categories: CATEGORIES }));
}

/** What is to happen, and the kinds of events that are wanted. */
export interface Recording {
  readonly act: () => Promise<unknown>;
  readonly categories: readonly string[];
}

/** The events of a page's process while `act` runs. */
export async function record(page: Page, { act, categories }: Recording): Promise<readonly TraceEvent[]> {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories] },
  });
  await act();
  await finished(devtools);
  await devtools.detach();
  return events;
}

async function finished(devtools: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => void devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
}

/** What the extension's scripts did on the main thread that ran them. */
function costOf(events: readonly TraceEvent[]): PageCost {
  const ours = events.filter((event) => urlOf(event).startsWith('chrome-extension://'));
  const threads = new Set(ours.map(({ pid, tid }) => `${pid}-${tid}`));
  const there = events.filter(
    ({ pid, tid, dur, ph }) => ph === 'X' && dur !== undefined && threads.has(`${pid}-${tid}`),
  );
  const scripts = outermost(there.filter(({ name }) => SCRIPT.has(name)));

  const layouts = outermost(
    there.filter((event) => LAYOUT.has(event.name) && scripts.some((script) => holds(script, event))),
  );
  const tasks = there.filter(({ name }) => name === 'RunTask');
  const long = tasks.filter((task) => scripts.some((script) => holds(task, script)));
  const layout = sum(layouts);
  return {
    script: sum(scripts) - layout,
    layout,
    longestTask: Math.max(0, ...long.map(ownTime)),
    longestScript: Math.max(0, ...long.map((task) => sum(scripts.filter((script) => holds(task, script))))),
  };
}

function urlOf({ args }: TraceEvent): string {
  return args.data?.url ?? args.fileName ?? '';
}

/** The events that lie in no other of them, by time. */
export function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let end = -1;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

/** Whether one event lies in the time of another. */
export function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return outer.ts <= inner.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}

/** Milliseconds of the thread's own time. */
export function ownTime({ tdur, dur = 0 }: TraceEvent): number {
  return (tdur ?? dur) / 1000;
}

/** Milliseconds of several events. */
export function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, event) => total + ownTime(event), 0);
}
