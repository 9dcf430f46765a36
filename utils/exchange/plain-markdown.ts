/**
 * Texts inside Markdown (CommonMark with the extensions of GitHub and Obsidian).
 *
 * A plain text must come out as the very characters it has. A note is Markdown already and
 * keeps its emphasis, lists, links and code, but nothing in it may act when the file is
 * opened somewhere: no HTML, no image that is fetched, no link that is not http, https or
 * mailto, no embedded file, hidden comment or code that a plug-in would run. Both need one
 * pass over the text and no parser; where code cannot be told for certain, it is treated as
 * text.
 */

const SPECIAL = /[\\`*_{}[\]#|~$^%=!]/g;

/** One line in which every character of the text stands for itself; line breaks become spaces. */
export function plainLine(text: string): string {
  return escapeStart(escapeMarkup(text.replaceAll(/\s+/g, ' ').trim()));
}

/** The text as Markdown in which every character stands for itself and every line is a line. */
export function plainMarkdown(text: string): string {
  return linesOf(text)
    .map((line) => escapeStart(escapeMarkup(line.trim())))
    .join('  \n');
}

/** Every line of some Markdown inside a block quotation. */
export function quoted(markdown: string): string {
  return linesOf(markdown)
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** A note's Markdown with all that could act taken out of action. */
export function calmMarkdown(text: string): string {
  const lines = linesOf(text.trim());
  const calm: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const fence = openingFence(lines[at] ?? '');
    if (fence === undefined) {
      calm.push(calmLine(lines[at] ?? ''));
      continue;
    }
    const end = closingFence(lines, at + 1, fence);
    calm.push(...fenced(lines.slice(at + 1, end)));
    at = end;
  }
  return calm.join('\n');
}

/** Line breaks of every kind that some reader of Markdown knows. */
function linesOf(text: string): string[] {
  return text.replaceAll('\0', '\uFFFD').split(/\r\n|[\n\r\u2028\u2029\u0085]/);
}

/** The signs of a fence. Behind backticks no backtick may stand; behind tildes anything. */
function openingFence(line: string): string | undefined {
  const [, ticks, tildes] = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line) ?? [];
  return ticks ?? tildes;
}

function closingFence(lines: readonly string[], from: number, fence: string): number {
  const sign = fence.charAt(0);
  for (let at = from; at < lines.length; at++) {
    const run = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines[at] ?? '')?.[1];
    if (run?.startsWith(sign) && run.length >= fence.length) return at;
  }
  return lines.length;
}

/** Code between fences that nothing in it can close, and without a language, for which a plug-in might run it. */
function fenced(lines: readonly string[]): string[] {
  const longest = Math.max(
    2,
    ...lines.map((line) => Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length))),
  );
  const fence = '`'.repeat(longest + 1);
  return ['', fence, ...lines, fence, ''];
}

const SAFE = String.raw`https?:\/\/|mailto:`;
/** What begins a link's address, or a definition of one, and does not go on as a safe one. */
const UNSAFE_LINK = new RegExp(String.raw`\]\((?!(?:${SAFE}))`, 'gi');
const UNSAFE_DEFINITION = new RegExp(String.raw`\]:(?![ \t]*(?:${SAFE}))`, 'gi');
/** A fence behind the signs of quotations and lists, or far inside a line's indent. */
const INNER_FENCE = /^([ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)*)(`{3,}|~{3,})/;
/** Code that a plug-in of Obsidian computes where it is shown. */
const COMPUTED = /`(?=\s*\$?=)/g;

/**
 * Taken out of action by character references: a backslash before the sign would itself be
 * made plain by one that the note has there already.
 */
function calmLine(line: string): string {
  return (
    line
      .replaceAll('<', '&lt;')
      .replaceAll('![', '!&#91;')
      .replaceAll('[[', '&#91;&#91;')
      .replaceAll('%%', '&#37;&#37;')
      .replaceAll(UNSAFE_LINK, '&#93;(')
      .replaceAll(UNSAFE_DEFINITION, ']&#58;')
      .replace(INNER_FENCE, (_, lead: string, fence: string) => lead + referenced(fence))
      .replaceAll(COMPUTED, '&#96;')
      // Headings of a note stand below those of the file; a rule or an underlined heading would divide it.
      .replace(/^( {0,3})#{1,6}(?=[ \t]|$)/, '$1######')
      .replace(/^( {0,3})([-=*_])(?=[ \t]*(?:\2[ \t]*)*$)/, String.raw`$1\$2`)
  );
}

function referenced(text: string): string {
  return [...text].map((sign) => `&#${sign.codePointAt(0)};`).join('');
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('\0', '\uFFFD')
    .replaceAll(SPECIAL, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/(?<=https?|ftp):(?=\/\/)/gi, String.raw`\:`)
    .replaceAll(/(?<=www)\.|(?<=\w)@(?=\w)/gi, String.raw`\$&`);
}

/** What at the beginning of a line would make it a quotation or an item of a list. */
function escapeStart(line: string): string {
  return line.replace(/^[>+-]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}
