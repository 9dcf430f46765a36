/**
 * Finding a quote again in a text that may have changed.
 *
 * Everything is compared on condensed text (width, 简繁, Latin case, dashes and
 * quotation marks folded; white space and invisible characters left out), so
 * layout and script make no difference, while another digit, numeral or word
 * never matches. A list of steps is tried in order, from the surest to the most
 * daring; the first answer counts, and when none answers, the quote is an orphan.
 *
 *   1. the quote stands at its old position, with its whole context around it;
 *   2. the quote stands anywhere with most of its context, or nowhere else and with much
 *      of it: the nearest of the best;
 *   3. the quote stands with an edited context, or was edited itself: searched
 *      approximately (`approximate.ts`).
 *
 * A quote that is found with other words is *changed*, never the same: both readings
 * come with it, and what kinds of word differ (`compare-readings.ts`). So is one whose
 * number, Latin word or negation goes on otherwise beyond its ends (`bounds.ts`).
 *
 * Cost: condensing is linear in the text, once; a find is constant where nothing
 * changed, else one search of the text and, for each occurrence, one comparison
 * with at most 256 units of context; step 3 adds an index of the text, once, and
 * has a budget of work for each quote and for all together.
 */
import type { Anchor } from '@/utils/model/anchor';
import type { Selector } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';
import { originalSpan } from '@/utils/text/condense';
import { searchApproximately } from './approximate';
import { keepsItsBounds } from './bounds';
import { budgetOf } from './budget';
import { changeAt } from './change-at';
import { comparable } from './comparable';
import { bestOccurrences, oldPlace, runsBeside, standsWhole } from './occurrences';
import { type NamesIn, type Prepared, questFor, type Quest } from './quest';
import { indexSeeds, type SeedIndex } from './seeds';
import { isAnothers } from './stood-elsewhere';

/** What a quote may cost, and all quotes of one text together, in steps of about a nanosecond. */
const QUEST_BUDGET = 12_000_000;
const TEXT_BUDGET = 600_000_000;
/** The part of its context that a quote must have around it to be found without further search. */
const MOST_OF_CONTEXT = 0.75;
/** So much of it without a gap is enough where the words stand nowhere else. */
const LONG_RUN = 32;

export interface FindOptions {
  /**
   * The text that the targets were described in, as far as it is known. It tells which
   * sentences stood beside the quote, so that none of them is taken for it.
   */
  readonly kept?: string | undefined;
  /** The names that stand in a text; without it none are known, and a changed name counts as changed wording. */
  readonly namesIn?: NamesIn;
}

/** Where the target of the selectors stands in the text. For many targets in one text, use `createFinder`. */
export function find(text: string, selectors: readonly Selector[], options?: FindOptions): Anchor {
  return createFinder(text, options)(selectors);
}

/** A `find` on one text that is prepared once. Spans count UTF-16 code units of `text`. */
export function createFinder(
  text: string,
  { kept, namesIn = () => [] }: FindOptions = {},
): (selectors: readonly Selector[]) => Anchor {
  const page = prepare(text);
  const before = kept === undefined ? undefined : kept === text ? page : prepare(kept);
  const whole = budgetOf(TEXT_BUDGET);
  let index: SeedIndex | undefined;
  let names: readonly Span[] | undefined;
  return (selectors) => {
    const quest = questFor(page, selectors, before);
    if (!quest) return { type: 'orphan', reason: 'no-quote' };
    const plain = atOldPosition(quest) ?? withItsContext(quest);
    if (plain) return plain;
    index ??= indexSeeds(page.condensed.units);
    const found = searchApproximately(quest, index, budgetOf(QUEST_BUDGET, whole));
    if (typeof found === 'string') return { type: 'orphan', reason: found };
    if (found.verbatim && keepsItsBounds(quest, found.start)) return standing(quest, found.start);
    names ??= namesIn(text);
    return changeAt(quest, found, { namesIn, names });
  };
}

function prepare(text: string): Prepared {
  return { original: text, condensed: comparable(text) };
}

function atOldPosition(quest: Quest): Anchor | undefined {
  const start = oldPlace(quest);
  if (start === undefined || !standsWhole(quest, start)) return undefined;
  return { type: 'exact', span: spanAt(quest, start) };
}

function withItsContext(quest: Quest): Anchor | undefined {
  const [best, next] = bestOccurrences(quest, 2);
  if (!best) return undefined;
  const context = quest.prefix.length + quest.suffix.length;
  const isSure = context === 0 || best.agreement >= MOST_OF_CONTEXT * context;
  const { before, behind } = runsBeside(quest, best.start);
  const isOnly = next === undefined && before + behind >= LONG_RUN;
  if (best.agreement < context && isAnothers(quest, best.start)) return undefined;
  return isSure || isOnly ? standing(quest, best.start) : undefined;
}

function standing(quest: Quest, start: number): Anchor {
  return { type: start === oldPlace(quest) ? 'exact' : 'moved', span: spanAt(quest, start) };
}

/** The span of the quote, with the white space at its ends where the text has the quote verbatim. */
function spanAt({ page, quote, lead, verbatim }: Quest, at: number): Span {
  const start = (page.condensed.indexOf[at] ?? 0) - lead;
  if (start >= 0 && page.original.startsWith(verbatim.exact, start))
    return { start, end: start + verbatim.exact.length };
  return originalSpan(page.condensed, at, at + quote.length);
}
