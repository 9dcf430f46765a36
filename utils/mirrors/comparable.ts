/**
 * A text as stories are compared: without what every site writes in its own way.
 *
 * Folded (width, simplified and traditional), without white space; figures as plain digits, so
 * that 5,000 万, ５０００万 and 五千万 are one; percentages as one; without datelines
 * (新华社北京9月3日电), which say who sends a story and not what it is.
 *
 * Cost: one pass, and a reading of every number.
 */
import { condensedText } from '@/utils/text/condense';
import { numberAt, STARTS_NUMBER } from '@/utils/text/numbers';

/** What a line begins with that an agency or a paper puts before every story. */
const DATELINE =
  /^\s*[（(【]?(?:[^\s，。；：、]{0,20}?\d{1,2}\s*日\s*[电電讯訊]|[^\s，。；：、]{1,12}?[报報网網社台]\s*[讯訊])(?:\s*[（(][^（）()\n]{0,40}[）)])?[】）)]?\s*/;
/** 百分之 before a number is % behind it. */
const PERCENT = '百分之';

/** The lines of a text in the form in which they are compared; empty ones are left out. */
export function comparableLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => plainFigures(condensedText(line.replace(DATELINE, ''))))
    .filter((line) => line !== '');
}

/** Folded text with every number in digits. */
function plainFigures(folded: string): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < folded.length; at++) {
    if (STARTS_NUMBER[folded.charCodeAt(at)] !== 1) continue;
    const isPercent = folded.startsWith(PERCENT, at);
    const number = numberAt(folded, isPercent ? at + PERCENT.length : at);
    if (!number) continue;
    const written = folded.slice(at, number.end);
    plain += folded.slice(from, at) + (Number.isFinite(number.value) ? number.value + (isPercent ? '%' : '') : written);
    from = number.end;
    at = number.end - 1;
  }
  return plain + folded.slice(from);
}
