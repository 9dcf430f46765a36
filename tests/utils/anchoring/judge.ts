import type { Span } from '@/utils/model/span';
import type { ArticlePair, PairKind } from './article-pairs';

/** How an answer is to be judged: at the right place, at a wrong one, at none. */
export type Judgement = 'right' | 'wrong' | 'orphan';

/**
 * An intact quote must be found exactly. A quote that was edited is at its right place
 * where found and true span have at least half in common; one that was deleted is
 * nowhere, and only an orphan is right.
 */
export function judge(found: Span | undefined, { place }: ArticlePair, { intact }: PairKind): Judgement {
  if (!place) return found ? 'wrong' : 'right';
  if (!found) return 'orphan';
  if (intact) return found.start === place.start && found.end === place.end ? 'right' : 'wrong';
  const common = Math.min(found.end, place.end) - Math.max(found.start, place.start);
  const all = Math.max(found.end, place.end) - Math.min(found.start, place.start);
  return common >= all / 2 ? 'right' : 'wrong';
}
