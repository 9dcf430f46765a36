import type { BodyText } from '@/utils/dom/body-text';
import { firstLineRect } from '@/utils/dom/range-rects';
import type { Span } from '@/utils/model/span';

/** Brings a span to the upper third of the window if it is not in sight; at once, so that its card finds its place. */
export function scrollToSpan(body: BodyText, span: Span): void {
  const rect = firstLineRect(body.rangesOf(span));
  if (!rect) return;
  const margin = innerHeight * 0.15;
  if (rect.top >= margin && rect.bottom <= innerHeight - margin) return;
  scrollBy({ top: rect.top - innerHeight / 3, behavior: 'instant' });
}
