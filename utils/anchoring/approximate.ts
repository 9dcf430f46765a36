/**
 * A quote whose words have changed: where it stands now, if that is certain.
 *
 * Quote and context vote for places (`seeds.ts`); each of them, the most likely first, is
 * looked at with Myers' bit-parallel search (approx-string-match): where no stretch is
 * like enough to the quote, it is left. What remains is aligned with quote and context
 * together (`place.ts`), which tells where exactly the reading begins and ends.
 *
 * A place counts only if it can be no other:
 *   – at least one side of the context agrees, and the less the quote itself does, the
 *     more of it (`likeEnough`): short quotes and quotes with one side gone must agree
 *     more;
 *   – the context does not fit better without the quote, as it does where the quote was
 *     deleted and a similar line came up beside it;
 *   – the reading did not stand beside the quote already when it was taken;
 *   – no other place is about as good.
 * A wrong place is worse than none.
 *
 * Cost: the votes; per place looked at, quote × window / 32 steps, and if it is like
 * enough, passage × window steps. At most MOST_CANDIDATES places, within the budget.
 */
import search from 'approx-string-match';
import { type Budget } from './budget';
import { bestOccurrences } from './occurrences';
import { contextAlone, type Place, placeNear, placeOfOccurrence, type Side, unitsOf } from './place';
import type { Quest } from './quest';
import { candidatesFor, type SeedIndex } from './seeds';

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
/** Below this part of the quote nothing is a reading of it, however well the context agrees. */
const LEAST_LIKE = 0.35;
/** Quotes up to this length may be exchanged whole where the words on both sides have stayed. */
const WORD = 12;
/** So many units of quote and context must agree in all. */
const ENOUGH_EVIDENCE = 10;
/** A verbatim quote of this length needs no context. */
const SPEAKS_FOR_ITSELF = 20;
/** A shorter one needs so much beside it, on one side. */
const ENOUGH_BESIDE = 4;
/** By so much the best place must be better than the next. */
const MARGIN = 4;
const SHORTEST_SIDE = 8;

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
  return next && !best.verbatim && best.total - next.total < MARGIN ? 'ambiguous' : best;
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
  return candidatesFor(index, passage, { expected, most: MOST_CANDIDATES }).flatMap(({ start }) => {
    const place = mayStandAt(quest, start) ? placeNear(quest, start, budget) : undefined;
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

interface Judged {
  readonly place: Place;
  readonly verbatim: boolean;
  readonly budget: Budget;
}

function isCertain(quest: Quest, { place, verbatim, budget }: Judged): boolean {
  const { left, right, matched } = place;
  if (matched + left.all + right.all < ENOUGH_EVIDENCE) return false;
  if (!verbatim) {
    return likeEnough(quest, place) && !stoodBeside(quest, place) && !fitsBetterWithout(quest, place, budget);
  }
  const isBeside = Math.max(left.worth, right.worth) >= ENOUGH_BESIDE || agreeingSides(quest, place) > 0;
  return isBeside || quest.quote.length >= SPEAKS_FOR_ITSELF;
}

function likeEnough(quest: Quest, place: Place): boolean {
  const { quote, page } = quest;
  const length = place.end - place.start;
  const like = place.matched / Math.max(quote.length, length);
  const sides = agreeingSides(quest, place);
  if (sides === 0) return false;
  if (sides === 1) return like >= 0.5 + Math.min(0.4, 2 / quote.length);
  if (like >= LEAST_LIKE) return true;
  const isWord = quote.length <= WORD && length >= quote.length / 3 && length <= 2 * quote.length + 4;
  return isWord && /[\p{L}\p{N}]/u.test(page.condensed.text.slice(place.start, place.end));
}

/** How many sides of the context stand beside a place. */
function agreeingSides({ prefix, suffix, page }: Quest, { start, end, left, right }: Place): number {
  const sides = [agrees(left, prefix.length, start), agrees(right, suffix.length, page.condensed.units.length - end)];
  return sides.filter(Boolean).length;
}

/** Whether most of a side stands there. Where it was cut short by the edge of the text, that edge must be there still. */
function agrees({ near, agreeing }: Side, length: number, fromEdge: number): boolean {
  if (length >= SHORTEST_SIDE) return agreeing >= 0.6 * near;
  return fromEdge <= SHORTEST_SIDE && agreeing >= 0.6 * near;
}

/** Whether the reading, with a few units beside it, stood before or behind the quote when it was taken: then it is its neighbour. */
function stoodBeside({ prefix, suffix, page }: Quest, { start, end }: Place): boolean {
  const { text } = page.condensed;
  const stretches = [text.slice(start, end + 6), text.slice(Math.max(0, start - 6), end)];
  return stretches.some((stretch) => stretch.length >= 8 && (prefix.includes(stretch) || suffix.includes(stretch)));
}

/** Whether the two sides of the context have come together, and the reading is only like the quote. */
function fitsBetterWithout(quest: Quest, place: Place, budget: Budget): boolean {
  const { prefix, suffix } = quest;
  if (prefix.length < SHORTEST_SIDE || suffix.length < SHORTEST_SIDE) return false;
  const { score, gap } = contextAlone(quest, place.start - prefix.length, budget);
  const withQuote = Math.max(0, 2 * place.left.all - prefix.length) + Math.max(0, 2 * place.right.all - suffix.length);
  return gap < (place.end - place.start) / 2 && score > withQuote;
}

/** What speaks for a place: agreeing units of quote and context, less what of the quote does not agree. */
function totalOf({ quote }: Quest, { start, end, matched, left, right }: Place): number {
  return matched - (Math.max(quote.length, end - start) - matched) + left.worth + right.worth;
}
