import type { Place } from './place';
import type { Quest } from './quest';

/** So much beside a reading tells it from another one of the same words. */
const BESIDE = 8;
const BESIDE_VERBATIM = 24;
/** By so much its own surroundings must be more like those of a place than another's are. */
const MARGIN = 4;
const OWN_PLACE = 0.9;

/**
 * Whether what stands at a place stood in the article already when the quote was taken,
 * and was not the quote: a neighbour of the quote, or any other sentence where the text
 * of that time is known. A reading is known again by what stands on either side of it.
 */
export function stoodElsewhere(quest: Quest, { start, end, left, right }: Place): boolean {
  const { page, quote, kept, prefix, suffix } = quest;
  const { text } = page.condensed;
  if (text.slice(start, end) === quote) return isAnothers(quest, start);
  // Where the wide context stands as it did, it is the quote's own place, whatever it says now.
  const context = prefix.length + suffix.length;
  if (kept && left.all + right.all >= OWN_PLACE * context) return false;
  const from = Math.max(0, start - BESIDE);
  const stretches = [
    { stretch: text.slice(start, end + BESIDE), lead: 0 },
    { stretch: text.slice(from, end), lead: start - from },
  ].filter(({ stretch }) => stretch.length >= BESIDE);
  return stretches.some((each) =>
    kept ? standsOnlyApart(kept, each) : prefix.includes(each.stretch) || suffix.includes(each.stretch),
  );
}

interface Stretch {
  readonly stretch: string;
  /** How many of its units stand before the reading. */
  readonly lead: number;
}

/** Whether a stretch stands in the text of that time, but not at the quote's place. */
function standsOnlyApart(kept: NonNullable<Quest['kept']>, { stretch, lead }: Stretch): boolean {
  if (kept.text.startsWith(stretch, kept.start - lead)) return false;
  return kept.text.includes(stretch);
}

/**
 * Whether the quote stands verbatim at a place that may as well be the one of another
 * sentence of the same words: by what stands without a gap on either side of it, now and
 * in the text of that time. False where that text is not known, or has the words once.
 */
export function isAnothers({ page, quote, kept }: Quest, start: number): boolean {
  if (!kept) return false;
  const now = { text: page.condensed.text, start };
  const own = sameBeside(quote.length, now, kept);
  for (let at = kept.text.indexOf(quote); at >= 0; at = kept.text.indexOf(quote, at + 1)) {
    if (at === kept.start) continue;
    const run = sameBeside(quote.length, now, { text: kept.text, start: at });
    if (run >= BESIDE && run > own - MARGIN) return true;
  }
  return false;
}

interface Standing {
  readonly text: string;
  readonly start: number;
}

/** How many units are the same directly before and behind two places of one quote, at most BESIDE_VERBATIM on a side. */
function sameBeside(length: number, a: Standing, b: Standing): number {
  const isSame = (away: number): boolean => {
    const unit = a.text.charCodeAt(a.start + away);
    return unit === b.text.charCodeAt(b.start + away);
  };
  let before = 0;
  while (before < BESIDE_VERBATIM && isSame(-before - 1)) before++;
  let behind = 0;
  while (behind < BESIDE_VERBATIM && isSame(length + behind)) behind++;
  return before + behind;
}
