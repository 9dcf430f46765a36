/**
 * A text as recognition and anchoring compare it: folded, and without white space
 * and invisible characters, so that layout (line breaks inside a word, indents,
 * zero-width characters) makes no difference. A map leads every place back.
 *
 * Cost: one pass; 2 + 4 bytes a kept code unit.
 */
import type { Span } from '@/utils/model/span';
import { FOLDED, stringOf } from './fold';

export interface Condensed {
  /** Folded code units that are kept. */
  readonly units: Uint16Array;
  /** The same as a string, made when first asked for. */
  readonly text: string;
  /** `indexOf[i]` is the offset of unit `i` in the original; one more element holds the original's length. */
  readonly indexOf: Uint32Array;
}

const LEFT_OUT = makeLeftOut();

function makeLeftOut(): Uint8Array {
  const table = new Uint8Array(65536);
  const single = [0x20, 0x85, 0xa0, 0xad, 0x1680, 0x3000, 0xfeff, 0x2028, 0x2029, 0x202f, 0x205f];
  for (const unit of single) table[unit] = 1;
  for (let unit = 0x9; unit <= 0xd; unit++) table[unit] = 1;
  for (let unit = 0x2000; unit <= 0x200f; unit++) table[unit] = 1;
  for (let unit = 0x202a; unit <= 0x202e; unit++) table[unit] = 1;
  for (let unit = 0x2060; unit <= 0x2064; unit++) table[unit] = 1;
  return table;
}

/** The condensed form of a text. Any string is accepted, lone surrogates included. */
export function condense(text: string): Condensed {
  const units = new Uint16Array(text.length);
  const indexOf = new Uint32Array(text.length + 1);
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (LEFT_OUT[unit]) continue;
    units[kept] = FOLDED[unit] ?? unit;
    indexOf[kept++] = at;
  }
  indexOf[kept] = text.length;
  return new CondensedText(units.subarray(0, kept), indexOf.subarray(0, kept + 1));
}

let buffer = new Uint16Array(1024);

/** The condensed form as a string alone: for many short texts, with nothing allocated but the string. */
export function condensedText(text: string): string {
  if (buffer.length < text.length) buffer = new Uint16Array(text.length * 2);
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!LEFT_OUT[unit]) buffer[kept++] = FOLDED[unit] ?? unit;
  }
  return stringOf(buffer.subarray(0, kept));
}

class CondensedText implements Condensed {
  private made: string | undefined;
  constructor(
    readonly units: Uint16Array,
    readonly indexOf: Uint32Array,
  ) {}
  get text(): string {
    return (this.made ??= stringOf(this.units));
  }
}

/** The span of the original that the condensed units `start` to `end` (exclusive, at least one unit) come from. */
export function originalSpan(condensed: Condensed, start: number, end: number): Span {
  return { start: condensed.indexOf[start] ?? 0, end: (condensed.indexOf[end - 1] ?? 0) + 1 };
}
