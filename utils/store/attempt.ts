import { Dexie } from 'dexie';
import { done, failed, type ErrorCode, type Failure, type Outcome } from '@/utils/model/outcome';
import { isFull } from './persistence';

const CODES: Readonly<Record<string, ErrorCode>> = {
  QuotaExceededError: 'store-full',
  VersionError: 'store-newer',
};

/** The answer of work on the store; what goes wrong in the database becomes a failure with the technical reason. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Outcome<T>> {
  try {
    return done(await work());
  } catch (error) {
    return explained(error);
  }
}

/**
 * The failure that an error of the store stands for, as {@link failureOf} says it; a full
 * disk is named also where the browser names another reason. Chromium then fails to open
 * the store at all, and says no more than that.
 */
export async function explained(error: unknown): Promise<Failure> {
  const failure = failureOf(error);
  const isUnclear = failure.error === 'store-closed' || failure.error === 'unexpected';
  return isUnclear && (await isFull()) ? { ...failure, error: 'store-full' } : failure;
}

/**
 * The failure that an error of the store stands for: `store-full`, `store-newer`,
 * `store-closed` for any other fault of the database, and `unexpected` for a fault
 * that is not the database's.
 */
export function failureOf(error: unknown): Failure {
  const causes = [...causesOf(error)];
  const named = causes.map((cause) => CODES[cause.name]).find((code) => code !== undefined);
  const detail = causes.map((cause) => `${cause.name}: ${cause.message}`)[0] ?? String(error);
  return failed(named ?? (causes.some(isOfDatabase) ? 'store-closed' : 'unexpected'), detail);
}

/** The error and those it wraps: an aborted transaction names its cause in `inner`, a bulk write in `failures`. */
function* causesOf(error: unknown): Generator<Error> {
  if (!(error instanceof Error)) return;
  yield error;
  if ('inner' in error) yield* causesOf(error.inner);
  if ('failures' in error && Array.isArray(error.failures)) {
    for (const failure of error.failures) yield* causesOf(failure);
  }
}

function isOfDatabase(error: Error): boolean {
  return error instanceof Dexie.DexieError || error instanceof DOMException;
}
