/**
 * A note's Markdown as HTML of a few harmless elements. The Markdown is taken apart by
 * marked's lexer, and every element is written here from its tokens, each text escaped: HTML
 * in a note comes out as the characters it has, a picture as the words for it, a link only
 * if it is http, https or mailto.
 */
import { Lexer, type Token, type Tokens } from 'marked';
import { escapeHtml, safeHref } from './escape-html';

/** Longer notes, and such as nest too deep, are shown as they are written. */
const LONGEST = 50_000;
const DEEPEST = 20;

/** The note as HTML; empty for an empty note. */
export function noteHtml(text: string): string {
  if (text.trim() === '') return '';
  if (text.length > LONGEST || nestsDeep(text)) return asWritten(text);
  try {
    return blocks(new Lexer({ gfm: true, breaks: true }).lex(text));
  } catch {
    return asWritten(text); // a lexer that gave up on strange Markdown says nothing about the note
  }
}

function nestsDeep(text: string): boolean {
  return new RegExp(String.raw`(?:[>*+\-\[(_~\`][ \t]*){${DEEPEST},}`).test(text) || /^[ \t]{60,}/m.test(text);
}

function asWritten(text: string): string {
  return `<p>${lines(text)}</p>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll(/\r\n?|\n/g, '<br>');
}

function blocks(tokens: readonly Token[]): string {
  return tokens.map((token) => block(token)).join('');
}

function block(token: Token): string {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return '';
    case 'heading':
      return `<p class="h">${inlines((token as Tokens.Heading).tokens)}</p>`;
    case 'paragraph':
      return `<p>${inlines((token as Tokens.Paragraph).tokens)}</p>`;
    case 'blockquote':
      return `<blockquote>${blocks((token as Tokens.Blockquote).tokens)}</blockquote>`;
    case 'code':
      return `<pre><code>${escapeHtml((token as Tokens.Code).text)}</code></pre>`;
    case 'list':
      return list(token as Tokens.List);
    case 'hr':
      return '<p>—</p>';
    case 'text': {
      const { tokens, text } = token as Tokens.Text;
      return tokens ? inlines(tokens) : lines(text);
    }
    default:
      return asWritten(token.raw);
  }
}

function list({ ordered, start, items }: Tokens.List): string {
  const [tag, from] = ordered ? ['ol', Number(start) > 1 ? ` start="${Number(start)}"` : ''] : ['ul', ''];
  const all = items.map(({ task, checked, tokens }) => {
    const box = task ? (checked ? '☑ ' : '☐ ') : '';
    return `<li>${box}${blocks(tokens)}</li>`;
  });
  return `<${tag}${from}>${all.join('')}</${tag}>`;
}

const WRAPPED: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', del: 's' };

function inlines(tokens: readonly Token[]): string {
  return tokens.map((token) => inline(token)).join('');
}

function inline(token: Token): string {
  const tag = WRAPPED[token.type];
  const inner = 'tokens' in token && token.tokens ? token.tokens : undefined;
  if (tag && inner) return `<${tag}>${inlines(inner)}</${tag}>`;
  switch (token.type) {
    case 'br':
      return '<br>';
    case 'codespan':
      return `<code>${escapeHtml((token as Tokens.Codespan).text)}</code>`;
    case 'escape':
      return escapeHtml((token as Tokens.Escape).text);
    case 'text':
      return inner ? inlines(inner) : lines((token as Tokens.Text).text);
    case 'link': {
      const href = safeHref((token as Tokens.Link).href);
      const shown = inner ? inlines(inner) : lines(token.raw);
      return href ? `<a href="${href}" rel="noreferrer noopener">${shown}</a>` : lines(token.raw);
    }
    default:
      return lines(token.raw); // pictures, HTML and whatever else there may be
  }
}
