import { isBlock, isLineBreak, isPreformatted, isSilent } from '@/utils/dom/element-roles';
import { createVisibilityTest } from '@/utils/dom/visibility';
import type { DocumentBlock, HeadingLevel } from '@/utils/model/reader-document';
import { columnsOf, endsSentence, headingDepth } from '@/utils/text/line-forms';

/** Longest line in bold that is a heading, in columns. */
const LONGEST_BOLD = 60;
/** Longest cell of a table that is one, in characters; longer ones belong to a page laid out by a table. */
const LONGEST_CELL = 200;

/** What a line of the text would become. */
type Frame =
  | { readonly type: 'paragraph' | 'quote' }
  | { readonly type: 'heading'; readonly level: HeadingLevel }
  | { readonly type: 'item'; readonly label?: string };

const PLAIN: Frame = { type: 'paragraph' };

/**
 * The text of an element as blocks: what a reader would see of it, line by line, without
 * anything that could run, load or ask. Lines that the author set wholly in bold, and
 * numbered ones (一、), are headings.
 */
export function blocksOfElement(root: Element): DocumentBlock[] {
  const isVisible = createVisibilityTest(root);
  const blocks: DocumentBlock[] = [];
  let line = '';
  let bold = 0;

  function end(frame: Frame): void {
    const text = tidy(line);
    const isBold = bold > 0 && bold >= text.replaceAll(/\s/g, '').length;
    if (text !== '') blocks.push(blockOf(text, frame, isBold));
    line = '';
    bold = 0;
  }

  function walk(node: Node, frame: Frame, inBold: boolean): void {
    for (const child of node.childNodes) {
      if (child.nodeType === child.TEXT_NODE) {
        const text = child.nodeValue ?? '';
        line += text;
        if (inBold) bold += text.replaceAll(/\s/g, '').length;
      } else if (child.nodeType === child.ELEMENT_NODE) enter(child as Element, frame, inBold);
    }
  }

  function enter(element: Element, frame: Frame, inBold: boolean): void {
    if (isSilent(element) || !isVisible(element)) return;
    if (isLineBreak(element)) return end(frame);
    const own = isBlock(element);
    if (own) end(frame);
    const cells = cellsOf(element);
    if (cells) {
      if (cells.length > 0) blocks.push({ type: 'row', cells });
      return;
    }
    if (isPreformatted(element)) return preformatted(element);
    const inner = frameOf(element, frame);
    walk(element, inner, inBold || /^(?:b|strong)$/.test(element.localName));
    if (own) end(inner);
  }

  function preformatted(element: Element): void {
    for (const text of (element.textContent ?? '').split('\n')) {
      line = text;
      end(PLAIN);
    }
  }

  walk(root, PLAIN, false);
  end(PLAIN);
  return blocks;
}

function frameOf(element: Element, outer: Frame): Frame {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  if (level) return { type: 'heading', level: Math.min(Number(level), 4) as HeadingLevel };
  if (element.localName === 'blockquote') return { type: 'quote' };
  if (element.localName !== 'li') return outer;
  const list = element.parentElement;
  if (list?.localName !== 'ol') return { type: 'item' };
  const before = [...list.children].filter(({ localName }) => localName === 'li').indexOf(element);
  return { type: 'item', label: `${Number(list.getAttribute('start') ?? 1) + before}.` };
}

/** The cells of a row of a table with figures or names; undefined for anything else. */
function cellsOf(element: Element): string[] | undefined {
  if (element.localName !== 'tr' || element.querySelector('table, p + p, div + div')) return undefined;
  const cells = [...element.children].map((cell) => tidy(cell.textContent ?? '')).filter((text) => text !== '');
  return cells.length > 1 && cells.every((text) => text.length <= LONGEST_CELL) ? cells : undefined;
}

function blockOf(text: string, frame: Frame, isBold: boolean): DocumentBlock {
  if (frame.type !== 'paragraph') return { ...frame, text };
  const level = headingDepth(text);
  if (level !== undefined) return { type: 'heading', level, text };
  if (isBold && columnsOf(text) <= LONGEST_BOLD && !endsSentence(text)) return { type: 'heading', level: 3, text };
  return { type: 'paragraph', text };
}

/** White space as layout shows it; a line break of the source between two Chinese characters is none. */
function tidy(text: string): string {
  return text
    .replaceAll(/(?<=[\p{Script=Han}，。、；：！？”）》])[ \t]*\r?\n\s*(?=[\p{Script=Han}“（《])/gu, '')
    .replaceAll(/[\s\u3000\u200b\ufeff]+/g, ' ')
    .trim();
}
