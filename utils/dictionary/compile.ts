import { lookUpSections } from './build-look-up';
import type { PlacedEntry, PlacedPledge } from './entry';
import { type Condition, type Form, formsOf } from './forms';
import { MAGIC, type SectionName, SECTIONS, type StatementRecord, USE } from './layout';
import { packTrie } from './pack-trie';
import type { Entries } from './read-entries';
import { shortNamesOf } from './short-names';
import { piecesOf } from './statement-pieces';

interface Use {
  readonly type: number;
  readonly of: number;
  readonly condition: number;
}

/**
 * The binary dictionary of checked entries, in the form that layout.ts draws.
 * The same entries give the same bytes. Entries with faults must not come here.
 */
export function compileDictionary({
  entities,
  pledges,
}: Pick<Entries, 'entities' | 'pledges'>): Uint8Array<ArrayBuffer> {
  const sorted = byId(entities);
  const promises = byId(pledges);
  const entityNumber = new Map(sorted.map((entry, at) => [entry.id, at]));
  const uses = new Map<string, Use[]>();
  const conditions = new Map<string, number>();
  const addUse = (text: string, use: Use): void => void uses.set(text, [...(uses.get(text) ?? []), use]);

  for (const entry of sorted) {
    for (const form of formsOf(entry)) addUse(form.text, useOf(form, entityNumber, conditions));
    const of = entityNumber.get(entry.id) ?? 0;
    for (const text of shortNamesOf(entry)) addUse(text, { type: USE.shortName, of, condition: -1 });
  }
  const statements = promises.flatMap((pledge, at) =>
    pledge.statements.map((text) => ({ pledge: at, pieces: piecesOf(text) })),
  );
  statements.forEach(({ pieces }, at) => addUse(pieces[0] ?? '', { type: USE.statement, of: at, condition: -1 }));

  return pack({
    ...patternSections(uses),
    ...listSections(
      'id',
      sorted.map((entry) => entry.id),
    ),
    ...listSections('entity', sorted.map(entityRecord)),
    ...listSections('condition', [...conditions.keys()]),
    ...listSections(
      'statement',
      statements.map((statement: StatementRecord) => JSON.stringify(statement)),
    ),
    ...listSections('pledge', promises.map(pledgeRecord)),
    ...lookUpSections(sorted),
  });
}

/** In the order of ids, by which load.ts finds them. */
function byId<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function useOf(form: Form, entityNumber: ReadonlyMap<string, number>, conditions: Map<string, number>): Use {
  const type = form.fuses === undefined ? USE.alias : form.fuses === 'free' ? USE.freeMember : USE.member;
  const of = entityNumber.get(form.entity) ?? 0;
  if (!form.condition || Object.keys(form.condition).length === 0) return { type, of, condition: -1 };
  const text = JSON.stringify(numbered(form.condition, entityNumber));
  const condition = conditions.get(text) ?? conditions.size;
  conditions.set(text, condition);
  return { type, of, condition };
}

/** Needs as entity numbers, so that a check at run time compares integers. */
function numbered(condition: Condition, entityNumber: ReadonlyMap<string, number>): object {
  const { needs, ...rest } = condition;
  return needs ? { needs: needs.map((id) => entityNumber.get(id)), ...rest } : rest;
}

/** The record of an entity; load.ts adds what stands elsewhere in the file. */
function entityRecord(entry: PlacedEntry): string {
  const { kind, name, hant, note, posts, date, since, ticker, background, source } = entry;
  const forms = formsOf(entry).filter((form) => !form.fuses && form.written !== name && form.written !== form.text);
  const aliases = [...new Set(forms.map((form) => form.written))];
  return JSON.stringify({ kind, name, hant, note, posts, date, since, ticker, background, source, aliases });
}

function pledgeRecord(pledge: PlacedPledge): string {
  const { id, by, to, act, summary, quantity, due, strength, announced } = pledge;
  return JSON.stringify({ id, by, to, act, summary, quantity, due, strength, announced });
}

type Contents = { [Name in SectionName]?: ArrayLike<number> };

function patternSections(uses: ReadonlyMap<string, readonly Use[]>): Contents {
  const patterns = [...uses.keys()].filter((text) => text !== '').sort();
  const { packed, order } = packTrie(patterns);
  const lists = order.map((pattern) => uses.get(patterns[pattern] ?? '') ?? []);
  const flat = lists.flat();
  return {
    ...packed,
    useCount: lists.map((list) => list.length),
    useType: flat.map((use) => use.type),
    useOf: flat.map((use) => use.of),
    useCondition: flat.map((use) => use.condition),
  };
}

function listSections(
  name: 'id' | 'entity' | 'condition' | 'statement' | 'pledge',
  texts: readonly string[],
): Contents {
  const all = texts.join('');
  const units = Uint16Array.from({ length: all.length }, (_, index) => all.charCodeAt(index));
  return { [`${name}Length`]: texts.map((text) => text.length), [`${name}Text`]: units };
}

function pack(contents: Contents): Uint8Array<ArrayBuffer> {
  const names = Object.keys(SECTIONS) as SectionName[];
  const arrays = names.map((name) => fitting(name, contents[name] ?? []));
  const head = 8 + 8 * arrays.length;
  const total = arrays.reduce((sum, array) => sum + aligned(array.byteLength), head);
  const bytes = new Uint8Array(total);
  const header = new Uint32Array(bytes.buffer, 0, head / 4);
  header[0] = MAGIC;
  header[1] = arrays.length;
  let offset = head;
  arrays.forEach((array, at) => {
    header[2 + 2 * at] = offset;
    header[3 + 2 * at] = array.byteLength;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += aligned(array.byteLength);
  });
  return bytes;
}

/** The numbers in the section's element type. Throws where one is too large for it, which no checked data should be. */
function fitting(name: SectionName, numbers: ArrayLike<number>): InstanceType<(typeof SECTIONS)[SectionName]> {
  const array = SECTIONS[name].from(numbers);
  for (let at = 0; at < array.length; at++) {
    if (array[at] !== numbers[at]) throw new RangeError(`The section ${name} cannot hold ${numbers[at]}.`);
  }
  return array;
}

function aligned(length: number): number {
  return (length + 3) & ~3;
}
