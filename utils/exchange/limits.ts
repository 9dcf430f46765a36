/**
 * How large a thing may be to be read, in one place for imports, backups and the reader's own
 * dictionary. What is written from what came in stays within the limits of the next reading:
 * a note of another program is kept in our form and, where that is another, as it was beside
 * it, so that less is let in than a row of our own may hold.
 */

/** Of a row: its longest text in code units, and how many brackets it may open inside each other. */
export const LONGEST_ROW = 20_000_000;
export const DEEPEST_ROW = 128;

/** Of a note of another program. Written by us it may be nine times as long: twice, and numbers such as 1e20 in full. */
export const LONGEST_FOREIGN = 2_000_000;
export const DEEPEST_FOREIGN = 64;

/** How long after the moment of reading a note may be dated, in milliseconds: clocks differ. */
export const LATEST_MS = 86_400_000;
