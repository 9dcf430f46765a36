/**
 * A small set of words that is asked, at a place of the text, for the longest word
 * that begins or ends there. Words are grouped by their first and by their last
 * character, the longest first; a look-up costs one table read where no word can
 * stand, else a comparison a word of the group.
 */
export interface WordTable {
  /** The characters that a word of the table begins with. */
  readonly firsts: string;
  /** The characters that a word of the table ends in. */
  readonly lasts: string;
  /** The longest word that begins at `at`, or undefined. */
  startingAt(units: Uint16Array, at: number): string | undefined;
  /** The longest word that ends (exclusive) at `end`, or undefined. */
  endingAt(units: Uint16Array, end: number): string | undefined;
}

/** A table of words; white space separates them in a string. */
export function wordTable(...words: readonly string[]): WordTable {
  const all = [...new Set(words.flatMap(wordsOf))].sort((a, b) => b.length - a.length);
  // Made when first asked for: most tables are asked from one side only.
  let byFirst: Groups | undefined;
  let byLast: Groups | undefined;
  return {
    firsts: all.map((word) => word.charAt(0)).join(''),
    lasts: all.map((word) => word.charAt(word.length - 1)).join(''),
    startingAt: (units, at) => {
      byFirst ??= group(all, (word) => word.charCodeAt(0));
      for (const word of groupOf(byFirst, units[at])) if (stands(units, at, word)) return word;
      return undefined;
    },
    endingAt: (units, end) => {
      byLast ??= group(all, (word) => word.charCodeAt(word.length - 1));
      for (const word of groupOf(byLast, units[end - 1])) if (stands(units, end - word.length, word)) return word;
      return undefined;
    },
  };
}

/** The words of a string, separated by white space. */
export function wordsOf(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

interface Groups {
  /** Number of the group of each code unit; 0 for none. */
  readonly of: Uint16Array;
  readonly words: readonly (readonly string[])[];
}

function group(words: readonly string[], keyOf: (word: string) => number): Groups {
  const of = new Uint16Array(65536);
  const groups: string[][] = [[]];
  for (const word of words) {
    const key = keyOf(word);
    const known = groups[of[key] as number] as string[];
    if (of[key]) known.push(word);
    else of[key] = groups.push([word]) - 1;
  }
  return { of, words: groups };
}

function groupOf(groups: Groups, unit: number | undefined): readonly string[] {
  return groups.words[unit === undefined ? 0 : (groups.of[unit] as number)] as readonly string[];
}

/** Whether a word stands at a place of the text. */
export function stands(units: Uint16Array, at: number, word: string): boolean {
  if (at < 0 || at + word.length > units.length) return false;
  for (let i = 0; i < word.length; i++) if (units[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** A table of single characters: `table[unit]` is 1 for those given. */
export function characterTable(characters: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
}
