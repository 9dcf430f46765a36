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
 *   2. the quote stands anywhere: chosen by context, then by nearness.
 *
 * Step 2 demands evidence: quote and agreeing context together at least
 * `ENOUGH_EVIDENCE` units (or all there are), for a short quote such as 中方 stands
 * in many places, and attaching its note to any of them would be a lie.
 *
 * Cost: condensing is linear in the text, once; a find is constant where nothing
 * changed, else one search of the text and, for each occurrence, one comparison
 * with at most 256 units of context.
 */
import type { Anchor } from '@/utils/model/anchor';
import type { Selector } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';
import { condense, originalSpan } from '@/utils/text/condense';
import { bestOccurrence, oldPlace, standsWhole } from './occurrences';
import { questFor, type Quest } from './quest';

type Step = (quest: Quest) => Anchor | undefined;

const STEPS: readonly Step[] = [atOldPosition, anywhere];
const ENOUGH_EVIDENCE = 10;

/** Where the target of the selectors stands in the text. For many targets in one text, use `createFinder`. */
export function find(text: string, selectors: readonly Selector[]): Anchor {
  return createFinder(text)(selectors);
}

/** A `find` on one text that is prepared once. Spans count UTF-16 code units of `text`. */
export function createFinder(text: string): (selectors: readonly Selector[]) => Anchor {
  const page = { original: text, condensed: condense(text) };
  return (selectors) => {
    const quest = questFor(page, selectors);
    if (!quest) return { type: 'orphan', reason: 'no-quote' };
    for (const step of STEPS) {
      const anchor = step(quest);
      if (anchor) return anchor;
    }
    return { type: 'orphan', reason: bestOccurrence(quest) ? 'context-gone' : 'quote-gone' };
  };
}

function atOldPosition(quest: Quest): Anchor | undefined {
  const start = oldPlace(quest);
  if (start === undefined || !standsWhole(quest, start)) return undefined;
  return { type: 'exact', span: spanAt(quest, start) };
}

function anywhere(quest: Quest): Anchor | undefined {
  const best = bestOccurrence(quest);
  if (!best) return undefined;
  const { quote, prefix, suffix } = quest;
  const enough = Math.min(ENOUGH_EVIDENCE, quote.length + prefix.length + suffix.length);
  if (quote.length + best.agreement < enough) return undefined;
  return { type: best.start === oldPlace(quest) ? 'exact' : 'moved', span: spanAt(quest, best.start) };
}

/** The span of the quote, with the white space at its ends where the text has the quote verbatim. */
function spanAt({ page, quote, lead, verbatim }: Quest, at: number): Span {
  const start = (page.condensed.indexOf[at] ?? 0) - lead;
  if (start >= 0 && page.original.startsWith(verbatim.exact, start))
    return { start, end: start + verbatim.exact.length };
  return originalSpan(page.condensed, at, at + quote.length);
}
