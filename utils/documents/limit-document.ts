import { type DocumentBlock, linesOfBlock, type ReaderDocument, textOfBlocks } from '@/utils/model/reader-document';

/** A document that is short enough, and how long it was if it had to be cut. Lengths are in code units. */
export interface LimitedDocument {
  readonly document: ReaderDocument;
  readonly wholeLength?: number;
}

/** The document, or as many of its first blocks as fit: nothing is cut within a paragraph, unless it alone is too long. */
export function limitDocument(document: ReaderDocument, longest: number): LimitedDocument {
  const wholeLength = textOfBlocks(document.blocks).length;
  if (wholeLength <= longest) return { document };
  const blocks: DocumentBlock[] = [];
  let length = -1;
  for (const block of document.blocks) {
    const more = linesOfBlock(block).reduce((sum, line) => sum + line.length + 1, 0);
    if (length + more > longest) break;
    blocks.push(block);
    length += more;
  }
  const [first] = document.blocks;
  if (blocks.length === 0 && first && first.type !== 'row')
    blocks.push({ type: 'paragraph', text: first.text.slice(0, longest) });
  return { document: { ...document, blocks }, wholeLength };
}
