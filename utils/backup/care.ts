import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'care';

const shape = v.object({
  copiedAt: v.fallback(v.optional(v.string()), undefined),
  closed: v.fallback(v.array(v.picklist(['persist', 'copy'])), []),
});

/** What was done for the notes' safety, and what the reader does not want to be told again. */
export interface CareFacts {
  /** ISO 8601: when a copy was last made outside the browser. */
  readonly copiedAt?: string | undefined;
  readonly closed: readonly ('persist' | 'copy')[];
}

export async function readCare(): Promise<CareFacts> {
  const stored = await browser.storage.local.get(KEY);
  const read = v.safeParse(shape, stored[KEY]);
  return read.success ? read.output : { closed: [] };
}

export async function noteCare(changes: Partial<CareFacts>): Promise<CareFacts> {
  const next = { ...(await readCare()), ...changes };
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** From so many notes on, a reader without a copy is told to make one. */
export const MANY_NOTES = 30;
