import type { Place } from './place';
import type { Quest } from './quest';

/** So much beside a reading tells it from another one of the same words. */
const BESIDE = 8;
const BESIDE_VERBATIM = 24;
const OWN_PLACE = 0.9;

/**
 * Whether what stands at a place stood in the article already when the quote was taken,
 * and was not the quote: a neighbour of the quote, or any other sentence where the text
 * of that time is known. A reading is known again by what stands on either side of it.
 */
export function stoodElsewhere(quest: Quest, { start, end, left, right }: Place): boolean {
  const { page, quote, kept, prefix, suffix } = quest;
  const { text } = page.condensed;
  // Where the wide context stands as it did, it is the quote's own place, whatever it says now.
  const context = prefix.length + suffix.length;
  if (kept && left.all + right.all >= OWN_PLACE * context) return false;
  if (text.slice(start, end) === quote) {
    if (!kept) return false;
    const from = Math.max(0, start - BESIDE_VERBATIM);
    return standsOnlyApart(kept, { stretch: text.slice(from, end + BESIDE_VERBATIM), lead: start - from });
  }
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
