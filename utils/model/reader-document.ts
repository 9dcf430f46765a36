/**
 * One piece of a document's text, on a line of its own. `note` is what the document says of
 * itself below its title (who, when); the cells of a row are read from left to right.
 */
export type DocumentBlock =
  | { readonly type: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly type: 'paragraph' | 'quote' | 'note'; readonly text: string }
  /** `label` is the number of an ordered list's item; without it the item has a bullet. */
  | { readonly type: 'item'; readonly text: string; readonly label?: string }
  | { readonly type: 'row'; readonly cells: readonly string[] };

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A document the reader has opened: its text alone, without pictures, scripts and styles. */
export interface ReaderDocument {
  readonly title: string;
  readonly blocks: readonly DocumentBlock[];
  /** ISO date, with a time where the document gives one. */
  readonly publishedAt?: string;
  readonly source?: string;
  readonly byline?: string;
  /** The web address that a saved page says it came from. */
  readonly url?: string;
}

/** A document as the store keeps it, so that it can be opened again without its file. Times are ISO 8601 with milliseconds. */
export interface KeptDocument extends ReaderDocument {
  /** The id of its article. */
  readonly id: string;
  /** The name of the file it came from; absent for pasted text. */
  readonly file?: string;
  readonly openedAt: string;
  /** Code units of the whole text, where only the first part of it was taken. */
  readonly wholeLength?: number;
}

/** A document in the list of those that are kept. */
export interface RecentDocument extends Pick<KeptDocument, 'id' | 'title' | 'file' | 'openedAt'> {
  /** Notes and marks that stand on it. */
  readonly notes: number;
}

/** A heading of the document, by its place among the blocks. */
export interface OutlineEntry {
  readonly block: number;
  readonly level: HeadingLevel;
  readonly text: string;
}

/** The lines of a block. */
export function linesOfBlock(block: DocumentBlock): readonly string[] {
  return block.type === 'row' ? block.cells : [block.text];
}

/** The readable text: every line of every block, joined by line feeds. */
export function textOfBlocks(blocks: readonly DocumentBlock[]): string {
  return blocks.flatMap(linesOfBlock).join('\n');
}

/** The headings in order, without the title if it alone stands at the head. */
export function outlineOf(blocks: readonly DocumentBlock[]): OutlineEntry[] {
  const headings = blocks.flatMap((each, block): OutlineEntry[] =>
    each.type === 'heading' ? [{ block, level: each.level, text: each.text }] : [],
  );
  const [first, ...others] = headings;
  const isTitle = first?.block === 0 && first.level === 1 && others.every(({ level }) => level > 1);
  return isTitle ? others : headings;
}
