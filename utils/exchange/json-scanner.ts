/**
 * Reads JSON (RFC 8259) that comes in pieces, and cuts out the values that are wanted.
 *
 * The idea: a text is read on as long as it can still become JSON. One pass over the code
 * units with a stack of open brackets; no tree and no recursion. A wanted value is handed
 * out as its text once it is whole, and is JSON by then, so that parsing it cannot fail. A
 * text that stops being JSON at its very end is cut off; any earlier and it is faulty there.
 *
 * Cost: linear in the text. In memory: the wanted value that is being read, and one array
 * element for each open bracket.
 */

import { COMPLETE_NUMBER, isFigure, NUMBER_STEPS } from './json-number';
import { DEEPEST_ROW, LONGEST_ROW } from './limits';

/** Where a text stops being JSON. Counted from 1; columns in UTF-16 code units. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  /** Nothing is wrong but that the text ends too early. */
  readonly atEnd: boolean;
}

/** A wanted value. */
export interface ScannedValue {
  /** The keys that lead to it; `[]` for a place in a list. */
  readonly path: readonly string[];
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  /** Undefined if it is too long or nested too deep to be handed out. */
  readonly text: string | undefined;
  readonly refused?: 'too-long' | 'too-deep';
}

export interface ScannerOptions {
  /** Whether the value at a path is wanted, by its first sign. Not asked for what lies inside a wanted value, nor below three levels. */
  readonly wants: (path: readonly string[], begins: string) => boolean;
  readonly onValue: (value: ScannedValue) => void;
}

const DEEPEST_WANTED = 3;
const LONGEST_KEY = 100;

const WORDS: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };
const ESCAPES = '"\\/bfnrt';

/** What comes next in the text; the last three stand inside a value. */
type Mode =
  | 'value'
  | 'first-item'
  | 'key'
  | 'first-key'
  | 'colon'
  | 'next'
  | 'string'
  | 'key-string'
  | 'number'
  | 'word';

export class JsonScanner {
  readonly #options: ScannerOptions;
  #mode: Mode = 'value';
  #stack: string[] = [];
  /** The key under which one is, for each of the outer levels. */
  #keys: string[] = [];
  #line = 1;
  /** Code units since the last line break before the present piece. */
  #column = 0;
  #fault: JsonFault | undefined;
  #escape = '';
  #number = '';
  #word = '';
  #wordAt = 0;
  #cut:
    | {
        readonly depth: number;
        readonly line: number;
        from: number;
        length: number;
        parts: string[];
        refused?: 'too-long' | 'too-deep';
      }
    | undefined;
  #key: string | undefined;
  #piece = '';
  #lineFrom = 0;

  constructor(options: ScannerOptions) {
    this.#options = options;
  }

  /** The line that is being read, counted from 1. */
  get line(): number {
    return this.#line;
  }

  /** Reads on; answers with the fault if there is one, now or before. */
  push(piece: string): JsonFault | undefined {
    if (this.#fault) return this.#fault;
    this.#piece = piece;
    this.#lineFrom = -this.#column;
    if (this.#cut) this.#cut.from = 0;
    for (let at = 0; at < piece.length; at++) {
      if (this.#mode === 'string' && this.#escape === '') at = this.#runOfString(at);
      if (at < piece.length && !this.#read(piece.charAt(at), at)) return (this.#fault = this.#faultAt(at, false));
    }
    this.#keepCut(piece.length);
    this.#column = piece.length - this.#lineFrom;
    return undefined;
  }

  /** The text is over: answers with the fault if it ended too early, or had one before. */
  end(): JsonFault | undefined {
    if (this.#fault) return this.#fault;
    this.#piece = '';
    this.#lineFrom = -this.#column;
    if (this.#mode === 'number' && COMPLETE_NUMBER.has(this.#number)) this.#endValue(0);
    const isWhole = this.#mode === 'next' && this.#stack.length === 0;
    return isWhole ? undefined : (this.#fault = this.#faultAt(0, true));
  }

  #faultAt(at: number, atEnd: boolean): JsonFault {
    return { line: this.#line, column: at - this.#lineFrom + 1, atEnd };
  }

  /** From here to where something other than plain characters stands in the string. */
  #runOfString(from: number): number {
    const piece = this.#piece;
    let at = from;
    for (; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === 34 || code === 92 || code < 32) break;
    }
    return at;
  }

  /** Reads one code unit; whether it can stand here. */
  #read(unit: string, at: number): boolean {
    switch (this.#mode) {
      case 'string':
      case 'key-string':
        return this.#readString(unit, at);
      case 'number':
        return this.#readNumber(unit, at);
      case 'word':
        return this.#readWord(unit, at);
      default:
        return this.#readBetween(unit, at);
    }
  }

  #readBetween(unit: string, at: number): boolean {
    if (unit === ' ' || unit === '\t' || unit === '\r') return true;
    if (unit === '\n') {
      this.#line++;
      this.#lineFrom = at + 1;
      return true;
    }
    switch (this.#mode) {
      case 'colon':
        this.#mode = 'value';
        return unit === ':';
      case 'next':
        return this.#readNext(unit, at);
      case 'key':
      case 'first-key':
        if (unit === '}' && this.#mode === 'first-key') return this.#close(unit, at);
        this.#mode = 'key-string';
        this.#key = '';
        return unit === '"';
      default:
        if (unit === ']' && this.#mode === 'first-item') return this.#close(unit, at);
        return this.#beginValue(unit, at);
    }
  }

  #readNext(unit: string, at: number): boolean {
    const bracket = this.#stack.at(-1);
    if (bracket === undefined) return false;
    if (unit !== ',') return this.#close(unit, at);
    this.#mode = bracket === '{' ? 'key' : 'value';
    return true;
  }

  #close(unit: string, at: number): boolean {
    if (unit !== (this.#stack.at(-1) === '{' ? '}' : ']')) return false;
    this.#stack.pop();
    this.#endValue(at + 1);
    return true;
  }

  #beginValue(unit: string, at: number): boolean {
    this.#beginCut(at);
    if (unit === '{' || unit === '[') {
      this.#stack.push(unit);
      this.#mode = unit === '{' ? 'first-key' : 'first-item';
      if (this.#cut && this.#stack.length - this.#cut.depth > DEEPEST_ROW) this.#refuse('too-deep');
    } else if (unit === '"') this.#mode = 'string';
    else if (unit === '-' || isFigure(unit)) {
      this.#mode = 'number';
      this.#number = unit === '-' ? 'minus' : unit === '0' ? 'zero' : 'whole';
    } else {
      this.#mode = 'word';
      this.#word = WORDS[unit] ?? '';
      this.#wordAt = 1;
      return this.#word !== '';
    }
    return true;
  }

  #readString(unit: string, at: number): boolean {
    const isKey = this.#mode === 'key-string';
    if (this.#escape === '') {
      if (unit === '"') {
        if (isKey) this.#endKey();
        else this.#endValue(at + 1);
        return true;
      }
      if (unit === '\\') this.#escape = '\\';
      else if (unit < ' ') return false;
    } else if (this.#escape === '\\') {
      if (unit !== 'u' && !ESCAPES.includes(unit)) return false;
      this.#escape = unit === 'u' ? 'u' : '';
    } else {
      if (!/[0-9a-fA-F]/.test(unit)) return false;
      this.#escape = this.#escape.length === 4 ? '' : `${this.#escape}u`;
    }
    if (isKey && this.#key !== undefined && this.#key.length < LONGEST_KEY) this.#key += unit;
    return true;
  }

  #endKey(): void {
    this.#mode = 'colon';
    const depth = this.#stack.length;
    if (this.#cut || depth > DEEPEST_WANTED) return;
    const written = this.#key ?? '';
    this.#keys[depth - 1] = written.length < LONGEST_KEY ? (JSON.parse(`"${written}"`) as string) : '';
  }

  #readNumber(unit: string, at: number): boolean {
    const kind = unit === '0' ? '0' : isFigure(unit) ? 'd' : unit === 'E' ? 'e' : unit;
    const next = NUMBER_STEPS[this.#number]?.[kind];
    if (next !== undefined) this.#number = next;
    else {
      if (!COMPLETE_NUMBER.has(this.#number)) return false;
      this.#endValue(at);
      return this.#readBetween(unit, at);
    }
    return true;
  }

  #readWord(unit: string, at: number): boolean {
    if (unit !== this.#word[this.#wordAt]) return false;
    this.#wordAt++;
    if (this.#wordAt === this.#word.length) this.#endValue(at + 1);
    return true;
  }

  #beginCut(at: number): void {
    const depth = this.#stack.length;
    if (this.#cut || depth > DEEPEST_WANTED) return;
    if (this.#options.wants(this.#path(), this.#piece.charAt(at)))
      this.#cut = { depth, line: this.#line, from: at, length: 0, parts: [] };
  }

  #path(): string[] {
    return this.#stack.map((bracket, index) => (bracket === '[' ? '[]' : (this.#keys[index] ?? '')));
  }

  #refuse(reason: 'too-long' | 'too-deep'): void {
    if (!this.#cut) return;
    this.#cut.refused ??= reason;
    this.#cut.parts = [];
  }

  /** Puts what was read of the wanted value aside, up to a place in the present piece. */
  #keepCut(to: number): void {
    const cut = this.#cut;
    if (!cut) return;
    cut.length += to - cut.from;
    if (cut.length > LONGEST_ROW) this.#refuse('too-long');
    if (!cut.refused) cut.parts.push(this.#piece.slice(cut.from, to));
  }

  #endValue(to: number): void {
    this.#mode = 'next';
    const cut = this.#cut;
    if (!cut || this.#stack.length !== cut.depth) return;
    this.#keepCut(to);
    this.#cut = undefined;
    const { line, refused, parts } = cut;
    const path = this.#path();
    this.#options.onValue(refused ? { path, line, text: undefined, refused } : { path, line, text: parts.join('') });
  }
}
