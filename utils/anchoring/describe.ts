import type { Selector } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';
import { comparable } from './comparable';

const SHORTEST_CONTEXT = 32;
const LONGEST_CONTEXT = 128;
const STEP = 16;

/**
 * The selectors that lead back to a span: the quote verbatim with what stands
 * before and after it, and the position. The context has 32 code units on either
 * side (fewer at the ends of the text) and grows to at most 128 until quote and
 * context together occur once in the text, as far as that is possible. No
 * surrogate pair is cut; a span that cuts one is widened to hold it.
 * Throws if the span holds nothing but white space.
 */
export function describe(text: string, span: Span): Selector[] {
  const { start, end } = onWholeCharacters(text, span);
  const exact = text.slice(start, end);
  if (comparable(exact).units.length === 0) throw new RangeError('The span holds no text.');
  return [
    { type: 'TextQuoteSelector', exact, ...uniqueContext(text, { start, end }) },
    { type: 'TextPositionSelector', start, end },
  ];
}

function uniqueContext(text: string, span: Span): { prefix: string; suffix: string } {
  const whole = comparable(text).text;
  let context = contextOf(text, span, SHORTEST_CONTEXT);
  for (let length = SHORTEST_CONTEXT + STEP; length <= LONGEST_CONTEXT; length += STEP) {
    const passage = comparable(context.prefix + text.slice(span.start, span.end) + context.suffix).text;
    if (whole.indexOf(passage) === whole.lastIndexOf(passage)) break;
    context = contextOf(text, span, length);
  }
  return context;
}

function contextOf(text: string, span: Span, length: number): { prefix: string; suffix: string } {
  let from = Math.max(0, span.start - length);
  let to = Math.min(text.length, span.end + length);
  if (cutsPair(text, from)) from++;
  if (cutsPair(text, to)) to--;
  return { prefix: text.slice(from, span.start), suffix: text.slice(span.end, to) };
}

function onWholeCharacters(text: string, { start, end }: Span): Span {
  return { start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end };
}

/** Whether the place lies between the two halves of a surrogate pair. */
function cutsPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
