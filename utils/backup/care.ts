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
const MANY_NOTES = 30;

/** Whether the reader should make a copy outside the browser: there are many notes, and never was one made. */
export function isCopyDue(notes: number, { copiedAt }: Pick<CareFacts, 'copiedAt'>): boolean {
  return notes >= MANY_NOTES && copiedAt === undefined;
}

/**
 * What the reader is told of the notes' safety: that the browser may remove them, where it
 * has not agreed to keep them; else that there is no copy. Each until it is closed, and
 * nothing before the first note. `persisted` is undefined where the browser does not say.
 */
export function careFor(
  notes: number,
  { persisted, ...facts }: CareFacts & { readonly persisted: boolean | undefined },
): 'persist' | 'copy' | undefined {
  if (notes === 0) return undefined;
  if (persisted === false && !facts.closed.includes('persist')) return 'persist';
  return isCopyDue(notes, facts) && !facts.closed.includes('copy') ? 'copy' : undefined;
}
