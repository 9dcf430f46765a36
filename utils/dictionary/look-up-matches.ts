/**
 * The single ways in which a query can match the look-up index. Each is one sweep over
 * texts that stand end to end with a 0 after each (layout.ts), at the speed of the
 * engine's own `indexOf`: sorted lists for bisection would take more room in the file
 * than they save time.
 */
import { stringOf } from '@/utils/text/fold';
import type { Sections } from './layout';

/** A text in the index: which one it is and where it stands. */
export interface Place {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

export interface Match extends Place {
  /** Where in it the query stands. */
  readonly at: number;
}

/** The text of `units` that begins at `start`. */
export function textAt(units: Uint16Array, start: number): string {
  return stringOf(units.subarray(start, units.indexOf(0, start)));
}

/** Every place at which a text stands inside one of the texts, in order; of `words`, where a word begins. */
export function* matchesIn(units: Uint16Array, wanted: string, which: 'all' | 'words' = 'all'): Generator<Match> {
  if (wanted === '' || wanted.includes('\0')) return;
  const first = wanted.charCodeAt(0);
  let number = 0;
  let start = 0;
  let end = units.indexOf(0);
  for (let at = units.indexOf(first); at >= 0; at = units.indexOf(first, at + 1)) {
    if (!standsAt(units, at, wanted) || (which === 'words' && !beginsWord(units, at))) continue;
    while (end < at) {
      number++;
      start = end + 1;
      end = units.indexOf(0, start);
    }
    yield { number, start, end, at };
  }
}

function beginsWord(units: Uint16Array, at: number): boolean {
  return at === 0 || units[at - 1] === 0 || units[at - 1] === 32;
}

function standsAt(units: Uint16Array, at: number, text: string): boolean {
  for (let i = 1; i < text.length; i++) if (units[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The forms whose pinyin, or else its initials, begin with some letters, in order. */
export function* formsRead(
  sections: Sections,
  letters: string,
): Generator<Place & { readonly by: 'pinyin' | 'initials' }> {
  const { formText, readingOf, oddAt, oddReading } = sections;
  const syllables = stringOf(sections.syllableText).split('\0');
  let odd = 0;
  for (let number = 0, start = 0; start < formText.length; number++) {
    const end = formText.indexOf(0, start);
    let spelled = '';
    let initials = '';
    for (let at = start; at < end && initials.length < letters.length; at++) {
      while ((oddAt[odd] ?? Infinity) < at) odd++;
      const syllable =
        syllables[(oddAt[odd] === at ? oddReading[odd] : readingOf[formText[at] as number]) as number] ?? '';
      if (initials === '' && syllable !== '' && syllable[0] !== letters[0]) break;
      spelled += syllable;
      initials += syllable.charAt(0);
    }
    if (spelled.startsWith(letters)) yield { number, start, end, by: 'pinyin' };
    else if (initials.startsWith(letters)) yield { number, start, end, by: 'initials' };
    start = end + 1;
  }
}
