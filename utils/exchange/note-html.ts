/**
 * A note's Markdown as HTML of a few harmless elements. It is read by the same parser as in
 * the margin, so that a note looks alike everywhere, and every element is written here from
 * its blocks, each text escaped: HTML in a note comes out as the characters it has, a
 * picture as a link to it, a link only if it is http, https or mailto.
 */
import { type Block, type ListItem, markdownBlocks } from '@/utils/text/markdown';
import type { Inline } from '@/utils/text/markdown-inline';
import { escapeHtml, safeHref } from './escape-html';

/** Longer notes are shown as they are written: nobody wrote them by hand. */
const LONGEST = 50_000;

/** The note as HTML; empty for an empty note. */
export function noteHtml(text: string): string {
  if (text.trim() === '') return '';
  if (text.length > LONGEST) return `<p>${escapeHtml(text).replaceAll(/\r\n?|\n/g, '<br>')}</p>`;
  return blocksHtml(markdownBlocks(text));
}

function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('');
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      // No heading of the page: those are the article's.
      return `<p class="h">${partsHtml(block.parts)}</p>`;
    case 'paragraph':
      return `<p>${linesHtml(block.lines)}</p>`;
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks)}</blockquote>`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'list':
      return listHtml(block);
  }
}

function listHtml({ start, items }: Extract<Block, { readonly type: 'list' }>): string {
  const inner = items.map(itemHtml).join('');
  if (start === undefined) return `<ul>${inner}</ul>`;
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${inner}</ol>`;
}

function itemHtml({ done, blocks }: ListItem): string {
  const box = done === undefined ? '' : done ? '☑ ' : '☐ ';
  const [only, ...others] = blocks;
  const isLine = only?.type === 'paragraph' && others.length === 0;
  return `<li>${box}${isLine ? linesHtml(only.lines) : blocksHtml(blocks)}</li>`;
}

function linesHtml(lines: readonly (readonly Inline[])[]): string {
  return lines.map(partsHtml).join('<br>');
}

function partsHtml(parts: readonly Inline[]): string {
  return parts.map(partHtml).join('');
}

const ELEMENTS = { strong: 'strong', emphasis: 'em', struck: 's' } as const;

function partHtml(part: Inline): string {
  switch (part.type) {
    case 'text':
      return escapeHtml(part.text);
    case 'code':
      return `<code>${escapeHtml(part.text)}</code>`;
    case 'link': {
      const href = safeHref(part.href);
      const shown = partsHtml(part.parts);
      return href ? `<a href="${href}" rel="noreferrer noopener">${shown}</a>` : shown;
    }
    default: {
      const element = ELEMENTS[part.type];
      return `<${element}>${partsHtml(part.parts)}</${element}>`;
    }
  }
}
