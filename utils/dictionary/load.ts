import type { Entity, EntityKind, Post } from '@/utils/model/entity';
import type { Pledge } from '@/utils/model/pledge';
import { condense } from '@/utils/text/condense';
import { stringOf } from '@/utils/text/fold';
import { MAGIC, type SectionName, SECTIONS, type Sections, type StatementRecord, type StoredSections } from './layout';
import { unpackTrie } from './packed-trie';

/** What must hold for an alias to count; neighbours are folded, `needs` are entity numbers. */
export interface LoadedCondition {
  readonly needs?: readonly number[];
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** An entity of the dictionary with all its posts; a result carries those of one day. */
export interface DictionaryEntity extends Omit<Entity, 'post' | 'postNow'> {
  readonly posts?: readonly Post[];
}

/** The compiled dictionary, viewed. Records are read when first asked for and then kept. */
export interface Dictionary {
  readonly sections: Sections;
  readonly entityCount: number;
  idOf(entity: number): string;
  /** The number of an entity, or undefined for an id that is not in the dictionary. */
  numberOf(id: string): number | undefined;
  kindOf(entity: number): EntityKind;
  entity(entity: number): DictionaryEntity;
  condition(condition: number): LoadedCondition;
  statement(statement: number): StatementRecord;
  /** The pledge with its id. */
  pledge(pledge: number): Pledge & { readonly id: string };
  pledgeNumberOf(id: string): number | undefined;
}

/** Views a compiled dictionary and unpacks its automaton. Throws if the buffer is none. */
export function loadDictionary(buffer: ArrayBuffer): Dictionary {
  const stored = viewSections(buffer);
  const sections: Sections = { ...unpackTrie(stored), ...stored, usesAt: starts(stored.useCount) };
  const id = records(stored.idLength, stored.idText, (text) => text);
  const pledge = records(stored.pledgeLength, stored.pledgeText, (text) => JSON.parse(text) as Pledge & { id: string });
  const entityCount = stored.idLength.length;
  return {
    sections,
    entityCount,
    idOf: id,
    numberOf: numbers(entityCount, id),
    pledgeNumberOf: numbers(stored.pledgeLength.length, (number) => pledge(number).id),
    kindOf: records(stored.idLength, stored.idText, (text) => text.slice(0, text.indexOf('/')) as EntityKind),
    entity: entities(stored),
    condition: records(stored.conditionLength, stored.conditionText, (text) => JSON.parse(text) as LoadedCondition),
    statement: records(stored.statementLength, stored.statementText, (text) => JSON.parse(text) as StatementRecord),
    pledge,
  };
}

function viewSections(buffer: ArrayBuffer): StoredSections {
  const names = Object.keys(SECTIONS) as SectionName[];
  const header = new Uint32Array(buffer, 0, Math.min(2 + 2 * names.length, buffer.byteLength >> 2));
  if (header[0] !== MAGIC || header[1] !== names.length)
    throw new Error('This is no compiled dictionary of this version.');
  const entries = names.map((name, at) => {
    const Type = SECTIONS[name];
    const offset = header[2 + 2 * at] ?? 0;
    const length = (header[3 + 2 * at] ?? 0) / Type.BYTES_PER_ELEMENT;
    return [name, new Type(buffer, offset, length)];
  });
  return Object.fromEntries(entries) as StoredSections;
}

/** Where each of some things begins that stand end to end, and last where they end. */
function starts(counts: ArrayLike<number>): Uint32Array {
  const at = new Uint32Array(counts.length + 1);
  for (let number = 0; number < counts.length; number++)
    at[number + 1] = (at[number] as number) + (counts[number] as number);
  return at;
}

/** Entities with what the file keeps elsewhere: the English name, and the aliases that the look-up index holds as they are written. */
function entities(stored: StoredSections): (number: number) => DictionaryEntity {
  let elsewhere: Elsewhere | undefined;
  return records(stored.entityLength, stored.entityText, (text, number) => {
    elsewhere ??= readElsewhere(stored);
    const record = JSON.parse(text) as DictionaryEntity;
    const en = elsewhere.english(number);
    const written = new Set([record.name, ...record.aliases].map((form) => condense(form).text));
    const aliases = [...elsewhere.forms(number).filter((form) => !written.has(form)), ...record.aliases];
    return { ...record, aliases, ...(en === '' ? {} : { en }) };
  });
}

interface Elsewhere {
  english(entity: number): string;
  /** Folded forms of an entity. */
  forms(entity: number): string[];
}

/** Finds the places of English names and forms by entity; texts are made only of what is asked for. */
function readElsewhere({ englishText, formText, formEntity, entityLength }: StoredSections): Elsewhere {
  const englishAt = zeroEnded(englishText, entityLength.length);
  const formAt = zeroEnded(formText, formEntity.length);
  const counts = new Uint16Array(entityLength.length);
  for (const entity of formEntity) counts[entity] = (counts[entity] as number) + 1;
  const first = starts(counts);
  const next = first.slice();
  const byEntity = new Uint32Array(formEntity.length);
  formEntity.forEach((entity, form) => {
    byEntity[next[entity] as number] = form;
    next[entity] = (next[entity] as number) + 1;
  });
  const textOf = (text: Uint16Array, at: Uint32Array, number: number): string =>
    stringOf(text.subarray(at[number], (at[number + 1] ?? 1) - 1));
  return {
    english: (entity) => textOf(englishText, englishAt, entity),
    forms: (entity) =>
      Array.from(byEntity.subarray(first[entity], first[entity + 1]), (form) => textOf(formText, formAt, form)),
  };
}

/** Where each of `count` texts begins that stand end to end with a 0 after each, and last where they end. */
function zeroEnded(text: Uint16Array, count: number): Uint32Array {
  const at = new Uint32Array(count + 1);
  let number = 0;
  for (let place = 0; place < text.length && number < count; place++) if (text[place] === 0) at[++number] = place + 1;
  return at;
}

/** Reads record `n` of a list of texts on first use. */
function records<T>(
  length: Uint16Array,
  text: Uint16Array,
  read: (text: string, number: number) => T,
): (number: number) => T {
  const at = starts(length);
  const kept: T[] = [];
  return (number) => {
    const known = kept[number];
    if (known !== undefined) return known;
    const from = at[number];
    const to = at[number + 1];
    if (from === undefined || to === undefined) throw new RangeError(`The dictionary has no record ${number}.`);
    const value = read(stringOf(text.subarray(from, to)), number);
    kept[number] = value;
    return value;
  };
}

/** Finds a record's number by its id: records stand in the order of their ids, so only a few are read. */
function numbers(count: number, idOf: (number: number) => string): (id: string) => number | undefined {
  return (id) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (idOf(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low < count && idOf(low) === id ? low : undefined;
  };
}
