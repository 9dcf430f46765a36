import { type ErrorCode, type Failure, isPassing } from '@/utils/model/outcome';
import type { Stage } from './article-view';

/** How long to wait before the store is asked again, in milliseconds: at first, and at most. */
const AGAIN_MS = 3_000;
const SELDOM_MS = 30_000;

/**
 * Takes what came with an article about the store: says it once, has the article read
 * again while it may pass, and takes the words back when it has.
 */
export function followTrouble(
  stage: Stage,
  signal: AbortSignal,
  readAgain: () => void,
): (trouble: Failure | undefined) => void {
  let told: ErrorCode | undefined;
  let pause = AGAIN_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const again = (): void => {
    // A page that nobody sees waits until it is seen.
    if (document.visibilityState === 'hidden') return;
    stop();
    readAgain();
  };
  signal.addEventListener('abort', stop);
  document.addEventListener('visibilitychange', () => timer !== undefined && again(), { signal });

  return (trouble) => {
    stop();
    if (trouble && trouble.error !== told) stage.dispatch({ type: 'complain', failure: trouble });
    if (!trouble && told !== undefined && stage.scene().reading.notice?.error === told) {
      stage.dispatch({ type: 'close-notice' });
    }
    told = trouble?.error;
    pause = trouble && isPassing(trouble) ? Math.min(pause * 1.5, SELDOM_MS) : AGAIN_MS;
    if (trouble && isPassing(trouble) && !signal.aborted) timer = setTimeout(again, pause);
  };
}
