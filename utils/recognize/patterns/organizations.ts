/**
 * Bodies by what their names end in. From an ending a walk leads back to where the
 * name must have begun: a punctuation mark, an edge word, a break. What then remains
 * beyond places and generic words decides whether it is a name (腾讯公司) or not
 * (国有商业银行). Cost: for each ending a walk of at most `LONGEST` units.
 */
import { edgeWords, isThrough } from './edge-words';
import type { Finder } from './finder';
import { type Ground, isAlphanumeric, isHan, nameMayBeginAt } from './ground';
import {
  allEndings,
  bodyEndings,
  companyEndings,
  financeEndings,
  financeFollowers,
  genericWords,
  NO_ENDING_BEFORE,
  NO_STATE_BEFORE,
  nationalOrgans,
  noEndings,
  STATE_ENDINGS,
  stateStems,
} from './organization-words';
import { wordTable } from './word-table';

const LONGEST = 26;
const OPEN = 0x28;
const CLOSE = 0x29;

/** Names of bodies. */
export const organizations: Finder = {
  triggers: `${allEndings.lasts}${financeEndings.lasts}${nationalOrgans.lasts}${STATE_ENDINGS}馆处团`,
  find: (ground, at) => {
    const end = at + 1;
    const start =
      nationalOrgan(ground, end) ?? stateBody(ground, end) ?? embassy(ground, end) ?? namedBody(ground, end);
    return start === undefined ? undefined : { start, end, kind: 'organization', takesIn: true };
  },
};

function unitIn(unit: number | undefined, characters: string): boolean {
  return unit !== undefined && characters.includes(String.fromCharCode(unit));
}

/** A place's name and an organ of the state directly behind it: 韩国国会. */
function nationalOrgan(ground: Ground, end: number): number | undefined {
  const organ = nationalOrgans.endingAt(ground.units, end);
  return organ === undefined || unitIn(ground.units[end], '堂') ? undefined : placeEndingAt(ground, end - organ.length);
}

/** The start of the dictionary's place that ends at `at`. */
function placeEndingAt(ground: Ground, at: number): number | undefined {
  const reading = at > 0 ? ground.readingAt(at - 1) : undefined;
  const stands =
    reading !== undefined && reading.end === at && reading.entities.length === 1 && ground.kindOf(reading) === 'place';
  return stands && reading.end - reading.start >= 2 && !ground.breaksAt(at) ? reading.start : undefined;
}

const JOINTS = new Set([...'和与及、'].map((mark) => mark.charCodeAt(0)));
const JAPAN_ONLY = '省厅';

/** A place's name, what the body is for, and 部, 局 or 署: 美国国土安全部. */
function stateBody(ground: Ground, end: number): number | undefined {
  const { units } = ground;
  if (!unitIn(units[end - 1], STATE_ENDINGS) || unitIn(units[end], NO_STATE_BEFORE)) return undefined;
  let at = end - 1;
  while (end - at < LONGEST) {
    const stem = stateStems.endingAt(units, at);
    if (stem !== undefined) at -= stem.length;
    else if (JOINTS.has(units[at - 1] as number) && stateStems.endingAt(units, at - 1) !== undefined) at--;
    else break;
  }
  if (at === end - 1) return undefined;
  if (unitIn(units[end - 1], JAPAN_ONLY) && !(units[at - 1] === 0x672c && units[at - 2] === 0x65e5)) return undefined;
  return placeEndingAt(ground, at);
}

const embassies = wordTable('大使馆 使馆 总领馆 总领事馆 领事馆 代表处 办事处 代表团');

/** A place, 驻, a place, and a mission: 中国驻土耳其大使馆. */
function embassy(ground: Ground, end: number): number | undefined {
  const mission = embassies.endingAt(ground.units, end);
  if (mission === undefined) return undefined;
  const host = readingStartAt(ground, end - mission.length);
  if (host === undefined || ground.units[host - 1] !== 0x9a7b) return undefined;
  return placeEndingAt(ground, host - 1) ?? undefined;
}

function readingStartAt(ground: Ground, at: number): number | undefined {
  const reading = ground.readingAt(at - 1);
  return reading !== undefined && reading.end === at ? reading.start : undefined;
}

/** The start of a name that ends in the word of a company, a bank, an association … */
function namedBody(ground: Ground, end: number): number | undefined {
  const { units } = ground;
  const company = companyEndings.endingAt(units, end);
  const body = bodyEndings.endingAt(units, end);
  const finance = (company ?? body) ? undefined : financeEnding(units, end);
  const ending = longer(company, body) ?? finance;
  if (ending === undefined || unitIn(units[end], NO_ENDING_BEFORE) || noEndings.endingAt(units, end)) return undefined;
  if (allEndings.startingAt(units, end) !== undefined && !ground.breaksAt(end)) return undefined;
  const bodyEnd = end - ending.length;
  const walked = walkBack(ground, bodyEnd);
  if (walked === undefined) return undefined;
  const start = fromFirstPlace(ground, walked, bodyEnd);
  if (start >= bodyEnd || !isName(partsOf(ground, start, bodyEnd), ending)) return undefined;
  return company && ending === company && !ending.includes('有限') ? withoutCountry(ground, start, bodyEnd) : start;
}

/** A foreign country before a company's name says where it is from: 德国|默克集团. China's stands in the name. */
function withoutCountry(ground: Ground, start: number, end: number): number {
  const reading = ground.readingAt(start);
  if (!reading || reading.entities.length > 1 || ground.kindOf(reading) !== 'place') return start;
  const id = ground.reading.dictionary.idOf(reading.entities[0] as number);
  if (!COUNTRY.test(id) || id === 'place/cn') return start;
  const rest = partsOf(ground, reading.end, end);
  return rest.proper >= 2 || rest.readings > 0 ? reading.end : start;
}

const COUNTRY = /^place\/[a-z]{2}$/;

function longer(one: string | undefined, other: string | undefined): string | undefined {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}

function financeEnding(units: Uint16Array, end: number): string | undefined {
  const ending = financeEndings.endingAt(units, end);
  return ending !== undefined && financeFollowers.startingAt(units, end) !== undefined ? ending : undefined;
}

/** Back to where the name must begin; undefined where that is too far, or inside a dictionary reading. */
export function walkBack(ground: Ground, from: number, longest = LONGEST): number | undefined {
  let at = from;
  while (at > 0) {
    if (from - at > longest) return undefined;
    const next = stepBack(ground, at);
    if (next === undefined) return undefined;
    if (next === at) return at;
    at = next;
  }
  return at;
}

/** One step back from `at`: the same place where the name begins here. */
function stepBack(ground: Ground, at: number): number | undefined {
  const { units } = ground;
  if (ground.breaksAt(at)) return at;
  const reading = ground.readingAt(at - 1);
  if (reading) {
    if (reading.end > at) return undefined;
    const kind = ground.kindOf(reading);
    if (kind !== 'place' && kind !== 'organization' && kind !== 'project' && kind !== 'initiative') return at;
    return reading.entities.length > 1 && reading.end - reading.start < 2 ? at : reading.start;
  }
  const unit = units[at - 1] as number;
  if (unit === CLOSE) return openingOf(units, at - 1) ?? at;
  if (isAlphanumeric(unit) || unit === 0x26) return at - 1;
  if (!isHan(unit)) return at;
  const word = edgeWords.endingAt(units, at);
  if (word === undefined) return at - 1;
  if (!isThrough(word))
    return word.length === 1 && POSITIONALS.includes(word) && nameMayBeginAt(ground, at - 1) ? at - 1 : at;
  const past = ground.readingAt(at - word.length);
  return past && past.start < at - word.length ? at - 1 : at - word.length;
}

/** Words that follow a noun: where none stands before them they begin a name (中泰证券, 上汽集团). */
const POSITIONALS = '中上下内外前后间里时';

const LONGEST_BRACKET = 8;

/** The opening bracket of a short insertion: 某某银行(中国)有限公司. */
function openingOf(units: Uint16Array, close: number): number | undefined {
  for (let at = close - 1; at > close - LONGEST_BRACKET && at > 0; at--) {
    if (units[at] === OPEN) return at;
    if (!isHan(units[at])) return undefined;
  }
  return undefined;
}

/** Words before the first place in it belong to the sentence rather than to the name. */
function fromFirstPlace(ground: Ground, start: number, end: number): number {
  for (let at = start; at < end;) {
    const reading = ground.readingAt(at);
    if (!reading) at++;
    else if (reading.start > start && ground.kindOf(reading) === 'place' && ground.units[reading.start - 1] !== OPEN)
      return reading.start;
    else return start;
  }
  return start;
}

interface Parts {
  /** Units of no dictionary reading and no generic word. */
  readonly proper: number;
  readonly generic: number;
  readonly readings: number;
  /** Dictionary readings of bodies among them. */
  readonly bodies: number;
  readonly length: number;
}

function partsOf(ground: Ground, start: number, end: number): Parts {
  const { units } = ground;
  let proper = 0;
  let generic = 0;
  let readings = 0;
  let bodies = 0;
  for (let at = start; at < end;) {
    const reading = ground.readingAt(at);
    const word = genericWords.startingAt(units, at);
    if (reading && reading.end <= end) {
      readings++;
      if (ground.kindOf(reading) === 'organization') bodies++;
      at = reading.end;
    } else if (word !== undefined && at + word.length <= end) {
      generic += word.length;
      at += word.length;
    } else {
      proper++;
      at++;
    }
  }
  return { proper, generic, readings, bodies, length: end - start };
}

/** Whether the parts before an ending make a name of it. */
function isName({ proper, generic, readings, bodies, length }: Parts, ending: string): boolean {
  if (ending.includes('有限')) return length >= 3 && (proper >= 2 || readings > 0 || generic >= 4);
  if (companyEndings.endingAt(asUnits(ending), ending.length) !== undefined) return proper >= 2;
  if (readings > 0) return proper >= 2 || generic >= 2 || bodies > 0;
  return proper >= 2;
}

function asUnits(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}
