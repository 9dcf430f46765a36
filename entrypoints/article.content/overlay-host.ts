import overlayCss from '@/components/overlay.css?inline';

/** True in builds for end-to-end tests alone, which must look inside; see wxt.config.ts. */
declare const __OPEN_ROOT__: boolean;

export interface OverlayHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly container: HTMLElement;
}

/**
 * The element that holds all of Meipi's interface on a page, beside the page's body.
 * It takes no room and moves nothing (overlay.css). Its shadow root is closed: the page's scripts cannot read the reader's notes. Keys
 * pressed in it do not reach the page's own shortcuts.
 */
export function createOverlayHost(signal: AbortSignal): OverlayHost {
  const host = document.createElement('meipi-overlay');
  const root = host.attachShadow({ mode: __OPEN_ROOT__ ? 'open' : 'closed' });
  const style = document.createElement('style');
  style.textContent = overlayCss;
  const container = document.createElement('div');
  root.append(style, container);
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'copy', 'paste'] as const) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  keepInPage(host, signal);
  signal.addEventListener('abort', () => host.remove());
  return { host, root, container };
}

/** How often the element is put back into a page that takes it out. */
const MOST_RETURNS = 20;

/** Puts the element into the page, and back where the page has taken it out; but it does not quarrel with the page for ever. */
function keepInPage(host: HTMLElement, signal: AbortSignal): void {
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    returns += 1;
    if (returns <= MOST_RETURNS) place();
    else observer.disconnect();
  });
  const place = (): void => {
    document.documentElement?.append(host);
    observer.observe(document, { childList: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  };
  place();
  signal.addEventListener('abort', () => observer.disconnect());
}
