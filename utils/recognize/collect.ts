import { type Sections, USE } from '@/utils/dictionary/layout';
import type { Condensed } from '@/utils/text/condense';
import { type AliasRule, aliasRules } from './alias-rules';
import { type Candidate, type Found, only, type Reading } from './candidate';
import { neighboursAllow } from './neighbours';
import { hasTitle } from './people-titles';
import { scan } from './scan';
import { touchingMembers } from './touching-members';

/**
 * Everything the automaton finds that its neighbours and the article's date allow,
 * before the article's context is asked.
 */
export function collect(reading: Reading): Found {
  const { dictionary, condensed } = reading;
  const { usesAt, useType, useOf, useCondition, length } = dictionary.sections;
  const ruleOf = aliasRules(reading);
  const memberUses: number[] = [];
  const found: Omit<Found, 'members'> = { candidates: [], statementStarts: [], shortNames: [] };
  scan(dictionary.sections, condensed.units, (pattern, end) => {
    const start = end - (length[pattern] as number);
    for (let use = usesAt[pattern] as number; use < (usesAt[pattern + 1] as number); use++) {
      const type = useType[use] as number;
      const of = useOf[use] as number;
      const condition = useCondition[use] as number;
      if (type === USE.statement) found.statementStarts.push({ statement: of, start, end });
      else if (type === USE.shortName) {
        // The people of a short name stand side by side: one look at its title serves all.
        const last = lastShortName(dictionary.sections, use, pattern);
        if (hasTitle(condensed.units, start, end))
          found.shortNames.push({ start, end, people: useOf.subarray(use, last + 1) });
        use = last;
      } else if (type !== USE.alias) memberUses.push(start, end, use);
      else if (!splitsWord(condensed, start, end)) {
        const candidate = aliasCandidate(condensed, {
          start,
          end,
          entity: of,
          rule: condition < 0 ? undefined : ruleOf(condition),
        });
        if (candidate) found.candidates.push(candidate);
      }
    }
  });
  return { ...found, members: touchingMembers(dictionary.sections, memberUses, condensed.units.length) };
}

/** The last of the uses of a pattern, from one on, that are short names. */
function lastShortName({ usesAt, useType }: Sections, from: number, pattern: number): number {
  let last = from;
  while (last + 1 < (usesAt[pattern + 1] as number) && useType[last + 1] === USE.shortName) last++;
  return last;
}

interface AliasUse {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
  readonly rule: AliasRule | undefined;
}

function aliasCandidate({ units }: Condensed, use: AliasUse): Candidate | undefined {
  const { start, end, rule } = use;
  const entities = only(use.entity);
  if (!rule) return { start, end, entities };
  if (!rule.holds || !neighboursAllow(rule, units, use)) return undefined;
  return rule.needs ? { start, end, entities, needs: rule.needs } : { start, end, entities };
}

/** Whether the stretch begins or ends inside a Latin word or number of the original text (EU in EUROPE, 24 in 2024). */
export function splitsWord({ units, indexOf }: Condensed, start: number, end: number): boolean {
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
