/**
 * The reader's own entries beside the bundled dictionary: a small automaton of their
 * own, built when they change, while the bundled one stays as it is. Own entities are
 * numbered from the bundled ones on, so that recognition handles both alike.
 */
import type { EntityKind } from '@/utils/model/entity';
import type { Entry } from '@/utils/model/reader-data';
import { condense } from '@/utils/text/condense';
import { buildAutomaton } from './build-automaton';
import type { Dictionary, DictionaryEntity } from './load';
import type { Automaton } from './packed-trie';

/** The reader's entries, compiled. */
export interface OwnDictionary {
  readonly automaton: Automaton;
  /** Entry of each pattern. */
  readonly entryOf: readonly number[];
  readonly entries: readonly Entry[];
  /** Ids of bundled entities that an entry stands in for. */
  readonly replaced: ReadonlySet<string>;
}

/**
 * Compiles entries for recognition; undefined where there is nothing to recognize or
 * replace. Of two entries with the same name the one changed last has it; names of
 * which folding leaves nothing are passed over.
 */
export function compileOwn(written: readonly Entry[]): OwnDictionary | undefined {
  const entries = [...written].sort((a, b) => (a.modified < b.modified ? 1 : -1));
  const owner = new Map<string, number>();
  entries.forEach(({ names }, entry) => {
    for (const name of names) {
      const text = condense(name).text;
      if (text !== '' && !owner.has(text)) owner.set(text, entry);
    }
  });
  const replaced = new Set(entries.flatMap(({ replaces }) => (replaces === undefined ? [] : [replaces])));
  if (owner.size === 0 && replaced.size === 0) return undefined;
  const patterns = [...owner.keys()];
  return {
    automaton: buildAutomaton(patterns),
    entryOf: [...owner.values()],
    entries,
    replaced,
  };
}

/** The bundled dictionary with own entries as entities of the numbers from `entityCount` on. */
export function withOwn(dictionary: Dictionary, { entries }: OwnDictionary): Dictionary {
  const { entityCount } = dictionary;
  const own = (number: number): Entry | undefined => (number < entityCount ? undefined : entries[number - entityCount]);
  const ids = new Map(entries.map((entry, at) => [ownId(entry), entityCount + at]));
  return {
    ...dictionary,
    idOf: (number) => idOr(own(number)) ?? dictionary.idOf(number),
    kindOf: (number): EntityKind => own(number)?.kind ?? dictionary.kindOf(number),
    numberOf: (id) => ids.get(id) ?? dictionary.numberOf(id),
    entity(number) {
      const entry = own(number);
      return entry ? entityOf(entry) : dictionary.entity(number);
    },
  };
}

function idOr(entry: Entry | undefined): string | undefined {
  return entry && ownId(entry);
}

/** The id of an own entity in results. An entry that was imported under another id can take no bundled entity's place by it. */
function ownId({ id }: Entry): string {
  return id.startsWith('own/') ? id : `own/${id}`;
}

function entityOf({ kind, names, en, note }: Entry): DictionaryEntity {
  const [name = '', ...aliases] = names;
  return {
    kind,
    name,
    aliases,
    ...(en === undefined ? {} : { en }),
    ...(note === undefined ? {} : { note }),
    source: 'user',
  };
}
