import { positionOf, quoteOf, type AnnotationRecord } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';

/**
 * Where a note stands in the kept text of its article: at its position if the words there
 * are those it quotes, else at the occurrence of the words nearest to it. Undefined where
 * the text does not have these very words; nothing is guessed.
 */
export function placeOf({ annotation }: AnnotationRecord, text: string): Span | undefined {
  const exact = quoteOf(annotation)?.exact;
  if (!exact) return undefined;
  const wanted = positionOf(annotation)?.start ?? 0;
  if (text.startsWith(exact, wanted)) return { start: wanted, end: wanted + exact.length };
  const after = text.indexOf(exact, wanted);
  const before = text.lastIndexOf(exact, wanted);
  const found = [after, before].filter((at) => at >= 0).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  const start = found[0];
  return start === undefined ? undefined : { start, end: start + exact.length };
}
