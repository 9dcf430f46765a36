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
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove());
  return { host, root, container };
}
