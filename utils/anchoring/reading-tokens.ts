/**
 * A reading cut into what a reader takes for words where it matters: names, numbers,
 * units, negations, modal words and Latin words are one piece each; any other
 * character stands alone. Linear.
 */
import type { ChangeKind } from '@/utils/model/anchor';
import { numberAt, type NumberFound } from '@/utils/text/numbers';
import { unitAt } from '@/utils/text/quantity-units';
import { timeUnitAt, wordAt } from './change-words';
import { comparable } from './comparable';
import { breaksInDigits } from './digit-groups';
import { otherNumberAt } from './other-numbers';

/** One piece of a reading. */
export interface Token {
  readonly kind: ChangeKind;
  /** What it says, folded; a number by its value, a unit under its usual name: equal keys say the same. */
  readonly key: string;
  /** How it is written, folded. Two pieces are the same word only if this is equal as well. */
  readonly folded: string;
  /** As it stands, with the white space before it. */
  readonly text: string;
}

export interface Piece {
  readonly kind: ChangeKind;
  readonly key: string;
  readonly length: number;
}

/** Digits that a double keeps, less one: some of them stand behind the point. */
const EXACT = 1e15;
const LATIN = /[a-z0-9]+/y;

/**
 * The pieces of a text. `names` are in the form of `comparable`, longer ones before their
 * own beginnings; white space at the end of the text goes with its last piece.
 */
export function tokensOf(text: string, names: readonly string[]): Token[] {
  const { text: folded, indexOf } = comparable(text);
  const breaks = breaksInDigits(text, indexOf);
  const tokens: Token[] = [];
  let written = 0;
  for (let at = 0; at < folded.length;) {
    const name = names.find((each) => folded.startsWith(each, at));
    const piece: Piece =
      name === undefined
        ? pieceAt(folded, at, { before: tokens.at(-1), stop: breaks.find((each) => each > at) })
        : { kind: 'name', key: name, length: name.length };
    const end = at + piece.length;
    const stop = end === folded.length ? text.length : (indexOf[end - 1] ?? 0) + 1;
    tokens.push({ kind: piece.kind, key: piece.key, folded: folded.slice(at, end), text: text.slice(written, stop) });
    written = stop;
    at = end;
  }
  return tokens;
}

interface Beside {
  readonly before: Token | undefined;
  /** Where white space parts the next two digits. */
  readonly stop: number | undefined;
}

function pieceAt(text: string, at: number, { before, stop }: Beside): Piece {
  if (before?.kind === 'number') {
    const unit = unitBehind(text, at);
    if (unit) return unit;
  }
  const word = wordAt(text, at);
  if (word) {
    const kind = word[1] === 'plain' ? 'wording' : word[1];
    return { kind, key: word[0], length: word[0].length };
  }
  const other = otherNumberAt(text, at, before?.kind);
  if (other) return other;
  const minus = text[at] === '-' && before?.kind !== 'number' && before?.key !== '-' ? 1 : 0;
  const number = numberAt(text, at + minus, stop);
  if (number && number.end > at + minus) return numberPiece(text, at, { ...number, minus });
  LATIN.lastIndex = at;
  const latin = LATIN.exec(text)?.[0] ?? wholeCharacter(text, at);
  return { kind: 'wording', key: latin, length: latin.length };
}

interface SignedNumber extends NumberFound {
  /** 1 where a single minus stands before it. */
  readonly minus: number;
}

function numberPiece(text: string, at: number, { value, end, over, minus }: SignedNumber): Piece {
  const written = text.slice(at, end);
  // Beyond what a double holds, other digits may have the same value.
  const isExact = Number.isFinite(value) && Math.abs(value) < EXACT;
  const key = isExact ? `${minus ? '-' : ''}${value}${over ? '+' : ''}` : written.replaceAll(',', '');
  return { kind: 'number', key, length: end - at };
}

function unitBehind(text: string, at: number): Piece | undefined {
  const time = timeUnitAt(text, at);
  if (time !== undefined) return { kind: 'unit', key: time, length: time.length };
  const unit = unitAt(text, at);
  return unit && { kind: 'unit', key: unit.unit, length: unit.length };
}

function wholeCharacter(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
