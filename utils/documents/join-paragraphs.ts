import type { DocumentBlock } from '@/utils/model/reader-document';
import { joinLines } from '@/utils/text/join-lines';
import { blockOfLine } from './text-document';

/** Joins the paragraphs of which a converter made one for each printed line. */
export function joinParagraphs(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  const joined: DocumentBlock[] = [];
  let run: string[] = [];
  const end = (): void => {
    joined.push(...joinLines(run.join('\n\n')).map(blockOfLine));
    run = [];
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') run.push(block.text);
    else {
      end();
      joined.push(block);
    }
  }
  end();
  return joined;
}
