/**
 * Names met again: what a pattern has found once is found in the whole article, by
 * its whole form and by its short forms. The names make a small automaton of their
 * own, so that the search is linear whatever the names.
 */
import { buildAutomaton } from '@/utils/dictionary/build-automaton';
import type { EntityKind } from '@/utils/model/entity';
import { scan } from '@/utils/recognize/scan';
import { shortFormsSet } from './brackets';
import { type Ground, isAlphanumeric, isHan, nameMayEndAt } from './ground';
import { isGeneric } from './organization-words';
import type { Pattern } from './pattern';

/** More names than any article has; what a hostile text has beyond is left alone. */
const MOST_NAMES = 2_000;

interface Name {
  readonly kind: EntityKind;
  readonly owner: string;
  readonly entities: readonly number[];
}

/** Further occurrences of the names that patterns found, and of short forms of these and of the dictionary's people. */
export function namesAgain(ground: Ground, patterns: readonly Pattern[]): Pattern[] {
  const names = namesOf(ground, patterns);
  if (names.size === 0) return [];
  const texts = [...names.keys()].slice(0, MOST_NAMES);
  const found: Pattern[] = [];
  scan(buildAutomaton(texts), ground.units, (number, end) => {
    const text = texts[number] as string;
    const name = names.get(text);
    const start = end - text.length;
    if (!name || !standsAlone(ground, start, end)) return;
    if (name.kind === 'person' && text.length === 2 && !nameMayEndAt(ground, end)) return;
    found.push({ start, end, kind: name.kind, takesIn: true, entities: name.entities });
  });
  return found;
}

/** Names by their text; one that two would claim is nobody's. */
function namesOf(ground: Ground, patterns: readonly Pattern[]): Map<string, Name> {
  const names = new Map<string, Name | undefined>();
  const textOf = (start: number, end: number): string => String.fromCharCode(...ground.units.subarray(start, end));
  const add = (text: string, name: Name): void => {
    const known = names.get(text);
    if (!names.has(text)) names.set(text, name);
    else if (known?.owner !== name.owner) names.set(text, undefined);
  };
  const byEnd = new Map<number, Name>();
  for (const { start, end, kind, shortForms = [], once } of patterns) {
    const owner = textOf(start, end);
    const name = { kind, owner, entities: [] };
    byEnd.set(end, name);
    if (!once) add(owner, name);
    for (const form of shortForms) add(form, name);
  }
  for (const reading of ground.chosen) addReading(ground, reading, { byEnd, add });
  for (const { owner, text } of shortFormsSet(ground)) {
    const name = byEnd.get(owner);
    if (name && !isGeneric(unitsOf(text), 0, text.length)) add(text, name);
  }
  return new Map([...names].flatMap(([text, name]) => (name ? [[text, name]] : [])));
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** Units of the shortest name with a dot and a last part of two. */
const SHORTEST_DOTTED = 4;

interface Register {
  readonly byEnd: Map<number, Name>;
  add(text: string, name: Name): void;
}

/** A dictionary reading may own a short form set in brackets; a person's dotted name gives its last part. */
function addReading(ground: Ground, reading: Ground['chosen'][number], { byEnd, add }: Register): void {
  const { start, end, entities, fused } = reading;
  if (fused || entities.length !== 1) return;
  const isOwner = ground.units[end] === 0x28;
  const dot = end - start >= SHORTEST_DOTTED ? lastDot(ground.units, start, end) : undefined;
  if (!isOwner && dot === undefined) return;
  const kind = ground.kindOf(reading);
  const name = { kind, owner: `#${entities[0]}`, entities };
  if (isOwner && !byEnd.has(end)) byEnd.set(end, name);
  if (dot !== undefined && kind === 'person' && end - dot >= 3)
    add(String.fromCharCode(...ground.units.subarray(dot + 1, end)), name);
}

function lastDot(units: Uint16Array, start: number, end: number): number | undefined {
  const at = units.subarray(start, end).lastIndexOf(0xb7);
  return at < 0 ? undefined : start + at;
}

/** Whether the stretch is no part of a longer dotted name or Latin word. */
function standsAlone({ units }: Ground, start: number, end: number): boolean {
  if (units[start - 1] === 0xb7 || units[end] === 0xb7) return false;
  if (isHan(units[start]) && isHan(units[end - 1])) return true;
  return (
    !(isAlphanumeric(units[start]) && isAlphanumeric(units[start - 1])) &&
    !(isAlphanumeric(units[end - 1]) && isAlphanumeric(units[end]))
  );
}
