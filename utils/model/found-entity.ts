import type { EntityKind } from './entity';

/** An entity of the bundled dictionary that a search found. */
export interface FoundEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly en?: string;
  /** The name, alias or English name by which it was found. */
  readonly matched: string;
}

/** What an own entry that stands in for a bundled entity starts from. */
export interface EntryDraft {
  readonly kind: EntityKind;
  /** Those by which the entity is recognized without conditions, its name first. */
  readonly names: readonly string[];
  readonly en?: string;
  readonly note?: string;
  readonly replaces?: string;
}
