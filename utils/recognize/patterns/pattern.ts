import type { EntityKind } from '@/utils/model/entity';

/** A reading by pattern, in the condensed text. */
export interface Pattern {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  /** Whether it may stand over dictionary readings that it contains: it is a longer proper name of which they are part. */
  readonly takesIn: boolean;
  /** Forms by which the article may go on naming it, as they stand in the condensed text. */
  readonly shortForms?: readonly string[];
  /** Not named again by its whole form elsewhere. */
  readonly once?: boolean;
  /** What the dictionary knows of it; empty for what no dictionary has. */
  readonly entities?: readonly number[];
}
