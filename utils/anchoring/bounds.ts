/**
 * What continues a quote beyond its ends: the rest of a number or of a Latin word, and
 * a negation directly before it.
 *
 * The characters of a quote may stand in a text although what it said does not: 3亿元
 * is a part of 13亿元, 5000 of 50000, SCO of SCOs, and 同意 of 不同意. So whatever
 * continues a reading must be what continued the quote when it was taken; where it is
 * not, both readings are taken with it. Numbers and negations are read without white
 * space (13 亿 is 13亿), Latin words with it.
 */
import { fold } from '@/utils/text/fold';
import { negationBefore } from './change-words';
import { haveSameDigits } from './digit-groups';
import type { Quest } from './quest';

const NUMERALS = '0-9〇零一二三四五六七八九十百千万亿兆两半壹贰叁肆伍陆柒捌玖拾佰仟廿卅%‰';
const JOINERS = '-.,:/点';
const NUMERAL = new RegExp(`[${NUMERALS}]`);
/** A number that goes on to the right, or a single minus. No part can match in two ways, so neither pattern backtracks. */
const NUMBER_BEFORE = new RegExp(`(?:[${NUMERALS}]|(?<=[${NUMERALS}])[${JOINERS}])+$|(?<!-)-$`);
const NUMBER_AFTER = new RegExp(`^(?:[${NUMERALS}]|[${JOINERS}](?=[${NUMERALS}]))+`);
const LETTER = /[a-z0-9]/;
const WORD_BEFORE = /[a-z0-9]+$/;
const WORD_AFTER = /^[a-z0-9]+/;
/** Longer than any context that is kept, so that a longer number is seen to be longer. */
const WINDOW = 160;

/** What continues a reading on either side, folded and without white space; empty for nothing. */
export interface Continuation {
  readonly before: string;
  readonly after: string;
}

/** What continued the quote when it was taken. */
export function continuationOfQuote({ quote, prefix, suffix, verbatim }: Quest): Continuation {
  return {
    before: condensedBefore(quote, prefix) || wordBefore(quote, verbatim.prefix + leadOf(verbatim.exact)),
    after: condensedAfter(quote, suffix) || wordAfter(quote, trailOf(verbatim.exact) + verbatim.suffix),
  };
}

/** What continues the reading that stands from `start` to `end` (exclusive) in condensed units of the text. */
export function continuationAt({ page }: Quest, start: number, end: number): Continuation {
  const { original, condensed } = page;
  const reading = condensed.text.slice(start, end);
  const from = condensed.indexOf[start] ?? 0;
  const to = (condensed.indexOf[end - 1] ?? 0) + 1;
  return {
    before:
      condensedBefore(reading, condensed.text.slice(Math.max(0, start - WINDOW), start)) ||
      wordBefore(reading, original.slice(Math.max(0, from - WINDOW), from)),
    after:
      condensedAfter(reading, condensed.text.slice(end, end + WINDOW)) ||
      wordAfter(reading, original.slice(to, to + WINDOW)),
  };
}

/**
 * Whether the reading of the quote that begins at a condensed unit of the text goes on at
 * either end as the quote did, and has its digits parted as the quote had.
 */
export function keepsItsBounds(quest: Quest, at: number): boolean {
  if (!haveSameDigits(quest.verbatim.exact, readingAt(quest, at))) return false;
  const then = continuationOfQuote(quest);
  const now = continuationAt(quest, at, at + quest.quote.length);
  return then.before === now.before && then.after === now.after;
}

function readingAt({ page, quote }: Quest, at: number): string {
  const { original, condensed } = page;
  return original.slice(condensed.indexOf[at], (condensed.indexOf[at + quote.length - 1] ?? 0) + 1);
}

function condensedBefore(reading: string, before: string): string {
  const number = NUMERAL.test(reading[0] ?? '') ? part(before, NUMBER_BEFORE) : '';
  return number || negationBefore(before);
}

function condensedAfter(reading: string, after: string): string {
  return NUMERAL.test(reading.at(-1) ?? '') ? part(after, NUMBER_AFTER) : '';
}

function wordBefore(reading: string, before: string): string {
  return LETTER.test(reading[0] ?? '') ? part(fold(before), WORD_BEFORE) : '';
}

function wordAfter(reading: string, after: string): string {
  return LETTER.test(reading.at(-1) ?? '') ? part(fold(after), WORD_AFTER) : '';
}

function leadOf(exact: string): string {
  return /^\s*/.exec(exact)?.[0] ?? '';
}

function trailOf(exact: string): string {
  return /\s*$/.exec(exact)?.[0] ?? '';
}

function part(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[0] ?? '';
}
