/** Whether each of the words (parted by white space) stands somewhere in the text; width and case make no difference. No words stand in every text. */
export function hasWords(words: string, textOf: () => string): boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const text = plain(textOf());
  return wanted.every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
