import { createQuietTimer } from './quiet-timer';

/** What to watch and whom to tell. */
export interface ArrivalWatch {
  readonly root: Node;
  /** Told once elements have come or gone and the page has come to rest. */
  readonly onChange: () => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/** Watches a page for elements that come and go anywhere in it. What they are is not looked at, so that a busy page costs little. */
export function watchArrivals({ root, onChange, signal }: ArrivalWatch): void {
  if (signal.aborted) return;
  const timer = createQuietTimer(onChange);
  const observer = new MutationObserver(() => timer.start());
  observer.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    timer.stop();
  });
}
