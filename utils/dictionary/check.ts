import type { Fault, PlacedEntry, PlacedPledge } from './entry';
import { type Form, formsOf } from './forms';
import type { Entries } from './read-entries';
import { condense } from '@/utils/text/condense';
import { piecesOf } from './statement-pieces';

/**
 * Every fault of the data, those of form first: duplicate ids, references to what
 * does not exist, aliases shared without conditions that tell their entities apart,
 * aliases that can never match. An empty list means the dictionary may be built.
 */
export function checkEntries({ entities, pledges, faults }: Entries): Fault[] {
  const ids = new Set<string>();
  const found: Fault[] = [...faults];
  for (const entry of [...entities, ...pledges]) {
    if (ids.has(entry.id)) found.push(fault(entry, 'this id stands twice'));
    ids.add(entry.id);
  }
  for (const entry of entities) found.push(...entryFaults(entry, ids));
  for (const pledge of pledges) found.push(...pledgeFaults(pledge, ids));
  return [...found, ...sharedFaults(entities)];
}

function fault(entry: PlacedEntry | PlacedPledge, message: string): Fault {
  return { ...entry.place, entry: entry.id, message };
}

function entryFaults(entry: PlacedEntry, ids: ReadonlySet<string>): Fault[] {
  const found: Fault[] = [];
  for (const post of entry.posts ?? []) {
    if (post.of && !ids.has(post.of))
      found.push(fault(entry, `the post ${post.title} names ${post.of}, which does not exist`));
    if (post.from && post.to && post.from > post.to)
      found.push(fault(entry, `the post ${post.title} ends before it begins`));
  }
  for (const form of formsOf(entry)) {
    if (form.text === '')
      found.push(fault(entry, `the alias ${form.written} can never match: nothing is left after folding`));
    for (const need of form.condition?.needs ?? []) {
      if (!ids.has(need)) found.push(fault(entry, `the alias ${form.written} needs ${need}, which does not exist`));
    }
  }
  const twice = repeated(entry);
  if (twice.length > 0) found.push(fault(entry, `these aliases fold to one already given: ${twice.join(', ')}`));
  return found;
}

/** Aliases that say nothing new: recognition folds them to a form that stands already, under the same conditions. */
function repeated(entry: PlacedEntry): string[] {
  if (entry.iso) return []; // CLDR's names repeat across scripts
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const alias of [entry.name, ...(entry.aliases ?? [])]) {
    const written = typeof alias === 'string' ? { text: alias } : alias;
    const key = JSON.stringify({ ...written, text: condense(written.text).text });
    if (seen.has(key)) twice.push(written.text);
    seen.add(key);
  }
  return twice;
}

function pledgeFaults(pledge: PlacedPledge, ids: ReadonlySet<string>): Fault[] {
  const found: Fault[] = [];
  const known = (id: string): boolean => !/^[a-z]+\//.test(id) || ids.has(id);
  for (const id of [...pledge.by, ...pledge.to]) {
    if (!known(id)) found.push(fault(pledge, `names ${id}, which does not exist`));
  }
  const { at } = pledge.announced;
  if (at !== undefined && !known(at)) found.push(fault(pledge, `was announced at ${at}, which does not exist`));
  for (const statement of pledge.statements) {
    const pieces = piecesOf(statement);
    if (pieces.join('').length < 6)
      found.push(fault(pledge, `the statement ${statement} is too short to tell anything apart`));
    if ((pieces[0] ?? '').length < 2)
      found.push(fault(pledge, `the statement ${statement} must begin with two characters or more`));
  }
  return found;
}

/** An alias may belong to one entity without `needs`; all others that share it must state theirs. */
function sharedFaults(entities: readonly PlacedEntry[]): Fault[] {
  const open = new Map<string, { form: Form; entry: PlacedEntry }>();
  const found: Fault[] = [];
  for (const entry of entities) {
    for (const form of formsOf(entry)) {
      if (form.fuses || form.condition) continue;
      const other = open.get(form.text);
      if (other && other.entry.id !== entry.id) {
        found.push(fault(entry, `the alias ${form.written} belongs to ${other.entry.id} too, and neither says when`));
      } else open.set(form.text, { form, entry });
    }
  }
  return found;
}
