import { isRoute } from '@/utils/model/route';

/** What to watch and whom to tell. */
export interface AddressWatch {
  readonly window: Window;
  /** Told when another address (a fragment that only leads to a place of the page apart) stands in the bar, without a load. */
  readonly onChange: () => void;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/** How often the address is looked at where no event tells of every change, in milliseconds. */
const LOOK_EVERY = 400;

/**
 * Watches the address of a page that changes it by script. The Navigation API tells
 * of every change at once. A browser without it tells of the reader's steps back and
 * forth alone, and what a page's script calls cannot be listened to from outside
 * its world: there the address is compared now and then, which costs next to nothing.
 */
export function watchAddress({ window, onChange, signal }: AddressWatch): void {
  if (signal.aborted) return;
  let known = addressOf(window);
  const look = (): void => {
    const now = addressOf(window);
    if (now === known) return;
    known = now;
    onChange();
  };
  const navigation = 'navigation' in window ? (window.navigation as EventTarget | undefined) : undefined;
  if (navigation) return navigation.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
  const timer = window.setInterval(() => {
    if (!window.document.hidden) look();
  }, LOOK_EVERY);
  signal.addEventListener('abort', () => window.clearInterval(timer));
}

function addressOf({ location }: Window): string {
  const [address = '', ...fragment] = location.href.split('#');
  return isRoute(`#${fragment.join('#')}`) ? location.href : address;
}
