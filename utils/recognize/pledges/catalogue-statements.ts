/**
 * Statements of catalogue pledges: the first literal piece of a pattern is found by
 * the automaton, the others are looked for behind it, each within one gap that
 * crosses no end of a sentence. Cost: a bounded stretch per first piece found.
 *
 * Many clauses of this genre are worded alike, so a statement is believed only where
 * the article could know the promise: it is not older than the announcement, and it
 * names one of the parties besides China (or China, where it promises alone).
 */
import type { Statement } from '@/utils/model/pledge';
import type { Mention } from '@/utils/model/recognition';
import { originalSpan } from '@/utils/text/condense';
import { isDigit } from '@/utils/text/numbers';
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
export function catalogueStatements(
  reading: Reading,
  starts: readonly StatementStart[],
  mentions: readonly Mention[],
): Statement[] {
  const { dictionary, condensed } = reading;
  if (starts.length === 0) return [];
  const { text } = condensed;
  const isKnown = knowsPledge(reading, mentions);
  const matches: Match[] = [];
  for (const { statement, start, end } of starts) {
    const { pledge, pieces } = dictionary.statement(statement);
    if (!isKnown(pledge) || splitsNumber(text, start)) continue;
    const stop = endOfPieces(text, end, pieces);
    if (stop !== undefined) matches.push({ start, end: stop, pledge });
  }
  return choose(matches).map((match) => statementOf(reading, match));
}

const CHINA = 'place/cn';

/** Whether the article could know a pledge; asked once for each. */
function knowsPledge({ dictionary, date }: Reading, mentions: readonly Mention[]): (pledge: number) => boolean {
  const named = new Set(mentions.flatMap(({ entity }) => entity));
  const names = [...named].flatMap((id) => nameOf(dictionary, id) ?? []);
  // 中亚 stands for 中亚五国 as well.
  const isNamed = (id: string): boolean => {
    const own = nameOf(dictionary, id);
    return named.has(id) || own === undefined || names.some((name) => own.startsWith(name));
  };
  const answers = new Map<number, boolean>();
  return (number) => {
    const known = answers.get(number);
    if (known !== undefined) return known;
    const { by, to, announced } = dictionary.pledge(number);
    const others = [...by, ...to].filter((id) => id !== CHINA);
    const isLater = date === undefined || date.slice(0, announced.date.length) >= announced.date;
    const answer = isLater && (others.length > 0 ? others.some(isNamed) : isNamed(CHINA));
    answers.set(number, answer);
    return answer;
  };
}

/** The name of an entity, or undefined for plain words (海外同胞), which count as named. */
function nameOf(dictionary: Reading['dictionary'], id: string): string | undefined {
  const number = dictionary.numberOf(id);
  return number === undefined ? undefined : dictionary.entity(number).name;
}

/** Whether the place lies inside a number: 5亿美元 is not found in 15亿美元. */
function splitsNumber(text: string, at: number): boolean {
  const before = text[at - 1];
  return isDigit(text[at]) && (isDigit(before) || before === '.' || before === ',');
}

function endOfPieces(text: string, from: number, pieces: readonly string[]): number | undefined {
  let cursor = from;
  for (const piece of pieces.slice(1)) {
    const window = text.slice(cursor, cursor + LONGEST_GAP + piece.length);
    const gap = window.indexOf(piece);
    if (gap < 0 || SENTENCE_END.test(window.slice(0, gap)) || splitsNumber(text, cursor + gap)) return undefined;
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
