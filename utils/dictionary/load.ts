import type { Entity, EntityKind, Post } from '@/utils/model/entity';
import type { Pledge } from '@/utils/model/pledge';
import { stringOf } from '@/utils/text/fold';
import { MAGIC, type SectionName, SECTIONS, type Sections, type StatementRecord } from './layout';

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

/** Views a compiled dictionary without copying it. Throws if the buffer is none. */
export function loadDictionary(buffer: ArrayBuffer): Dictionary {
  const sections = viewSections(buffer);
  const id = records(sections.idAt, sections.idText, (text) => text);
  const entity = records(sections.entityAt, sections.entityText, (text) => JSON.parse(text) as DictionaryEntity);
  const pledge = records(sections.pledgeAt, sections.pledgeText, (text) => JSON.parse(text) as Pledge & { id: string });
  const entityCount = sections.idAt.length - 1;
  return {
    sections,
    entityCount,
    idOf: id,
    numberOf: numbers(entityCount, id),
    pledgeNumberOf: numbers(sections.pledgeAt.length - 1, (number) => pledge(number).id),
    kindOf: records(sections.idAt, sections.idText, (text) => text.slice(0, text.indexOf('/')) as EntityKind),
    entity,
    condition: records(sections.conditionAt, sections.conditionText, (text) => JSON.parse(text) as LoadedCondition),
    statement: records(sections.statementAt, sections.statementText, (text) => JSON.parse(text) as StatementRecord),
    pledge,
  };
}

function viewSections(buffer: ArrayBuffer): Sections {
  const names = Object.keys(SECTIONS) as SectionName[];
  const header = new Uint32Array(buffer, 0, Math.min(2 + 2 * names.length, buffer.byteLength >> 2));
  if (header[0] !== MAGIC || header[1] !== names.length) throw new Error('This is no compiled dictionary of this version.');
  const entries = names.map((name, at) => {
    const Type = SECTIONS[name];
    const offset = header[2 + 2 * at] ?? 0;
    const length = (header[3 + 2 * at] ?? 0) / Type.BYTES_PER_ELEMENT;
    return [name, new Type(buffer, offset, length)];
  });
  return Object.fromEntries(entries) as Sections;
}

/** Reads record `n` of a list of texts on first use. */
function records<T>(at: Uint32Array, text: Uint16Array, read: (text: string) => T): (number: number) => T {
  const kept: T[] = [];
  return (number) => {
    const known = kept[number];
    if (known !== undefined) return known;
    const from = at[number];
    const to = at[number + 1];
    if (from === undefined || to === undefined) throw new RangeError(`The dictionary has no record ${number}.`);
    const value = read(stringOf(text.subarray(from, to)));
    kept[number] = value;
    return value;
  };
}

/** Finds a record's number by its id; the ids are read when one is first asked for. */
function numbers(count: number, idOf: (number: number) => string): (id: string) => number | undefined {
  let known: Map<string, number> | undefined;
  return (id) => {
    known ??= new Map(Array.from({ length: count }, (_, number) => [idOf(number), number]));
    return known.get(id);
  };
}
