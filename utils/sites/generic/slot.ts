/**
 * The place where the generic reading waits for the article script. It is a script
 * of its own, put in only where it is wanted, so that the publishers' pages need not carry it;
 * scripts of one extension on one page share their global object.
 */
import type { ReadPage } from './read-page';

const SLOT = Symbol.for('meipi.read-generic-page');

/** Leaves the reading there. */
export function offerGenericReading(read: ReadPage): void {
  Reflect.set(globalThis, SLOT, read);
}

/** The reading, where it was put in. */
export function offeredGenericReading(): ReadPage | undefined {
  return Reflect.get(globalThis, SLOT) as ReadPage | undefined;
}
