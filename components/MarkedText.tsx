import type { Span } from '@/utils/model/span';

export interface MarkedTextProps {
  readonly text: string;
  /** Sorted, not overlapping. */
  readonly spans: readonly Span[];
}

/** A text in which the words searched for are marked. Line breaks are kept. */
export function MarkedText({ text, spans }: MarkedTextProps) {
  if (spans.length === 0) return <>{text}</>;
  return (
    <>
      {spans.map(({ start, end }, at) => [
        text.slice(spans[at - 1]?.end ?? 0, start),
        <mark key={start}>{text.slice(start, end)}</mark>,
      ])}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
