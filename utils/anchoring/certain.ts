/**
 * Whether a place can be no other than the quote's.
 *
 * A reading in other words must be like the quote, the more so the less of the context
 * stands beside it, and the context must not fit better without it. The same words are no
 * proof either: the shorter a quote is, the more often it stands elsewhere. Where the text
 * that it was taken from is known, the place must have more of the quote's surroundings
 * than of those that the words had anywhere else in it; where it is not known, the context
 * on both sides must stand, unless the quote is long enough to be found but once.
 *
 * Cost: context × window steps; with the kept text as much again for each of at most
 * MOST_TWINS places in it that have the same words.
 */
import type { Budget } from './budget';
import { agreeingSides, SHORTEST_SIDE, standingsOf } from './context-sides';
import { contextAlone, type Place, placeOfOccurrence } from './place';
import { type Quest, WIDE_CONTEXT } from './quest';
import { stoodElsewhere } from './stood-elsewhere';

/** Below this part of the quote nothing is a reading of it, however well the context agrees. */
export const LEAST_LIKE = 0.35;
/** Quotes up to this length may be exchanged whole where the words on both sides have stayed. */
export const WORD = 12;
/** So many units of quote and context must agree in all. */
const ENOUGH_EVIDENCE = 10;
/** A verbatim quote of this length is seldom another. */
const SPEAKS_FOR_ITSELF = 20;
/** A quote needs so much beside it, on one side. */
const ENOUGH_BESIDE = 4;
/** The part of both sides that must agree around a short quote whose text is not known. */
const MOST_OF_BOTH = 0.75;
/** Or of one of them so many units without a fault. */
const ENOUGH_OF_ONE = 16;
/** Or it is a whole clause of at least so many units, then and now. */
const ENOUGH_OF_CLAUSE = 6;
const MOST_TWINS = 24;
/** The part of the wide context that shows a place to be the quote's own. */
const MOST_OF_CONTEXT = 0.75;

export interface Judged {
  readonly place: Place;
  /** Whether the quote stands there word for word. */
  readonly verbatim: boolean;
  readonly budget: Budget;
}

/** Whether the quote stands at a place, and nothing else that is like it. */
export function isCertain(quest: Quest, { place, verbatim, budget }: Judged): boolean {
  if (stoodElsewhere(quest, place)) return false;
  if (agreeingOf(place) < ENOUGH_EVIDENCE) return false;
  if (!verbatim) return likeEnough(quest, place) && !fitsBetterWithout(quest, place, budget);
  if (!quest.kept && quest.quote.length < SPEAKS_FOR_ITSELF) return standsOnBothSides(quest, place);
  return hasSomethingBeside(quest, place) && !isLikeATwin(quest, place, budget);
}

/** Units of quote and context that stand at a place. */
export function agreeingOf({ matched, left, right }: Place): number {
  return matched + left.all + right.all;
}

function hasSomethingBeside(quest: Quest, place: Place): boolean {
  if (quest.kept && quest.quote.length >= SPEAKS_FOR_ITSELF) return true;
  return Math.max(place.left.worth, place.right.worth) >= ENOUGH_BESIDE || agreeingSides(quest, place) > 0;
}

/** Whether the context stands on both sides, or its paragraph begins or ends there as it did, or one side stands without a fault. */
function standsOnBothSides(quest: Quest, place: Place): boolean {
  const sides = [place.left, place.right];
  if (sides.some(({ near, agreeing }) => near >= ENOUGH_OF_ONE && agreeing === near)) return true;
  if (sides.every(({ near, agreeing }) => near >= SHORTEST_SIDE && agreeing >= MOST_OF_BOTH * near)) return true;
  if (quest.quote.length >= ENOUGH_OF_CLAUSE && isWholeClause(quest, place)) return true;
  return !standingsOf(quest, place).includes('gone');
}

function isWholeClause({ prefix, suffix, page }: Quest, { start, end }: Place): boolean {
  const { text } = page.condensed;
  return [prefix.at(-1), suffix[0], text[start - 1], text[end]].every(
    (beside) => beside === undefined || /[,.;:!?。、]/.test(beside),
  );
}

/** Whether a place has as much of what surrounded the same words elsewhere in the kept text as of the quote's own. */
function isLikeATwin(quest: Quest, { start, left, right }: Place, budget: Budget): boolean {
  const { quote, kept } = quest;
  // Where most of the wide context stands, exact comparison has told already (`isAnothers`).
  if (!kept || left.all + right.all >= MOST_OF_CONTEXT * (quest.prefix.length + quest.suffix.length)) return false;
  let twins = 0;
  for (let at = kept.text.indexOf(quote); at >= 0 && twins < MOST_TWINS; at = kept.text.indexOf(quote, at + 1)) {
    if (at === kept.start) continue;
    twins++;
    const prefix = kept.text.slice(Math.max(0, at - WIDE_CONTEXT), at);
    const suffix = kept.text.slice(at + quote.length, at + quote.length + WIDE_CONTEXT);
    const twin = placeOfOccurrence({ ...quest, prefix, suffix }, start, budget);
    if (twin && twin.left.worth + twin.right.worth >= left.worth + right.worth) return true;
  }
  return false;
}

function likeEnough(quest: Quest, place: Place): boolean {
  const { quote, page } = quest;
  const length = place.end - place.start;
  const like = place.matched / Math.max(quote.length, length);
  const [first, second] = standingsOf(quest, place).toSorted();
  if (first === 'stands' && second === 'stands') {
    const isWord = quote.length <= WORD && length >= quote.length / 3 && length <= 2 * quote.length + 4;
    return like >= LEAST_LIKE || (isWord && /[\p{L}\p{N}]/u.test(page.condensed.text.slice(place.start, place.end)));
  }
  if (second !== 'stands') return false;
  // What stood elsewhere in the kept text is ruled out already.
  if (quest.kept) return like >= 0.75;
  return first === 'ends' && like >= 0.7 + Math.min(0.25, 2 / quote.length);
}

/** Whether the two sides of the context have come together, and the reading is only like the quote. */
function fitsBetterWithout(quest: Quest, place: Place, budget: Budget): boolean {
  const { prefix, suffix } = quest;
  if (prefix.length < SHORTEST_SIDE || suffix.length < SHORTEST_SIDE) return false;
  const { score, gap } = contextAlone(quest, place.start - prefix.length, budget);
  const withQuote = Math.max(0, 2 * place.left.all - prefix.length) + Math.max(0, 2 * place.right.all - suffix.length);
  return gap < (place.end - place.start) / 2 && score > withQuote;
}
