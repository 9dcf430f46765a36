import type { DocumentBlock, ReaderDocument } from '@/utils/model/reader-document';
import { articleDate } from '@/utils/text/article-date';
import { joinLines } from '@/utils/text/join-lines';
import { columnsOf, endsSentence, headingDepth, withoutSigns } from '@/utils/text/line-forms';

/** Longest title, in columns of half a Chinese character. */
const LONGEST_TITLE = 120;

/** A plain text as a document: lines joined to paragraphs, numbered parts and lines in bold as headings, a title where it has one. */
export function textDocument(text: string, name: string): ReaderDocument {
  return withTitle(joinLines(text).map(blockOfLine), name, articleDate(text));
}

/** A line of plain text as a block. */
export function blockOfLine(line: string): DocumentBlock {
  const level = headingDepth(line);
  const text = withoutSigns(line);
  return level === undefined ? { type: 'paragraph', text } : { type: 'heading', level, text };
}

/**
 * The blocks with what the document is called: its heading of the first level, else its
 * first line if that can be a title, else `name`. `date` is ISO.
 */
export function withTitle(blocks: readonly DocumentBlock[], name: string, date: string | undefined): ReaderDocument {
  const dated = date === undefined ? {} : { publishedAt: date };
  const [first, ...others] = blocks;
  if (first?.type === 'heading' && first.level === 1) return { title: first.text, blocks, ...dated };
  if (first?.type === 'paragraph' && others.length > 0 && canBeTitle(first.text)) {
    return { title: first.text, blocks: [{ type: 'heading', level: 1, text: first.text }, ...others], ...dated };
  }
  return { title: name, blocks, ...dated };
}

function canBeTitle(line: string): boolean {
  return columnsOf(line) <= LONGEST_TITLE && !endsSentence(line) && !/[，,、]$/.test(line);
}
