/**
 * Where a text stops being JSON (RFC 8259). The engine's own parser refuses such a
 * text as well, but each engine words the place differently or not at all.
 *
 * The idea: read on as long as what was read can still become JSON. A text that
 * stops being so at its very end is cut off; any earlier and it is faulty there.
 * One pass with a stack of open brackets, no tree and no recursion. Cost: linear
 * in the text, one array element per open bracket. Meant for texts that the
 * engine's parser has refused.
 */
export interface JsonFault {
  /** Counted from 1; columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Nothing is wrong but that the text ends too early. */
  readonly atEnd: boolean;
}

/** What comes next: a value, `]` or a value, a key, `}` or a key, a colon, or else `,` or a closing bracket. */
type Expected = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'next';

/** How far the reading came, and what comes next; no `expected`: it cannot go on here. */
interface Reading {
  readonly at: number;
  readonly expected?: Expected;
}

const SPACE = ' \t\n\r';
const ESCAPES = '"\\/bfnrt';
const WORDS = ['true', 'false', 'null'];

/** The first fault of a text that is no JSON, or undefined if it is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    while (at < text.length && SPACE.includes(text.charAt(at))) at++;
    if (expected === 'next' && open.length === 0 && at === text.length) return undefined;
    const reading = read(text, at, { expected, open });
    if (!reading.expected) return faultAt(text, reading.at);
    ({ at, expected } = { at: reading.at, expected: reading.expected });
  }
}

function read(text: string, at: number, { expected, open }: { expected: Expected; open: string[] }): Reading {
  const unit = text.charAt(at);
  if ((expected === 'first-item' && unit === ']') || (expected === 'first-key' && unit === '}')) {
    open.pop();
    return { at: at + 1, expected: 'next' };
  }
  switch (expected) {
    case 'colon':
      return unit === ':' ? { at: at + 1, expected: 'value' } : { at };
    case 'key':
    case 'first-key':
      return unit === '"' ? readString(text, at, 'colon') : { at };
    case 'next':
      return readNext(unit, at, open);
    default:
      return readValue(text, at, open);
  }
}

function readNext(unit: string, at: number, open: string[]): Reading {
  const bracket = open.at(-1);
  if (bracket === undefined || unit === '') return { at };
  if (unit === ',') return { at: at + 1, expected: bracket === '{' ? 'key' : 'value' };
  if (unit !== (bracket === '{' ? '}' : ']')) return { at };
  open.pop();
  return { at: at + 1, expected: 'next' };
}

function readValue(text: string, at: number, open: string[]): Reading {
  const unit = text.charAt(at);
  if (unit === '{' || unit === '[') {
    open.push(unit);
    return { at: at + 1, expected: unit === '{' ? 'first-key' : 'first-item' };
  }
  if (unit === '"') return readString(text, at, 'next');
  if (unit === '-' || isDigit(unit)) return readNumber(text, at);
  const word = WORDS.find((each) => each.startsWith(unit) && unit !== '');
  return word ? readWord(text, at, word) : { at };
}

function readWord(text: string, at: number, word: string): Reading {
  for (let i = 0; i < word.length; i++) if (text[at + i] !== word[i]) return { at: at + i };
  return { at: at + word.length, expected: 'next' };
}

function readString(text: string, start: number, expected: Expected): Reading {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '"') return { at: at + 1, expected };
    if (unit < ' ') return { at };
    if (unit !== '\\') continue;
    at++;
    if (text[at] === 'u') {
      for (const last = at + 4; at < last; at++) if (!/[0-9a-fA-F]/.test(text.charAt(at + 1))) return { at: at + 1 };
    } else if (at === text.length || !ESCAPES.includes(text.charAt(at))) return { at };
  }
  return { at: text.length };
}

function readNumber(text: string, start: number): Reading {
  let at = text[start] === '-' ? start + 1 : start;
  const whole = afterDigits(text, at);
  if (whole === at) return { at };
  at = text[at] === '0' ? at + 1 : whole;
  if (text[at] === '.') {
    const after = afterDigits(text, at + 1);
    if (after === at + 1) return { at: after };
    at = after;
  }
  if (text[at] === 'e' || text[at] === 'E') {
    at += text[at + 1] === '+' || text[at + 1] === '-' ? 2 : 1;
    const after = afterDigits(text, at);
    if (after === at) return { at };
    at = after;
  }
  return { at, expected: 'next' };
}

function afterDigits(text: string, at: number): number {
  while (isDigit(text.charAt(at))) at++;
  return at;
}

function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9';
}

function faultAt(text: string, at: number): JsonFault {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n'), atEnd: at >= text.length };
}
