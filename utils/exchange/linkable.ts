/**
 * Keeps what came from elsewhere from making a whole export unreadable as linked data. To a
 * processor of JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/, 9.1 and 9.2), keys that begin
 * with `@` are commands, `id` names a thing and `type` its kind; where one of them is not
 * as it must be, nothing of the file is read. What is taken out is kept beside, in a field
 * that is a JSON literal (`meipi:foreign`).
 */
import { isLoose, type Loose } from './loose';

/** The value without what would be a command or a name that cannot be; the value itself where there is none. */
export function linkable(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = value.map(linkable);
    return list.some((each, at) => each !== value[at]) ? list : value;
  }
  if (!isLoose(value)) return value;
  const fields = Object.entries(value).flatMap(([key, child]) => {
    if (key.startsWith('@')) return [];
    if ((key === 'id' && !isName(child)) || (key === 'type' && !isKind(child))) return [];
    return [[key, linkable(child)] as const];
  });
  const isSame = fields.length === Object.keys(value).length && fields.every(([key, child]) => child === value[key]);
  return isSame ? value : Object.fromEntries(fields);
}

/** Fields of an annotation that a processor takes as they are, or that are always our own. */
const SAFE: ReadonlySet<string> = new Set([
  ...['@context', 'id', 'type'],
  ...['meipi:foreign', 'meipi:record', 'meipi:changes', 'meipi:history'],
]);

/** The same for an annotation: what had to be taken out of it, or was put differently, is in its `meipi:foreign` as it was. */
export function linkableNote<Note extends object>(note: Note): Note {
  const taken: Record<string, unknown> = {};
  const fields = Object.entries(note).flatMap(([key, value]) => {
    if (SAFE.has(key)) return [[key, value] as const];
    const kept = key.startsWith('@') ? undefined : linkable(value);
    if (kept !== value) taken[key] = value;
    return key.startsWith('@') ? [] : [[key, kept] as const];
  });
  if (Object.keys(taken).length === 0) return note;
  const before = (note as Loose)['meipi:foreign'];
  // What was there before is nearer to where it came from.
  const foreign = { ...taken, ...(isLoose(before) ? before : {}) };
  return { ...Object.fromEntries(fields), 'meipi:foreign': foreign } as unknown as Note;
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && !value.startsWith('@');
}

function isKind(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isName) : isName(value);
}
