/** Pixels that a character of a picture's names takes at most. */
const CHARACTER = 12.5;

/** A name as far as it fits into a width in pixels. */
export function cutName(name: string, width: number): string {
  const most = Math.max(2, Math.floor(width / CHARACTER));
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
