/**
 * What the extension costs a page while it is loaded, read and painted for the first
 * time, from Chromium's trace of the page's main thread.
 *
 * The trace names the world in which every piece of script ran: counted is the
 * extension's, with what its scripts cost to compile, and neither the page's nor what the
 * test driver does in a world of its own. Promises' callbacks bear no world; those outside of
 * other worlds' scripts are the extension's, since the pages measured have no scripts.
 * Times are the thread's own, so that what other processes take meanwhile does not count.
 * Kinds of events are left out whose recording makes the script itself slower.
 */
import type { Page } from 'playwright-core';
import { holds, outermost, ownTime, record, sum, type TraceEvent } from './trace';

/** Milliseconds on the page's main thread. */
export interface LoadCost {
  /** The detector alone, with its compilation. */
  readonly detector: number;
  /** All script of the extension that began before the last paint, which is that of the marks; without style and layout. */
  readonly script: number;
  /** Style that was worked out after the detector ran: for the extension's rules. */
  readonly style: number;
  /** The longest single task of the extension: script with the style and layout it asked for, or style for its rules. */
  readonly longestTask: number;
}

const STYLE = 'UpdateLayoutTree';
const RENDERING = new Set([STYLE, 'Layout', 'PrePaint']);
const TASK = 'ThreadControllerImpl::RunTask';
const CATEGORIES = ['devtools.timeline', 'v8', 'v8.execute', 'toplevel'];

/** Runs `act`, which loads a page of the news hosts, and tells what the extension cost it. */
export async function costOfLoad(page: Page, act: () => Promise<unknown>): Promise<LoadCost> {
  const events = await record(page, { act, categories: CATEGORIES });
  const start = events.find(({ name, args }) => name === 'v8.run' && isDetector(args.fileName));
  if (!start) throw new Error('No script of the extension ran in the page.');
  const there = events.filter(({ ph, dur, pid, tid }) => {
    return ph === 'X' && dur !== undefined && pid === start.pid && tid === start.tid;
  });
  const painted = Math.max(start.ts, ...there.filter(({ name }) => name === 'Paint').map(({ ts }) => ts));
  const scripts = scriptsOf(there, start.args.worldName);
  const asked = outermost(
    there.filter((event) => RENDERING.has(event.name) && scripts.some((script) => holds(script, event))),
  );
  const before = ({ ts }: TraceEvent): boolean => ts <= painted;
  const styles = there.filter((event) => event.name === STYLE && event.ts > start.ts);
  const tasks = there.filter(({ name }) => name === TASK);
  const perTask = tasks.map((task) => sum(scripts.filter((script) => holds(task, script))));
  return {
    detector: sum(scripts.filter(({ args }) => isDetector(args.fileName ?? args.data?.url))),
    script: sum(scripts.filter(before)) - sum(asked.filter(before)),
    style: sum(styles),
    longestTask: Math.max(...perTask, ...[...scripts, ...styles].map(ownTime)),
  };
}

/** The detector runs in every page of the news hosts. */
function isDetector(address = ''): boolean {
  return /^chrome-extension:.*\/detector\.js$/.test(address);
}

/** What ran in a world, outermost: scripts and their compilation, calls, and promises' callbacks. */
function scriptsOf(events: readonly TraceEvent[], world: string | undefined): readonly TraceEvent[] {
  const runs = events.filter(({ name }) => name === 'v8.run' || name === 'v8.callFunction');
  const foreign = runs.filter(({ args }) => args.worldName !== world);
  const ours = runs.filter(({ args }) => args.worldName === world);
  const compiled = events.filter(
    ({ name, args }) => name === 'v8.compile' && args.data?.url?.startsWith('chrome-extension:'),
  );
  const callbacks = events.filter(
    (event) => event.name === 'RunMicrotasks' && !foreign.some((other) => holds(other, event)),
  );
  return outermost([...ours, ...compiled, ...callbacks]);
}
