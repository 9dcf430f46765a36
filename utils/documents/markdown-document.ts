import { marked } from 'marked';
import type { DocumentBlock, ReaderDocument } from '@/utils/model/reader-document';
import { articleDate } from '@/utils/text/article-date';
import { type FrontMatter, readFrontMatter } from './front-matter';
import { blocksOfElement } from './html-blocks';
import type { HtmlReading } from './html-document';
import { joinParagraphs } from './join-paragraphs';
import { withTitle } from './text-document';

/**
 * A Markdown file as a document: its front matter as title, source and labels, its marks
 * as headings, items and quotations, HTML inside it cleaned, wrapped lines joined.
 */
export function markdownDocument(text: string, name: string, reading: HtmlReading): ReaderDocument {
  const front = readFrontMatter(text);
  const html = marked.parse(front.rest, { async: false, gfm: true });
  const body = joinParagraphs(blocksOfElement(reading.clean(reading.parse(html).body)));
  const { title, source, byline } = front;
  const read = title === undefined ? withTitle(body, name, articleDate(text)) : titled(title, body, text);
  return {
    ...read,
    blocks: withNotes(read.blocks, front),
    ...(source === undefined ? {} : { source }),
    ...(byline === undefined ? {} : { byline }),
  };
}

function titled(title: string, body: readonly DocumentBlock[], text: string): ReaderDocument {
  const [first] = body;
  const isThere = first !== undefined && first.type !== 'row' && first.text === title;
  const head: DocumentBlock = { type: 'heading', level: 1, text: title };
  const date = articleDate(text);
  const blocks = [head, ...(isThere ? body.slice(1) : body)];
  return { title, blocks, ...(date === undefined ? {} : { publishedAt: date }) };
}

/** What the front matter names besides the title belongs to the text: it is read, and can be marked and noted. */
function withNotes(blocks: readonly DocumentBlock[], { source, byline, labels }: FrontMatter): DocumentBlock[] {
  const notes = [...labels, source, byline].flatMap((text): DocumentBlock[] => (text ? [{ type: 'note', text }] : []));
  const [first, ...others] = blocks;
  return first?.type === 'heading' && first.level === 1 ? [first, ...notes, ...others] : [...notes, ...blocks];
}
