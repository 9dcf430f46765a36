import { ENTITY_KINDS, type EntityKind } from './entity';

/** Where work on the own dictionary starts: at a name nobody knows, at a bundled entity, or at an own entry. */
export type EntryStart =
  | { readonly type: 'add'; readonly name: string; readonly kind: EntityKind }
  | { readonly type: 'correct'; readonly id: string }
  | { readonly type: 'edit'; readonly id: string };

/** The part of an address, from its `#` on, that says so. */
export function startToHash(start: EntryStart): string {
  const said = start.type === 'add' ? [start.kind, start.name] : [start.id];
  return `#${start.type}/${said.map(encodeURIComponent).join('/')}`;
}

/** What such a part of an address says; undefined for any other. */
export function startFromHash(hash: string): EntryStart | undefined {
  const [type, ...said] = hash.replace(/^#/, '').split('/');
  const [first = '', second = ''] = decoded(said);
  if (first === '') return undefined;
  if (type === 'correct' || type === 'edit') return { type, id: first };
  const kind = ENTITY_KINDS.find((each) => each === first);
  return type === 'add' && kind && second !== '' ? { type, kind, name: second } : undefined;
}

function decoded(parts: readonly string[]): string[] {
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return []; // an address that was cut inside a character says nothing
  }
}
