/**
 * The place where a publisher's adapters wait for the article script. They are a script of their own for
 * each publisher (scripts/site-scripts.ts), put in before it, so that a page need not parse those of all others.
 * Scripts of one extension on one page share their global object.
 */
import type { SiteAdapter } from './site';

const SLOT = Symbol.for('meipi.site-adapters');

/** Leaves the adapters there. */
export function offerAdapters(adapters: readonly SiteAdapter[]): void {
  Reflect.set(globalThis, SLOT, adapters);
}

/** The adapters; none where they were not put in. */
export function offeredAdapters(): readonly SiteAdapter[] {
  return (Reflect.get(globalThis, SLOT) as readonly SiteAdapter[] | undefined) ?? [];
}

/** The name of the script with the adapters of a publisher, without its ending. */
export function siteScriptName(site: string): string {
  return `site-${site}`;
}
