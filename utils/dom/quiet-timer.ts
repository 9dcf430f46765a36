/** Calls back when a page that changes has come to rest. */
export interface QuietTimer {
  /** Something has changed. */
  start(): void;
  stop(): void;
}

/** How long nothing may change before the callback, in milliseconds. */
const QUIET = 200;
/** On a page that never rests, the callback comes this long after the first change, and twice as long after each time. */
const PATIENCE = 2000;
const MOST_PATIENCE = 16_000;

/**
 * Waits for a pause. Where none comes, it calls back all the same, but ever more
 * seldom: a page that changes for ever is not followed at every step.
 */
export function createQuietTimer(onQuiet: () => void): QuietTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let last = 0;
  let patience = PATIENCE;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  /** Looks whether the last change is long enough ago; one timer serves any number of changes. */
  function check(): void {
    const now = Date.now();
    const rested = now - last >= QUIET;
    if (!rested && now - since < patience) {
      timer = setTimeout(check, Math.min(last + QUIET, since + patience) - now);
      return;
    }
    patience = rested ? PATIENCE : Math.min(patience * 2, MOST_PATIENCE);
    timer = undefined;
    onQuiet();
  }

  return {
    stop,
    start() {
      last = Date.now();
      if (timer !== undefined) return;
      since = last;
      timer = setTimeout(check, QUIET);
    },
  };
}
