import type { BodyText } from '@/utils/dom/body-text';
import type { Span } from '@/utils/model/span';
import type { Stage } from './article-view';

const SETTLE_MS = 120;

export interface SelectionInput {
  readonly stage: Stage;
  readonly host: Element;
  readonly signal: AbortSignal;
}

/** Offers the toolbar for what is selected in the article, once the selection rests. The selection is only read. */
export function watchSelection({ stage, host, signal }: SelectionInput): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!pressed) offer(stage);
    }, SETTLE_MS);
  };
  document.addEventListener('selectionchange', settle, { signal });
  document.addEventListener('pointerdown', () => (pressed = true), { signal, passive: true, capture: true });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      end,
      ({ target }) => {
        pressed = false;
        // What is pressed in the overlay leaves the selection as it was: nothing is to be offered again.
        if (target !== host) settle();
      },
      { signal, passive: true, capture: true },
    );
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function offer(stage: Stage): void {
  const { view, reading } = stage.scene();
  const span = view && selectedSpan(view.body);
  if (span) stage.dispatch({ type: 'select', span });
  else if (reading.selection) stage.dispatch({ type: 'select' });
}

/** The span of the text that is selected in the page, without white space at its ends. */
export function selectedSpan(body: BodyText): Span | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const span = body.spanOf(selection.getRangeAt(0));
  if (!span) return undefined;
  const words = body.text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : undefined;
}
