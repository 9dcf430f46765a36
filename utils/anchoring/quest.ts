import type { Selector, TextPositionSelector } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';
import { type Condensed, originalSpan } from '@/utils/text/condense';
import { comparable } from './comparable';

/**
 * The names that stand in a text, sorted, not overlapping. Given by the caller, who
 * knows a dictionary; here nothing does.
 */
export type NamesIn = (text: string) => readonly Span[];

/** A text made ready to be searched many times. */
export interface Prepared {
  readonly original: string;
  readonly condensed: Condensed;
}

/** One search: what is looked for, in condensed units unless said otherwise. */
export interface Quest {
  readonly page: Prepared;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many code units of the verbatim quote stand before its first unit that counts. */
  readonly lead: number;
  /** The quote and its context as they were written. */
  readonly verbatim: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** Where the quote stood in the original text. */
  readonly position?: TextPositionSelector;
  /** The text that the quote was taken from, where it is known, and the unit at which the quote stands in it. */
  readonly kept?: KeptPlace;
}

/** The text that a quote was taken from, and what of its paragraph stood before and behind it there. */
export interface KeptPlace {
  readonly text: string;
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** The search that the selectors ask for, or undefined when they hold no quote to look for. */
export function questFor(page: Prepared, selectors: readonly Selector[], kept?: Prepared): Quest | undefined {
  const selector = selectors.find((each) => each.type === 'TextQuoteSelector');
  if (!selector) return undefined;
  const { exact, prefix = '', suffix = '' } = selector;
  const { text: quote, indexOf } = comparable(exact);
  if (!quote) return undefined;
  const position = selectors.find((each) => each.type === 'TextPositionSelector');
  const quest: Quest = {
    page,
    quote,
    prefix: comparable(prefix).text,
    suffix: comparable(suffix).text,
    lead: indexOf[0] ?? 0,
    verbatim: { exact, prefix, suffix },
    ...(position && { position }),
  };
  return kept && position ? withKept(quest, kept, position) : quest;
}

/** Wide enough that sentences copied whole have other sentences around them. */
export const WIDE_CONTEXT = 96;

/** The search with what the kept text tells about the quote: more of its context, and what else stood in the text. */
function withKept(quest: Quest, { original, condensed }: Prepared, position: TextPositionSelector): Quest {
  const isThere = original.slice(position.start, position.end) === quest.verbatim.exact;
  const from = isThere ? unitAt(condensed, position.start) : passageIn(quest, condensed.text);
  if (from === undefined) return quest;
  const to = from + quest.quote.length;
  const { start, end } = isThere ? position : originalSpan(condensed, from, to);
  return {
    ...quest,
    prefix: condensed.text.slice(Math.max(0, from - WIDE_CONTEXT), from),
    suffix: condensed.text.slice(to, to + WIDE_CONTEXT),
    kept: {
      text: condensed.text,
      start: from,
      before: comparable(original.slice(original.lastIndexOf('\n', start - 1) + 1, start)).text,
      after: comparable(/^[^\n]*/.exec(original.slice(end))?.[0] ?? '').text,
    },
  };
}

/** So much context on either side tells a passage from any other. */
const TELLING_CONTEXT = 16;

/**
 * Where a quote stands in a text that it was not taken from: a version of the article from
 * before other paragraphs moved it. Only where quote and context stand there as they are,
 * and once.
 */
function passageIn({ quote, prefix, suffix }: Quest, kept: string): number | undefined {
  const before = prefix.slice(-TELLING_CONTEXT);
  const passage = before + quote + suffix.slice(0, TELLING_CONTEXT);
  const at = kept.indexOf(passage);
  return at < 0 || kept.includes(passage, at + 1) ? undefined : at + before.length;
}

/** The first condensed unit that stands at or after an offset of the original, by binary search. */
export function unitAt({ indexOf }: Condensed, offset: number): number {
  let low = 0;
  let high = indexOf.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((indexOf[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
