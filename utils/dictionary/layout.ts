/**
 * The compiled dictionary: one binary asset that is used by viewing it.
 *
 *   offset 0   Uint32  magic 'MPI1'
 *          4   Uint32  number of sections (SECTIONS.length)
 *          8   Uint32 × 2 for each section: byte offset, byte length
 *          …   the sections, each at a multiple of 4
 *
 * Numbers are little-endian (every platform that browsers run on). Text is UTF-16,
 * so that a record is read by making a string of a part of the buffer; records are
 * JSON and read one by one when a result refers to them. A list of texts is two
 * sections: `…Text` with all of them end to end, `…At` with where each begins and,
 * last, where they end.
 */
export const MAGIC = 0x3149504d;

/** Section names and element types, in the order of the file. */
export const SECTIONS = {
  /** The automaton; see build-automaton.ts. */
  symbolOf: Uint16Array,
  base: Int32Array,
  check: Int32Array,
  fail: Int32Array,
  pattern: Int32Array,
  nextEnd: Int32Array,
  /** Length of each pattern in code units. */
  length: Uint16Array,
  /** Where the uses of each pattern begin in `use…`; one more element. */
  usesAt: Uint32Array,
  /** What a pattern stands for: one of `USE`. */
  useType: Uint8Array,
  /** Entity (for an alias or a member) or statement (for a statement's first piece). */
  useOf: Uint32Array,
  /** Condition of an alias, or -1. */
  useCondition: Int32Array,
  idAt: Uint32Array,
  idText: Uint16Array,
  entityAt: Uint32Array,
  entityText: Uint16Array,
  conditionAt: Uint32Array,
  conditionText: Uint16Array,
  statementAt: Uint32Array,
  statementText: Uint16Array,
  pledgeAt: Uint32Array,
  pledgeText: Uint16Array,
} as const;

export type SectionName = keyof typeof SECTIONS;
export type Sections = { readonly [Name in SectionName]: InstanceType<(typeof SECTIONS)[Name]> };

/** What a pattern stands for. */
export const USE = { alias: 0, member: 1, freeMember: 2, statement: 3 } as const;

/** An entity as the file keeps it. */
export interface EntityRecord {
  readonly kind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly posts?: readonly unknown[];
}

/** A statement pattern: its literal pieces and the pledge (by number) it states. */
export interface StatementRecord {
  readonly pledge: number;
  readonly pieces: readonly string[];
}
