/** A half-open stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What of some spans lies within a stretch, counted from its start. */
export function spansWithin(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  return spans
    .filter((span) => overlaps(span, { start, end }))
    .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
}
