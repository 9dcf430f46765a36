/** A set of words that can be asked what stands at a place. One table look-up where nothing does. */
export interface WordList {
  /** Length of the longest word that begins at `at` and ends by `to`; 0 if none does. */
  lengthAt(text: string, at: number, to: number): number;
  /** Length of the longest word that ends at `end` and begins at `from` or later; 0 if none does. */
  lengthBefore(text: string, end: number, from: number): number;
}

/** A word list from words set apart by spaces. */
export function wordList(words: string): WordList {
  const all = [...new Set(words.trim().split(/\s+/))].sort((a, b) => b.length - a.length);
  const byFirst = grouped(all, (word) => word.charCodeAt(0));
  const byLast = grouped(all, (word) => word.charCodeAt(word.length - 1));
  return {
    lengthAt: (text, at, to) => {
      const group = byFirst.get(text.charCodeAt(at));
      if (group) for (const word of group) if (at + word.length <= to && text.startsWith(word, at)) return word.length;
      return 0;
    },
    lengthBefore: (text, end, from) => {
      const group = byLast.get(text.charCodeAt(end - 1));
      if (!group) return 0;
      for (const word of group) {
        if (end - word.length >= from && text.startsWith(word, end - word.length)) return word.length;
      }
      return 0;
    },
  };
}

function grouped(words: readonly string[], key: (word: string) => number): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const group = groups.get(key(word));
    if (group) group.push(word);
    else groups.set(key(word), [word]);
  }
  return groups;
}
