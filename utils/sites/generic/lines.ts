/**
 * The text of an element as lines, with what a judgement needs to know of each:
 * how much of it is links, and where it stands. One walk over the text nodes,
 * linear in their number; only used to find and to judge a body, which is
 * then read by `readBody`.
 */
import { countHan } from './language';

/** A line: the text of a block, or of a part of one between `br`s. */
export interface Line {
  readonly text: string;
  /** How many code units of it are inside links. */
  readonly linked: number;
  /** The block it stands in. */
  readonly block: Element;
}

const INLINE =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var)$/;
const SILENT =
  /^(?:script|style|noscript|template|textarea|select|svg|math|iframe|object|audio|video|head|title|rp|rt|button)$/;
/** Longest line that is looked at whole. */
const LONGEST = 4_000;

/** The lines below the root, in document order. `leavesOut` closes whole elements. */
export function linesOf(root: Element, leavesOut: (element: Element) => boolean = () => false): Line[] {
  const lines: Line[] = [];
  let text = '';
  let linked = 0;
  let block = root;

  function end(next: Element): void {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') lines.push({ text: words.slice(0, LONGEST), linked: Math.min(linked, words.length), block });
    text = '';
    linked = 0;
    block = next;
  }

  function walk(parent: Element, inLink: boolean): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        text += node.nodeValue ?? '';
        if (inLink) linked += (node.nodeValue ?? '').replace(/\s+/g, '').length;
      } else if (node.nodeType === 1) enter(node as Element, inLink);
    }
  }

  function enter(element: Element, inLink: boolean): void {
    const name = element.localName;
    if (name === 'br' || name === 'hr') return end(block);
    if (SILENT.test(name) || isHidden(element) || leavesOut(element)) return;
    if (INLINE.test(name)) return walk(element, inLink || name === 'a');
    const outer = block;
    end(element);
    walk(element, inLink);
    end(outer);
  }

  walk(root, root.closest('a') !== null);
  end(root);
  return lines;
}

/** Whether the line is running text: it has clauses, and is not a link. */
export function isProse({ text, linked }: Line): boolean {
  return text.length >= 16 && linked < text.length * 0.4 && /[，。！？；：]/.test(text) && countHan(text) >= 10;
}

/** Whether the whole line is a link. */
export function isLink({ text, linked }: Line): boolean {
  return linked >= text.replace(/\s+/g, '').length * 0.8;
}

function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /(?:^|;)\s*display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}
