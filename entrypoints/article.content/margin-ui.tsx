import { render } from 'preact';
import { createOverlayHost } from './overlay-host';
import { Overlay, type OverlayProps } from './Overlay';

/** The overlay of an article page: one shadow root beside the page's body, drawn anew at every change of the scene. */
export interface MarginUi {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  draw(props: OverlayProps): void;
}

/** Makes the overlay; it goes when the signal ends. */
export function createMarginUi(signal: AbortSignal): MarginUi {
  const { host, root, container } = createOverlayHost(signal);
  signal.addEventListener('abort', () => render(null, container));
  return { host, root, draw: (props) => render(<Overlay {...props} />, container) };
}
