import type { Anchor } from '@/utils/model/anchor';
import type { Span } from '@/utils/model/span';
import { originalSpan } from '@/utils/text/condense';
import { continuationAt, continuationOfQuote } from './bounds';
import { compareReadings, type Reading } from './compare-readings';
import type { Place } from './place';
import type { NamesIn, Quest } from './quest';

interface Named {
  readonly namesIn: NamesIn;
  /** The names in the text. */
  readonly names: readonly Span[];
}

/**
 * The quote at a place where other words stand, with both readings. A name, number or
 * negation that goes on beyond the changed reading is taken with it, on both sides.
 */
export function changeAt(quest: Quest, place: Place, { namesIn, names }: Named): Anchor {
  const { before, after } = extensions(quest, place);
  const { condensed } = quest.page;
  const reading = originalSpan(condensed, place.start - before.now.length, place.end + after.now.length);
  const span = withWholeNames(reading, place, names);
  const { prefix, exact, suffix } = quest.verbatim;
  const passage = prefix + exact + suffix;
  const quoted = { start: prefix.length - before.was, end: prefix.length + exact.length + after.was };
  const change = compareReadings(
    readingIn(passage, quoted, namesIn(passage)),
    readingIn(quest.page.original, span, names),
  );
  return { type: 'changed', span, ...change };
}

interface Extension {
  /** Code units of the quote's context. */
  readonly was: number;
  /** What continues the reading now. */
  readonly now: string;
}

const NONE: Extension = { was: 0, now: '' };

/** What both readings are taken further by: only where they go on differently. */
function extensions(quest: Quest, { start, end }: Place): { before: Extension; after: Extension } {
  const then = continuationOfQuote(quest);
  const now = continuationAt(quest, start, end);
  const { prefix, suffix } = quest.verbatim;
  return {
    before:
      then.before === now.before
        ? NONE
        : { was: unitsFor(then.before.length, (count) => prefix.slice(-count)), now: now.before },
    after:
      then.after === now.after
        ? NONE
        : { was: unitsFor(then.after.length, (count) => suffix.slice(0, count)), now: now.after },
  };
}

/** How many code units of a context hold so many that are no white space. */
function unitsFor(wanted: number, take: (count: number) => string): number {
  if (wanted === 0) return 0;
  let count = wanted;
  while (take(count).length === count && take(count).replaceAll(/\s/g, '').length < wanted) count++;
  return take(count).length;
}

/** A reading whose end was exchanged ends in no half of a name. */
function withWholeNames({ start, end }: Span, place: Place, names: readonly Span[]): Span {
  const first = names.find((name) => name.start < start && start < name.end);
  const last = names.find((name) => name.start < end && end < name.end);
  return {
    start: first && !place.firstStands ? first.start : start,
    end: last && !place.lastStands ? last.end : end,
  };
}

/** A stretch of a text with the names that lie in it, also those of which only a part does. */
function readingIn(text: string, { start, end }: Span, names: readonly Span[]): Reading {
  return {
    text: text.slice(start, end),
    names: names
      .filter((name) => name.start < end && name.end > start)
      .map((name) => ({ start: Math.max(name.start, start) - start, end: Math.min(name.end, end) - start })),
  };
}
