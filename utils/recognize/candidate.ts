import type { Dictionary } from '@/utils/dictionary/load';
import type { EntityKind } from '@/utils/model/entity';
import type { Condensed } from '@/utils/text/condense';

/** What every step of recognition works on. */
export interface Reading {
  readonly dictionary: Dictionary;
  /** The text as given; results are spans of it. */
  readonly text: string;
  /** The text as it is compared; steps work on its offsets. */
  readonly condensed: Condensed;
  /** The article's date, ISO with day precision. */
  readonly date: string | undefined;
}

/** A reading of a stretch of the condensed text: an alias of an entity, or a fused list of several. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** Entity numbers; more than one for a fused list, in text order. */
  readonly entities: readonly number[];
  /** Entities one of which the article must name elsewhere, by number. */
  readonly needs?: readonly number[];
  readonly fused?: boolean;
  /** A reading of the reader's own entries, which wins against every other. */
  readonly own?: boolean;
  /** Given where no entity says it: a reading by pattern. */
  readonly kind?: EntityKind;
}

const SINGLE: (readonly [number] | undefined)[] = [];

/** A list of one entity, the same one for every reading of it: long texts have many. */
export function only(entity: number): readonly [number] {
  // Without gaps, since an array with wide ones is slow.
  while (SINGLE.length <= entity) SINGLE.push(undefined);
  return (SINGLE[entity] ??= [entity]);
}

/** An occurrence of the short name by which a person is called with a title. */
export interface ShortName {
  readonly start: number;
  readonly end: number;
  /** Everyone who is called by it, by number. */
  readonly people: ArrayLike<number>;
}

/** A country's short form that may be a member of a fused list. */
export interface Member {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
  readonly free: boolean;
  readonly condition: number;
}

/** An occurrence of the first piece of a statement pattern. */
export interface StatementStart {
  readonly statement: number;
  readonly start: number;
  readonly end: number;
}

export interface Found {
  readonly candidates: Candidate[];
  readonly members: Member[];
  readonly statementStarts: StatementStart[];
  readonly shortNames: ShortName[];
}
