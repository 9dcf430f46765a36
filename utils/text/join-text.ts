const SPACED = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether the characters belong to writing that parts its words by spaces. */
function partsWords(character: string): boolean {
  return SPACED.test(character) && !UNSPACED.test(character);
}

/**
 * Two lines of one paragraph as one: Chinese meets without a space, words of other scripts
 * with one, and a word that was divided by a hyphen is whole again.
 */
export function joinText(before: string, after: string): string {
  const first = before.trimEnd();
  const second = after.trimStart();
  if (/\p{Ll}[-\u00ad\u2010]$/u.test(first) && /^\p{Ll}/u.test(second)) return first.slice(0, -1) + second;
  const end = lastOf(first);
  const start = second.codePointAt(0) === undefined ? '' : String.fromCodePoint(second.codePointAt(0) ?? 0);
  const endsWord = partsWords(end) || (/[,.;:!?)\]"'%]/.test(end) && !UNSPACED.test(end));
  const startsWord = partsWords(start) || /[("'[$]/.test(start);
  return endsWord && startsWord ? `${first} ${second}` : first + second;
}

function lastOf(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}
