import type { BodyText } from '@/utils/dom/body-text';
import type { Span } from '@/utils/model/span';
import type { Selected } from '@/utils/reading/reading-state';
import { snapSpan } from '@/utils/reading/snap';
import type { ArticleView, Stage } from './article-view';
import type { Missed } from './missed';

const SETTLE_MS = 120;

export interface SelectionInput {
  readonly stage: Stage;
  readonly host: Element;
  /** What was done before anybody listened. */
  readonly missed: readonly Missed[];
  readonly signal: AbortSignal;
}

/** Offers the toolbar for what is selected in the article, once the selection rests. The selection is only read. */
export function watchSelection({ stage, host, missed, signal }: SelectionInput): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = false;
  let how = { free: false, touch: false };
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!pressed) offer(stage, how);
    }, SETTLE_MS);
  };
  const note = ({ altKey, pointerType }: PointerEvent): void => {
    how = { free: altKey, touch: pointerType === 'touch' };
  };
  if (missed.some(({ event }) => event.type === 'selectionchange')) settle();
  document.addEventListener('selectionchange', settle, { signal });
  const down = (event: PointerEvent): void => {
    pressed = true;
    note(event);
  };
  document.addEventListener('pointerdown', down, { signal, passive: true, capture: true });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    const up = (event: PointerEvent): void => {
      pressed = false;
      // What is pressed in the overlay leaves the selection as it was: nothing is to be offered again.
      if (event.target === host) return;
      note(event);
      settle();
    };
    document.addEventListener(end, up, { signal, passive: true, capture: true });
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function offer(stage: Stage, { free, touch }: { readonly free: boolean; readonly touch: boolean }): void {
  const { view, settings, reading } = stage.scene();
  const raw = view && selectedSpan(view.body, selectedRange());
  const span = raw && (free || !settings.snap ? raw : snapped(raw, view));
  if (span) stage.dispatch({ type: 'select', selected: { ...span, raw, ...(touch ? { touch } : {}) } });
  else if (reading.selection) stage.dispatch({ type: 'select' });
}

/** What is selected in the page at this moment; null where nothing is. */
export function selectedRange(): Range | null {
  const selection = getSelection();
  return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/**
 * What the reader has selected, now or at another moment, as it is to be marked: snapped,
 * unless that is switched off or Alt was held while selecting. Undefined where nothing of
 * the article is selected.
 */
export function chosenSpan(stage: Stage, range = selectedRange()): Span | undefined {
  const { view, settings, reading } = stage.scene();
  const raw = view && selectedSpan(view.body, range);
  if (!raw) return undefined;
  const offered: Selected | undefined = reading.selection;
  if (offered?.raw.start === raw.start && offered.raw.end === raw.end)
    return { start: offered.start, end: offered.end };
  return settings.snap ? snapped(raw, view) : raw;
}

function snapped(raw: Span, { body, recognition }: ArticleView): Span | undefined {
  return snapSpan(raw, { text: body.text, names: recognition.mentions });
}

/** Whether something is selected in the page, but nothing of the article's text: a menu, a comment, one of our cards. */
export function isSelectedElsewhere({ body }: ArticleView, range = selectedRange()): boolean {
  // What is selected in a shadow root, as in our cards, is told of as nothing; its words are there.
  if (range === null) return (getSelection()?.toString() ?? '') !== '';
  return selectedSpan(body, range) === undefined;
}

/** The span of the text that is selected in the page, without white space at its ends. */
function selectedSpan(body: BodyText, range: Range | null): Span | undefined {
  const span = range && body.spanOf(range);
  if (!span) return undefined;
  const words = body.text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : undefined;
}
