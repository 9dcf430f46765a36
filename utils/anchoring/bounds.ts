/**
 * Whether a quote that was found is still the same number and the same word.
 *
 * The characters of a quote may stand in a text although what it said does not:
 * 3亿元 is a part of 13亿元, 5000 of 50000, and SCO of SCOs. So where a quote
 * begins or ends in a number or a Latin word, whatever continues that number or
 * word outside the quote must be what continued it when the quote was taken.
 * Numbers are read without white space (13 亿 is 13亿), Latin words with it.
 */
import { fold } from '@/utils/text/fold';
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

/** Whether number and word at either end of the quote go on as they did; `at` is the first condensed unit. */
export function keepsItsBounds(quest: Quest, at: number): boolean {
  return keepsNumbers(quest, at) && keepsWords(quest, at);
}

function keepsNumbers({ page, quote, prefix, suffix }: Quest, at: number): boolean {
  const { text } = page.condensed;
  const end = at + quote.length;
  if (NUMERAL.test(quote[0] ?? '')) {
    const before = text.slice(Math.max(0, at - WINDOW), at);
    if (part(before, NUMBER_BEFORE) !== part(prefix, NUMBER_BEFORE)) return false;
  }
  if (!NUMERAL.test(quote.at(-1) ?? '')) return true;
  return part(text.slice(end, end + WINDOW), NUMBER_AFTER) === part(suffix, NUMBER_AFTER);
}

function keepsWords({ page, quote, verbatim }: Quest, at: number): boolean {
  const { original, condensed } = page;
  const start = condensed.indexOf[at] ?? 0;
  const end = (condensed.indexOf[at + quote.length - 1] ?? 0) + 1;
  if (LETTER.test(quote[0] ?? '')) {
    const lead = verbatim.prefix + (/^\s*/.exec(verbatim.exact)?.[0] ?? '');
    const before = original.slice(Math.max(0, start - WINDOW), start);
    if (part(fold(before), WORD_BEFORE) !== part(fold(lead), WORD_BEFORE)) return false;
  }
  if (!LETTER.test(quote.at(-1) ?? '')) return true;
  const trail = (/\s*$/.exec(verbatim.exact)?.[0] ?? '') + verbatim.suffix;
  return part(fold(original.slice(end, end + WINDOW)), WORD_AFTER) === part(fold(trail), WORD_AFTER);
}

function part(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[0] ?? '';
}
