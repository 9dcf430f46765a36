const MOST = 6;

/**
 * The known tags that complete what is typed: those that begin with it, then those that
 * contain it, without the ones already set. Case and width of letters do not matter. With
 * nothing typed there is nothing to complete.
 */
export function completeTag(typed: string, known: readonly string[], set: readonly string[]): readonly string[] {
  const wanted = fold(typed);
  if (!wanted) return [];
  const free = known.filter((tag) => !set.includes(tag) && fold(tag) !== wanted);
  const begins = free.filter((tag) => fold(tag).startsWith(wanted));
  const contains = free.filter((tag) => !begins.includes(tag) && fold(tag).includes(wanted));
  return [...begins, ...contains].slice(0, MOST);
}

function fold(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}
