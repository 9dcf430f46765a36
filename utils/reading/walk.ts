import type { Span } from '@/utils/model/span';

/** An empty span stands before everything that starts at its offset. */
function endKey({ start, end }: Span): number {
  return end === start ? Infinity : end;
}

/** Reading order: by start, the longer first, so that a pledge comes before the mentions in it. */
function compareSpans(a: Span, b: Span): number {
  if (a.start !== b.start) return a.start - b.start;
  const [endA, endB] = [endKey(a), endKey(b)];
  return endA === endB ? 0 : endB - endA;
}

/** Marks of several sorts in one reading order. */
export function inReadingOrder<Mark extends Span>(marks: readonly Mark[]): readonly Mark[] {
  return marks.toSorted(compareSpans);
}

export interface Walk<Mark extends Span> {
  /** In reading order. */
  readonly marks: readonly Mark[];
  /** The current mark, an empty span for a mere place in the text, or undefined before the first step. */
  readonly from: Span | undefined;
  readonly step: 1 | -1;
}

/**
 * The next or previous mark, going round at either end. From nowhere it is the first or
 * the last one.
 *
 * @returns undefined if there are no marks
 */
export function walk<Mark extends Span>({ marks, from, step }: Walk<Mark>): Mark | undefined {
  const around = step > 0 ? marks[0] : marks.at(-1);
  if (!from) return around;
  const beyond = (mark: Mark): boolean => compareSpans(mark, from) * step > 0;
  return (step > 0 ? marks.find(beyond) : marks.findLast(beyond)) ?? around;
}
