/**
 * A quote whose words have changed: where it stands now, if that is certain.
 *
 * Quote and context vote for places (`seeds.ts`); each of them, the most likely first, is
 * looked at with Myers' bit-parallel search (approx-string-match): where no stretch is
 * like enough to the quote, it is left. What remains is aligned with quote and context
 * together (`place.ts`), which tells where exactly the reading begins and ends.
 *
 * A place counts only if it can be no other:
 *   – the context directly beside it agrees on both sides; on one side also where a
 *     paragraph begins or ends, or where the text that the quote was taken from is known,
 *     and then the quote itself must agree the more, the shorter it is (`certain.ts`);
 *   – the context does not fit better without the quote, as it does where the quote was
 *     deleted and a similar line came up beside it;
 *   – what stands there did not stand beside the quote, or anywhere else, when it was
 *     taken (`stood-elsewhere.ts`);
 *   – no other place is about as good; of two verbatim ones that share the context between
 *     them, only the paragraph's ends can tell.
 * News repeat themselves, so that a sentence with another name and another sum is most
 * often another sentence. A wrong place is worse than none.
 *
 * Cost: the votes; per place looked at, quote × window / 32 steps, and if it is like
 * enough, passage × window steps. At most MOST_CANDIDATES places, within the budget.
 */
import search from 'approx-string-match';
import type { Budget } from './budget';
import { agreeingOf, isCertain, LEAST_LIKE, WORD } from './certain';
import { agreeingSides, breaksBefore, breaksBehind } from './context-sides';
import { bestOccurrences, runsBeside } from './occurrences';
import { type Place, placeNear, placeOfOccurrence, unitsOf } from './place';
import type { Quest } from './quest';
import { BUCKET, candidatesFor, type SeedIndex } from './seeds';

/** A place of a quote with how much speaks for it, in units. */
export interface Found extends Place {
  readonly total: number;
  /** Whether quote and text agree there unit by unit. */
  readonly verbatim: boolean;
}

/** What a search brought: a place, or why there is none. */
export type Search = Found | 'quote-gone' | 'context-gone' | 'ambiguous' | 'gave-up';

const MOST_CANDIDATES = 6;
const MOST_OCCURRENCES = 6;
/** Where so much of quote and context stands, the stretch beside it holds no better place. */
const MOST_OF_PASSAGE = 0.6;
/** By so much the best place must be better than the next. */
const MARGIN = 4;

/** The one place at which the quote stands in other words, or verbatim in another context. */
export function searchApproximately(quest: Quest, index: SeedIndex, budget: Budget): Search {
  const expected = quest.position?.start ?? 0;
  const places = [...verbatimPlaces(quest, budget), ...likelyPlaces(quest, { index, expected, budget })];
  const found: Found[] = [];
  let isContextGone = false;
  for (const place of places) {
    const verbatim = quest.page.condensed.text.slice(place.start, place.end) === quest.quote;
    if (found.some((other) => other.start === place.start && other.end === place.end)) continue;
    if (isCertain(quest, { place, verbatim, budget })) found.push({ ...place, verbatim, total: totalOf(quest, place) });
    else isContextGone ||= isMuchLike(quest, place) && (verbatim || agreeingSides(quest, place) === 0);
  }
  if (budget.spent()) return 'gave-up';
  const distance = ({ start }: Place): number => Math.abs(start - expected);
  const [best, next] = found.toSorted((a, b) => b.total - a.total || distance(a) - distance(b));
  if (!best) return isContextGone ? 'context-gone' : 'quote-gone';
  if (best.verbatim) return next?.verbatim ? ofTwins(quest, best, next) : best;
  return next && best.total - next.total < MARGIN ? 'ambiguous' : best;
}

/**
 * Of two places with the same words the better one. Where the words were copied beside
 * themselves, one of them has the context before the quote and the other the one behind it:
 * then only the ends of the paragraph tell which is which.
 */
function ofTwins(quest: Quest, best: Found, next: Found): Search {
  const [one, other] = [runsBeside(quest, best.start), runsBeside(quest, next.start)];
  const [left, right] = [one.before - other.before, one.behind - other.behind];
  const isTorn = left * right < 0 && Math.min(Math.abs(left), Math.abs(right)) >= MARGIN;
  if (!isTorn) return best;
  const [here, there] = [breaksAround(quest, best), breaksAround(quest, next)];
  if (here === there) return 'ambiguous';
  return here > there ? best : next;
}

/** At how many ends its paragraph goes as far as it did. */
function breaksAround(quest: Quest, { start, end }: Place): number {
  return [breaksBefore(quest, start), breaksBehind(quest, end)].filter(Boolean).length;
}

function isMuchLike({ quote }: Quest, { matched }: Place): boolean {
  return matched >= 0.6 * quote.length;
}

function verbatimPlaces(quest: Quest, budget: Budget): Place[] {
  return bestOccurrences(quest, MOST_OCCURRENCES).flatMap(({ start }) => placeOfOccurrence(quest, start, budget) ?? []);
}

interface Likely {
  readonly index: SeedIndex;
  readonly expected: number;
  readonly budget: Budget;
}

function likelyPlaces(quest: Quest, { index, expected, budget }: Likely): Place[] {
  const { quote, prefix, suffix } = quest;
  const passage = unitsOf(prefix + shortened(quote) + suffix);
  if (!budget.spend(passage.length * 16)) return [];
  const sure: number[] = [];
  return candidatesFor(index, passage, { expected, most: MOST_CANDIDATES }).flatMap(({ start }) => {
    // Neighbours vote for the same place, and their stretches are almost the same.
    if (sure.some((other) => Math.abs(other - start) <= BUCKET)) return [];
    const place = mayStandAt(quest, start) ? placeNear(quest, start, budget) : undefined;
    if (place && agreeingOf(place) >= MOST_OF_PASSAGE * passage.length) sure.push(start);
    return place && (place.matched > 0 || quote.length <= WORD) ? [place] : [];
  });
}

/** A very long quote votes by its ends, near which its context is. */
function shortened(quote: string): string {
  return quote.length <= 480 ? quote : quote.slice(0, 240);
}

/** Whether a stretch there is like the quote at all; a quote that may be exchanged whole always may. */
function mayStandAt({ page, quote, prefix }: Quest, start: number): boolean {
  if (quote.length <= WORD) return true;
  const part = quote.slice(0, 240);
  const slack = 48 + (part.length >> 2);
  const from = Math.max(0, start + prefix.length - slack);
  const stretch = page.condensed.text.slice(from, start + prefix.length + part.length + slack);
  return search(stretch, part, Math.floor(part.length * (1 - LEAST_LIKE))).length > 0;
}

/** What speaks for a place: agreeing units of quote and context, less what of the quote does not agree. */
function totalOf({ quote }: Quest, { start, end, matched, left, right }: Place): number {
  return matched - (Math.max(quote.length, end - start) - matched) + left.worth + right.worth;
}
