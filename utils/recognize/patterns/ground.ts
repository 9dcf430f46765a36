/**
 * What patterns stand on: the condensed text, the dictionary readings chosen for it,
 * and where a name may begin and end.
 */
import type { EntityKind } from '@/utils/model/entity';
import type { Condensed } from '@/utils/text/condense';
import type { Candidate, Reading } from '@/utils/recognize/candidate';
import { edgeWords, isThrough } from './edge-words';
import { characterTable } from './word-table';

export interface Ground {
  readonly reading: Reading;
  readonly units: Uint16Array;
  readonly chosen: readonly Candidate[];
  /** The dictionary reading that covers a unit, if any. */
  readingAt(at: number): Candidate | undefined;
  kindOf(candidate: Candidate): EntityKind;
  /** Whether a paragraph ends between the units before and at `at`. */
  breaksAt(at: number): boolean;
}

/** The ground of a text whose dictionary readings (sorted, none overlapping) are known. */
export function groundOf(reading: Reading, chosen: readonly Candidate[]): Ground {
  const { condensed, text, dictionary } = reading;
  const covering = new Uint32Array(condensed.units.length);
  for (let number = 0; number < chosen.length; number++) {
    const { start, end } = chosen[number] as Candidate;
    for (let at = start; at < end; at++) covering[at] = number + 1;
  }
  const wrapped = isWrapped(text);
  return {
    reading,
    units: condensed.units,
    chosen,
    readingAt: (at) => chosen[(covering[at] ?? 0) - 1],
    kindOf: ({ entities, kind }) => kind ?? dictionary.kindOf(entities[0] as number),
    breaksAt: (at) => !wrapped && hasLineBreak(condensed, text, at),
  };
}

function hasLineBreak({ indexOf }: Condensed, text: string, at: number): boolean {
  const from = indexOf[at - 1] as number;
  const to = indexOf[at] as number;
  if (to - from <= 1) return false;
  const newline = text.indexOf('\n', from);
  return newline >= 0 && newline < to;
}

const LINE_ENDS = /[。！？!?…：:；;”」』）)》】]\s*$/;
const LINES_LOOKED_AT = 200;
const LONG_LINE = 60;

/** Characters of the shortest line that is broken because it is full. */
const PRINTED_LINE = 14;

/** Whether lines are broken inside sentences (a printed page): then a line break says nothing about names. */
function isWrapped(text: string): boolean {
  let inside = 0;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines < LINES_LOOKED_AT; at = text.indexOf('\n', at + 1)) {
    const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - LONG_LINE), at).trim();
    if (line === '') continue;
    lines++;
    if (line.length >= PRINTED_LINE && !LINE_ENDS.test(line)) inside++;
  }
  return inside * 2 > lines;
}

/** Whether a unit is a Chinese character. */
export function isHan(unit: number | undefined): boolean {
  return (
    unit !== undefined && ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007)
  );
}

/** Whether a unit is a digit or a Latin letter (folded). */
export function isAlphanumeric(unit: number | undefined): boolean {
  return unit !== undefined && ((unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122));
}

/** The length of the word that begins at `at` and ends any name before it; 0 where none does. */
export function edgeWordAt(units: Uint16Array, at: number): number {
  const word = edgeWords.startingAt(units, at);
  return word === undefined || isThrough(word) ? 0 : word.length;
}

/** Whether a personal name may end before `at`: at the end, a break, a punctuation mark, a dictionary reading or an edge word. */
export function nameMayEndAt(ground: Ground, at: number): boolean {
  const { units } = ground;
  if (at >= units.length || !isHan(units[at]) || ground.breaksAt(at)) return true;
  if (ground.readingAt(at)?.start === at) return true;
  return edgeWordAt(units, at) > 1 || FOLLOWERS[units[at] as number] === 1;
}

/** Single characters that may follow a personal name; others that are words may be part of it or of the next one. */
export const FOLLOWERS = characterTable(
  '的了在和与及或由对向从把被将为是以于就也都又还则而但并且若如因当等之所让使给跟同至到自按据经令叫请受称说谈问答访赴抵要可须已曾正再均皆仅只不没未无有很更最较太即却虽既仍亦共获派率携偕致随另今昨此来去时后前任',
);

/** Whether a name may begin at `at`: at the start, behind a break, a punctuation mark, a dictionary reading or an edge word. */
export function nameMayBeginAt(ground: Ground, at: number): boolean {
  const { units } = ground;
  if (at === 0 || !isHan(units[at - 1]) || ground.breaksAt(at)) return true;
  if (ground.readingAt(at - 1)?.end === at) return true;
  const word = edgeWords.endingAt(units, at);
  return word !== undefined && !isThrough(word);
}
