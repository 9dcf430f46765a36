/**
 * The compiled dictionary: one binary asset that is used by viewing it. Only the
 * automaton and the places of records are computed from it when it is loaded.
 *
 *   offset 0   Uint32  magic 'MPI2'
 *          4   Uint32  number of sections (SECTIONS.length)
 *          8   Uint32 × 2 for each section: byte offset, byte length
 *          …   the sections, each at a multiple of 4
 *
 * Numbers are little-endian (every platform that browsers run on). Text is UTF-16,
 * so that a record is read by making a string of a part of the buffer; records are
 * JSON and read one by one when a result refers to them. A list of texts is two
 * sections: `…Text` with all of them end to end, `…Length` with how long each is.
 */
import type { Automaton } from './packed-trie';

export const MAGIC = 0x3249504d;

/** Section names and element types, in the order of the file. */
export const SECTIONS = {
  /** The patterns; see packed-trie.ts. */
  symbolOf: Uint16Array,
  childCount: Uint16Array,
  label: Uint16Array,
  isEnd: Uint8Array,
  firstCell: Int32Array,
  /** How many uses each pattern has; they stand in `use…` in the order of the patterns. */
  useCount: Uint8Array,
  /** What a pattern stands for: one of `USE`. */
  useType: Uint8Array,
  /** Entity (for an alias or a member) or statement (for a statement's first piece). */
  useOf: Uint16Array,
  /** Condition of an alias, or -1. */
  useCondition: Int16Array,
  idLength: Uint16Array,
  idText: Uint16Array,
  /** Records without what stands elsewhere: the English name, and aliases that folding leaves as they are. */
  entityLength: Uint16Array,
  entityText: Uint16Array,
  conditionLength: Uint16Array,
  conditionText: Uint16Array,
  statementLength: Uint16Array,
  statementText: Uint16Array,
  pledgeLength: Uint16Array,
  pledgeText: Uint16Array,
  /** The look-up index; see build-look-up.ts. Folded forms in order, each followed by a 0. */
  formText: Uint16Array,
  formEntity: Uint16Array,
  /** Bits of `FORM`. */
  formFlags: Uint8Array,
  /** Syllable of each UTF-16 code unit as it is mostly read; 65,536 elements. */
  readingOf: Uint16Array,
  /** Places of `formText` that are read otherwise, rising, and how. */
  oddAt: Uint32Array,
  oddReading: Uint16Array,
  /** The syllables, each followed by a 0; number 0 is none. */
  syllableText: Uint16Array,
  /** English names in the order of entities, each followed by a 0. */
  englishText: Uint16Array,
} as const;

export type SectionName = keyof typeof SECTIONS;
export type StoredSections = { readonly [Name in SectionName]: InstanceType<(typeof SECTIONS)[Name]> };

/** The sections as the program works on them: those of the file, the automaton, and where each pattern's uses begin. */
export type Sections = StoredSections & Omit<Automaton, 'symbolOf'> & { readonly usesAt: Uint32Array };

/** What a pattern stands for. */
export const USE = { alias: 0, member: 1, freeMember: 2, statement: 3, shortName: 4 } as const;

/** What is said of a form in the look-up index: it is the entity's name; it counts only under conditions. */
export const FORM = { name: 1, gated: 2 } as const;

/** A statement pattern: its literal pieces and the pledge (by number) it states. */
export interface StatementRecord {
  readonly pledge: number;
  readonly pieces: readonly string[];
}
