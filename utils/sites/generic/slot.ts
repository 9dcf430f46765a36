/**
 * The place where the generic reading waits for the article script. It is a script
 * of its own, put in only where it is wanted, so that the publishers' pages need not carry it;
 * scripts of one extension on one page share their global object.
 */
import type { genericAddress } from './address';
import type { ReadPage } from './read-page';

const SLOT = Symbol.for('meipi.read-generic-page');

/** What is needed to read a page that no adapter knows. */
export interface GenericReading {
  readonly addressOf: typeof genericAddress;
  readonly read: ReadPage;
}

/** Leaves the reading there. */
export function offerGenericReading(reading: GenericReading): void {
  Reflect.set(globalThis, SLOT, reading);
}

/** The reading, where it was put in. */
export function offeredGenericReading(): GenericReading | undefined {
  return Reflect.get(globalThis, SLOT) as GenericReading | undefined;
}
