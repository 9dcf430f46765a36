import { createRunList, type Piece } from './run-list';
import type { TextRuns } from './text-runs';

interface Place {
  readonly node: Text;
  readonly offset: number;
  /** Whether content was left out before it. */
  readonly gap: boolean;
}

// HTML collapses these (CSS Text 3, § 4.1.1); no-break and ideographic spaces stay inside a line.
const SPACES = /[ \t\n\r\f]+/y;
const WORDS = /[^ \t\n\r\f]+/y;
/** At the start of a line the indentation by U+3000, no-break and zero-width spaces goes as well. */
const INDENTATION = /[\s\u200B]+/y;

/**
 * Builds the readable text line by line. A line is held back until it is
 * closed, because only its whole wording tells whether it is left out, and
 * because the white space at its end is dropped. A space is held back until
 * something follows it on the same line.
 */
export class LineCollector {
  readonly #isExcludedLine: (line: string) => boolean;
  readonly #lines: string[] = [];
  readonly #runs = createRunList();
  #line = '';
  #pieces: Piece[] = [];
  #space: Place | undefined;
  #gap = false;

  /** A collector without the lines for which `isExcludedLine` holds. */
  constructor(isExcludedLine: (line: string) => boolean) {
    this.#isExcludedLine = isExcludedLine;
  }

  /** Adds the content of a text node with its white space collapsed. */
  addText(node: Text): void {
    const { data } = node;
    let at = this.#line === '' ? skip(INDENTATION, data, 0) : 0;
    while (at < data.length) {
      const end = skip(WORDS, data, at);
      if (end > at) this.#addWords(node, at, data.slice(at, end));
      if (end < data.length) this.#holdSpace(node, end);
      at = skip(SPACES, data, end);
    }
  }

  /** Adds the content of a text node with its white space; line feeds end lines. */
  addPreformatted(node: Text): void {
    let at = 0;
    for (const [index, words] of node.data.split('\n').entries()) {
      if (index > 0) this.endLine();
      if (words) this.#addWords(node, at, words);
      at += words.length + 1;
    }
  }

  /** Says that content was left out here. */
  leaveOut(): void {
    this.#gap = true;
  }

  /** Ends the current line, if it has begun. */
  endLine(): void {
    const words = this.#line.trimEnd();
    if (words !== '' && !this.#isExcludedLine(words.trimStart())) {
      this.#runs.addLine(this.#pieces, words.length);
      this.#lines.push(words);
    }
    this.#line = '';
    this.#pieces = [];
    this.#space = undefined;
    this.#gap = false;
  }

  /** The text of all lines. To be called once, at the end. */
  finish(): TextRuns {
    this.endLine();
    return this.#runs.toRuns(this.#lines.join('\n'));
  }

  #addWords(node: Text, offset: number, words: string): void {
    if (this.#space) this.#add(this.#space, ' ');
    this.#space = undefined;
    this.#add({ node, offset, gap: this.#gap }, words);
    this.#gap = false;
  }

  #holdSpace(node: Text, offset: number): void {
    if (this.#space) return;
    this.#space = { node, offset, gap: this.#gap };
    this.#gap = false;
  }

  #add({ node, offset, gap }: Place, words: string): void {
    const last = this.#pieces.at(-1);
    if (last?.node === node && last.offset + last.length === offset) last.length += words.length;
    else this.#pieces.push({ node, offset, start: this.#line.length, length: words.length, joined: !gap });
    this.#line += words;
  }
}

/** Where the sticky pattern's match at `from` ends; `from` itself where there is none. */
function skip(pattern: RegExp, data: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(data) ? pattern.lastIndex : from;
}
