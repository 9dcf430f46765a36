/** About so many Chinese characters stand in a line of the margin; Latin letters take half the room. */
const LINE = 19;
/** Lines that are shown of a long note, as `note-text.css` folds it. */
const SHOWN = 9;
/** A fold that would hide hardly anything is not worth a button. */
const SPARED = 3;

/** Whether a note would stand in the margin with so many lines that it is folded; told from its text, without measuring. */
export function isLongNote(text: string): boolean {
  let lines = 0;
  for (const line of text.split('\n')) {
    let width = 0;
    for (const character of line) width += character > '\u2e7f' ? 1 : 0.5;
    lines += Math.max(line.trim() === '' ? 0.4 : 1, Math.ceil(width / LINE));
    if (lines > SHOWN + SPARED) return true;
  }
  return false;
}
