/**
 * Statements of catalogue pledges: the first literal piece of a pattern is found by
 * the automaton, the others are looked for behind it, each within one gap that
 * crosses no end of a sentence. Cost: a bounded stretch per first piece found.
 */
import type { Statement } from '@/utils/model/pledge';
import { originalSpan } from '@/utils/text/condense';
import type { Reading, StatementStart } from '@/utils/recognize/candidate';
import { choose } from '@/utils/recognize/choose';
import { cueIn } from './cue';

const LONGEST_GAP = 40;
const SENTENCE_END = /[。!?;]/;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly pledge: number;
}

/** The statements, sorted, none overlapping: of several readings the longest stand. */
export function catalogueStatements(reading: Reading, starts: readonly StatementStart[]): Statement[] {
  const { dictionary, condensed } = reading;
  if (starts.length === 0) return [];
  const matches: Match[] = [];
  for (const { statement, start, end } of starts) {
    const { pledge, pieces } = dictionary.statement(statement);
    const stop = endOfPieces(condensed.text, end, pieces);
    if (stop !== undefined) matches.push({ start, end: stop, pledge });
  }
  return choose(matches).map((match) => statementOf(reading, match));
}

function endOfPieces(text: string, from: number, pieces: readonly string[]): number | undefined {
  let cursor = from;
  for (const piece of pieces.slice(1)) {
    const window = text.slice(cursor, cursor + LONGEST_GAP + piece.length);
    const gap = window.indexOf(piece);
    if (gap < 0 || SENTENCE_END.test(window.slice(0, gap))) return undefined;
    cursor += gap + piece.length;
  }
  return cursor;
}

function statementOf({ dictionary, text, condensed }: Reading, match: Match): Statement {
  const { id, by, to, act, quantity, due, strength } = dictionary.pledge(match.pledge);
  const span = originalSpan(condensed, match.start, match.end);
  const words = condensed.text.slice(match.start, match.end);
  return {
    ...span,
    text: text.slice(span.start, span.end),
    by,
    to,
    act,
    ...(quantity ? { quantity: { ...quantity, text: sumIn(words, quantity.unit) } } : {}),
    ...(due === undefined ? {} : { due }),
    strength,
    cue: cueIn(words, strength),
    pledge: id,
  };
}

/** The words of the sum: the number before the unit, with the unit. Empty where the text gives none. */
function sumIn(words: string, unit: string): string {
  const at = words.lastIndexOf(unit);
  if (at < 0) return '';
  let start = at;
  while (start > 0 && '0123456789.,零一二三四五六七八九十百千万亿两多余几'.includes(words[start - 1] as string))
    start--;
  return words.slice(start, at + unit.length);
}
