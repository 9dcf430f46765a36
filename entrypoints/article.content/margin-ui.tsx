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
  return { host, root, draw: withoutNesting((props) => render(<Overlay {...props} />, container)) };
}

/**
 * Draws one after the other: taking away an element that has the focus tells of it in
 * the middle of a drawing, and one that began then would break the outer one.
 */
function withoutNesting(draw: (props: OverlayProps) => void): (props: OverlayProps) => void {
  let drawing = false;
  let next: OverlayProps | undefined;
  return (props) => {
    next = props;
    if (drawing) return;
    drawing = true;
    try {
      while (next) {
        const now: OverlayProps = next;
        next = undefined;
        draw(now);
      }
    } finally {
      drawing = false;
    }
  };
}
