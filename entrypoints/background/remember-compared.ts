/** How many comparisons are remembered: as many as articles are open at a time, about. */
const MOST = 32;

/** Two texts that are compared. */
export interface ComparedTexts {
  readonly kept: string;
  readonly text: string;
  /** What else decides on the result: the same object as long as it is the same. */
  readonly by?: object | undefined;
}

/**
 * Remembers what came of comparing two texts, for as long as the desk lives: a page that is loaded again, or
 * recognized anew, is compared with the same text again. Whole texts are the key, so that what is remembered is
 * never that of others; two that differ mostly do so in their length, and cost nothing to tell apart.
 */
export function rememberCompared<T>(): (texts: ComparedTexts, compare: () => T) => T {
  let known: readonly { readonly texts: ComparedTexts; readonly result: T }[] = [];
  return (texts, compare) => {
    const found = known.find((each) => isSame(each.texts, texts));
    const latest = found ?? { texts, result: compare() };
    known = [latest, ...known.filter((each) => each !== found)].slice(0, MOST);
    return latest.result;
  };
}

function isSame(a: ComparedTexts, b: ComparedTexts): boolean {
  return a.by === b.by && a.kept === b.kept && a.text === b.text;
}
