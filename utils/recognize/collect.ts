import type { LoadedCondition } from '@/utils/dictionary/load';
import { USE } from '@/utils/dictionary/layout';
import type { Condensed } from '@/utils/text/condense';
import type { Span } from '@/utils/model/span';
import type { Candidate, Found, Reading } from './candidate';
import { scan } from './scan';

/**
 * Everything the automaton finds that its neighbours and the article's date allow,
 * before the article's context is asked.
 */
export function collect(reading: Reading): Found {
  const { dictionary, condensed } = reading;
  const { usesAt, useType, useOf, useCondition, length } = dictionary.sections;
  const found: Found = { candidates: [], members: [], statementStarts: [] };
  scan(dictionary.sections, condensed.units, (pattern, end) => {
    const start = end - (length[pattern] as number);
    for (let use = usesAt[pattern] as number; use < (usesAt[pattern + 1] as number); use++) {
      const type = useType[use] as number;
      const of = useOf[use] as number;
      const condition = useCondition[use] as number;
      if (type === USE.statement) found.statementStarts.push({ statement: of, start, end });
      else if (type !== USE.alias) found.members.push({ start, end, entity: of, free: type === USE.freeMember, condition });
      else {
        const candidate = aliasCandidate(reading, { start, end, entity: of, condition });
        if (candidate) found.candidates.push(candidate);
      }
    }
  });
  return found;
}

interface AliasUse {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
  readonly condition: number;
}

function aliasCandidate({ dictionary, condensed, date }: Reading, use: AliasUse): Candidate | undefined {
  const { start, end, entity } = use;
  if (splitsWord(condensed, start, end)) return undefined;
  if (use.condition < 0) return { start, end, entities: [entity] };
  const condition = dictionary.condition(use.condition);
  if (!neighboursAllow(condition, condensed.units, use) || !dateAllows(condition, date)) return undefined;
  return condition.needs ? { start, end, entities: [entity], needs: condition.needs } : { start, end, entities: [entity] };
}

/** Whether the stretch begins or ends inside a Latin word or number of the original text (EU in EUROPE, 24 in 2024). */
function splitsWord({ units, indexOf }: Condensed, start: number, end: number): boolean {
  return joined(units, indexOf, start) || joined(units, indexOf, end);
}

/** Whether the units before and at `at` are letters or digits of one word, with nothing left out between them. */
function joined(units: Uint16Array, indexOf: Uint32Array, at: number): boolean {
  if (at === 0 || at >= units.length) return false;
  const before = units[at - 1] as number;
  const after = units[at] as number;
  if (!((isLetter(before) && isLetter(after)) || (isDigit(before) && isDigit(after)))) return false;
  return (indexOf[at - 1] as number) + 1 === indexOf[at];
}

function isLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether the strings around a stretch are those that a condition asks for, and none that it forbids. */
export function neighboursAllow(condition: LoadedCondition, units: Uint16Array, { start, end }: Span): boolean {
  const { before, after, notBefore, notAfter } = condition;
  if (before && !before.some((text) => standsAt(units, end, text))) return false;
  if (after && !after.some((text) => standsAt(units, start - text.length, text))) return false;
  if (notBefore?.some((text) => standsAt(units, end, text))) return false;
  return !notAfter?.some((text) => standsAt(units, start - text.length, text));
}

function standsAt(units: Uint16Array, at: number, text: string): boolean {
  if (at < 0 || at + text.length > units.length) return false;
  for (let i = 0; i < text.length; i++) if (units[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** In an article without a date a time of validity is believed only where the article's context speaks for it too. */
function dateAllows({ from, to, needs }: LoadedCondition, date: string | undefined): boolean {
  if (!from && !to) return true;
  if (!date) return needs !== undefined;
  return (!from || from <= date.slice(0, from.length)) && (!to || date.slice(0, to.length) <= to);
}
