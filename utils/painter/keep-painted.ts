import type { Painter } from './painter';

/** What keeps a painter's work in place, and until when. */
export interface Keeping {
  readonly painter: Pick<Painter, 'isPainted' | 'reapply'>;
  readonly document: Document;
  /** Ends the keeping. */
  readonly signal: AbortSignal;
  /** Milliseconds between two checks. */
  readonly interval?: number;
}

/**
 * Puts marks back when the page clears the highlight registry it shares with
 * Meipi. No event tells of that, so the registry is asked: four times a second while
 * the page is visible (about thirty look-ups in a map) and at once when it
 * becomes visible again. A timer and not animation frames, which would run fifteen
 * times as often and keep the page from resting.
 */
export function keepPainted({ painter, document, signal, interval = 250 }: Keeping): void {
  if (signal.aborted) return;
  function check(): void {
    if (!document.hidden && !painter.isPainted()) painter.reapply();
  }
  const timer = setInterval(check, interval);
  document.addEventListener('visibilitychange', check, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}
