import * as v from 'valibot';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { EntityKind } from '@/utils/model/entity';
import { condense } from '@/utils/text/condense';
import {
  ENTRY_SHAPE,
  type Fault,
  KIND_OF_FILE,
  type Place,
  type PlacedEntry,
  type PlacedPledge,
  PLEDGE_SHAPE,
  type WrittenEntry,
} from './entry';

/** A file of the dictionary: `path` relative to the dictionary folder, e.g. `people.yaml` or `people/africa.yaml`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Canonical names of countries and territories by ISO 3166 code, from CLDR. */
export interface CountryNames {
  readonly name: string;
  readonly en: string;
  /** As Taiwan writes it. */
  readonly hant?: string;
  /** Other Chinese names (traditional usage, short and variant forms). */
  readonly others: readonly string[];
}

export interface Entries {
  readonly entities: readonly PlacedEntry[];
  readonly pledges: readonly PlacedPledge[];
  readonly faults: readonly Fault[];
}

/**
 * The entries of the dictionary's files with every fault of form found on the way:
 * a faulty entry is left out, the rest is still read. Countries that no file names
 * are added from CLDR alone.
 */
export function readEntries(files: readonly SourceFile[], countries: ReadonlyMap<string, CountryNames>): Entries {
  const entities: PlacedEntry[] = [];
  const pledges: PlacedPledge[] = [];
  const faults: Fault[] = [];
  for (const file of files) {
    const kind = KIND_OF_FILE[file.path.replace(/(\/.*)?(\.yaml)?$/, '')];
    if (!kind) {
      faults.push({ file: file.path, line: 1, entry: '', message: 'is no file of the dictionary' });
      continue;
    }
    for (const item of itemsOf(file, faults)) {
      if (kind === 'pledge') readPledge(item, pledges, faults);
      else readEntity({ item, kind, countries, entities, faults });
    }
  }
  const named = new Set(entities.map((entity) => entity.iso));
  for (const [iso, names] of countries) if (!named.has(iso)) entities.push(countryEntry(iso, names));
  return { entities, pledges, faults };
}

interface Item {
  readonly value: unknown;
  readonly place: Place;
}

function itemsOf(file: SourceFile, faults: Fault[]): Item[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, schema: 'failsafe' });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line;
    faults.push({ file: file.path, line, entry: '', message: error.message.split('\n')[0] ?? 'is no YAML' });
  }
  if (document.errors.length > 0) return [];
  if (!isSeq(document.contents)) {
    if (document.contents) faults.push({ file: file.path, line: 1, entry: '', message: 'is not a list of entries' });
    return [];
  }
  return document.contents.items.map((node) => ({
    value: isMap(node) ? typed(node.toJSON() as Record<string, unknown>) : node,
    place: { file: file.path, line: isMap(node) && node.range ? lines.linePos(node.range[0]).line : 1 },
  }));
}

/** Every scalar is read as text (so that 2030 and NO stay what they look like); the few other types are named here. */
function typed(value: Record<string, unknown>): Record<string, unknown> {
  const flags = (record: Record<string, unknown>, key: string): void => {
    if (record[key] === 'true' || record[key] === 'false') record[key] = record[key] === 'true';
  };
  flags(value, 'background');
  if (isRecord(value.short)) flags(value.short, 'free');
  if (isRecord(value.quantity)) value.quantity.value = Number(value.quantity.value);
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readPledge(item: Item, pledges: PlacedPledge[], faults: Fault[]): void {
  const result = v.safeParse(PLEDGE_SHAPE, item.value);
  if (!result.success) faults.push(...shapeFaults(item, result.issues));
  else pledges.push({ ...result.output, id: `pledge/${result.output.id}`, place: item.place });
}

interface EntityItem {
  readonly item: Item;
  readonly kind: EntityKind;
  readonly countries: ReadonlyMap<string, CountryNames>;
  readonly entities: PlacedEntry[];
  readonly faults: Fault[];
}

function readEntity({ item, kind, countries, entities, faults }: EntityItem): void {
  const result = v.safeParse(ENTRY_SHAPE, item.value);
  if (!result.success) {
    faults.push(...shapeFaults(item, result.issues));
    return;
  }
  const written = result.output;
  const country = written.iso === undefined ? undefined : countries.get(written.iso);
  const name = written.name ?? country?.name;
  if (name === undefined) faults.push({ ...item.place, entry: written.id, message: 'has no name and no known iso' });
  else entities.push({ ...placed(written, kind, country), name, place: item.place });
}

function placed(
  written: WrittenEntry,
  kind: EntityKind,
  country: CountryNames | undefined,
): Omit<PlacedEntry, 'name' | 'place'> {
  const { short, ...rest } = written;
  const en = written.en ?? country?.en;
  const others = country ? namesNotGiven([country.name, ...country.others], written) : [];
  return {
    ...rest,
    id: `${kind}/${written.id}`,
    kind,
    aliases: [...(written.aliases ?? []), ...others],
    ...(en === undefined ? {} : { en }),
    ...(short === undefined ? {} : { short: typeof short === 'string' ? { text: short } : short }),
  };
}

/** CLDR's names without those that the entry gives itself, perhaps with conditions. */
function namesNotGiven(names: readonly string[], { aliases = [] }: WrittenEntry): string[] {
  const given = new Set(aliases.map((alias) => condense(typeof alias === 'string' ? alias : alias.text).text));
  return names.filter((name) => !given.has(condense(name).text));
}

function countryEntry(iso: string, names: CountryNames): PlacedEntry {
  return {
    id: `place/${iso.toLowerCase()}`,
    kind: 'place',
    iso,
    name: names.name,
    en: names.en,
    aliases: [...names.others],
    source: 'reference',
    place: { file: 'CLDR', line: 1 },
  };
}

function shapeFaults(item: Item, issues: readonly v.BaseIssue<unknown>[]): Fault[] {
  const id = isRecord(item.value) && typeof item.value.id === 'string' ? item.value.id : '';
  return issues.flatMap(leaves).map((issue) => ({
    ...item.place,
    entry: id,
    message: `${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`,
  }));
}

/** Of an alternative that failed, what failed in the branch that came furthest. */
function leaves(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const inner = (issue.issues ?? []).filter((part) => part.path && part.path.length > (issue.path?.length ?? 0));
  return inner.length > 0 ? inner.flatMap(leaves) : [issue];
}
