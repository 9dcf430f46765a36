/**
 * White space between digits. It makes no difference in words, but 12 3 is not 1 23, and
 * two cells of a table with 10 and 20 are not 1020. Only a space before each three digits
 * is a way of writing one number.
 */
import { condense } from '@/utils/text/condense';

/** White space that may stand between the thousands of one number, as in 5 000. */
const THOUSANDS = /^[ \u00a0\u2009\u202f]$/;

/** The condensed units before which white space parts two digits that are not one number, in order. */
export function breaksInDigits(text: string, indexOf: Uint32Array): number[] {
  const breaks: number[] = [];
  for (let unit = 1; unit < indexOf.length - 1; unit++) {
    const [last, next] = [indexOf[unit - 1] as number, indexOf[unit] as number];
    if (next - last === 1 || !isDigit(text, last) || !isDigit(text, next)) continue;
    if (!isThousands(text, last, next)) breaks.push(unit);
  }
  return breaks;
}

function isThousands(text: string, last: number, next: number): boolean {
  if (!THOUSANDS.test(text.slice(last + 1, next))) return false;
  return digitsFrom(text, next) === 3 && digitsTo(text, last) <= 3;
}

function digitsFrom(text: string, at: number): number {
  let count = 0;
  while (isDigit(text, at + count)) count++;
  return count;
}

function digitsTo(text: string, at: number): number {
  let count = 0;
  while (isDigit(text, at - count)) count++;
  return count;
}

function isDigit(text: string, at: number): boolean {
  return /^[0-9\uff10-\uff19]$/.test(text[at] ?? '');
}

const PARTED = /[0-9\uff10-\uff19]\s+[0-9\uff10-\uff19]/;

/** Whether two ways of writing the same units have their digits parted at the same places. */
export function haveSameDigits(one: string, other: string): boolean {
  if (!PARTED.test(one) && !PARTED.test(other)) return true;
  const breaksOf = (text: string): string => breaksInDigits(text, condense(text).indexOf).join();
  return breaksOf(one) === breaksOf(other);
}
