import { keepsItsBounds } from './bounds';
import { unitAt, type Quest } from './quest';

/** One place where the quote stands; `start` in condensed units. */
export interface Occurrence {
  readonly start: number;
  /** How many units of the stored context stand in their old place around it. */
  readonly agreement: number;
  /** How far it is from the old position, in code units of the original. */
  readonly distance: number;
}

/**
 * The occurrences that are most likely meant, at most `most`, the likeliest first: the
 * one whose context agrees best, among equals the one nearest to the old position, then
 * the first.
 */
export function bestOccurrences(quest: Quest, most: number): readonly Occurrence[] {
  const { text, indexOf } = quest.page.condensed;
  const old = quest.position?.start ?? 0;
  const best: Occurrence[] = [];
  for (let start = text.indexOf(quest.quote); start >= 0; start = text.indexOf(quest.quote, start + 1)) {
    const distance = Math.abs((indexOf[start] ?? 0) - old);
    const found = { start, agreement: agreementAt(quest, start), distance };
    let place = best.length;
    while (place > 0 && isBetter(found, best[place - 1] as Occurrence)) place--;
    // The dearest question last: most occurrences are no better than what is there.
    if (place === most || !keepsItsBounds(quest, start)) continue;
    best.splice(place, 0, found);
    best.length = Math.min(best.length, most);
  }
  return best;
}

function isBetter(a: Occurrence, b: Occurrence): boolean {
  return a.agreement === b.agreement ? a.distance < b.distance : a.agreement > b.agreement;
}

/** The condensed unit at which the quote stood when it was taken, if the position is known. */
export function oldPlace(quest: Quest): number | undefined {
  return quest.position && unitAt(quest.page.condensed, quest.position.start);
}

/** Whether quote and whole stored context stand at this unit, and the quote is no part of a longer number or word. */
export function standsWhole(quest: Quest, start: number): boolean {
  const { text } = quest.page.condensed;
  const { prefix, quote, suffix } = quest;
  return (
    start >= prefix.length &&
    text.startsWith(prefix + quote + suffix, start - prefix.length) &&
    keepsItsBounds(quest, start)
  );
}

/**
 * How many units of the stored context stand where they stood, counted from the
 * quote outwards. Counting by place, and not up to the first difference, forgives
 * an edited comma next to the quote; by chance, unrelated Chinese text agrees in
 * one or two units of 64.
 */
function agreementAt({ page, quote, prefix, suffix }: Quest, start: number): number {
  const { text } = page.condensed;
  const end = start + quote.length;
  let agreement = 0;
  for (let i = 0; i < suffix.length; i++) {
    if (text.charCodeAt(end + i) === suffix.charCodeAt(i)) agreement++;
  }
  const from = start - prefix.length;
  for (let i = Math.max(0, -from); i < prefix.length; i++) {
    if (text.charCodeAt(from + i) === prefix.charCodeAt(i)) agreement++;
  }
  return agreement;
}

/** How many units of the stored context stand without a gap directly before and directly behind the quote. */
export function runsBeside(
  { page, quote, prefix, suffix }: Quest,
  start: number,
): { readonly before: number; readonly behind: number } {
  const { text } = page.condensed;
  const end = start + quote.length;
  let behind = 0;
  while (behind < suffix.length && text[end + behind] === suffix[behind]) behind++;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  return { before, behind };
}
