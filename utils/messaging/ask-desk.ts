import { failed, type Outcome } from '@/utils/model/outcome';

const PAUSES_MS = [50, 250, 1_000];

/** No call takes so long, not even the recognition of the longest text on a slow machine. */
const LIMIT_MS = 60_000;

/**
 * A call to the desk that outlives the desk: the browser may stop the background at
 * any moment, so a call that found nobody is made again (every write is idempotent).
 * After the last attempt, and of a desk that is there but has not answered within
 * `limit` milliseconds, the answer is `desk-silent`.
 */
export async function askDesk<T>(call: () => Promise<Outcome<T> | undefined>, limit = LIMIT_MS): Promise<Outcome<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => resolve(failed('desk-silent')), limit);
  });
  const answer = await Promise.race([untilAnswered(call), waiting]);
  clearTimeout(timer);
  return answer;
}

async function untilAnswered<T>(call: () => Promise<Outcome<T> | undefined>): Promise<Outcome<T>> {
  for (const pause of [...PAUSES_MS, undefined]) {
    try {
      const answer = await call();
      if (answer !== undefined) return answer;
    } catch {
      // The channel closed before an answer came: the same as no answer.
    }
    if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return failed('desk-silent');
}
