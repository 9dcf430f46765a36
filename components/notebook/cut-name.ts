/** Pixels that a character of a picture's names takes at most: a Chinese one, and a letter on the average of a word. */
const CHARACTER = 12.5;
const LETTER = 6.5;

function widthOf(character: string): number {
  return character > '\u2e7f' ? CHARACTER : LETTER;
}

/** A name as far as it fits into a width in pixels. */
export function cutName(name: string, width: number): string {
  const characters = [...name];
  const whole = characters.reduce((sum, character) => sum + widthOf(character), 0);
  if (whole <= width) return name;
  let room = width - CHARACTER;
  let kept = 0;
  for (; kept < characters.length; kept++) {
    room -= widthOf(characters[kept] as string);
    if (room < 0) break;
  }
  return `${characters.slice(0, Math.max(kept, 1)).join('').trimEnd()}…`;
}
