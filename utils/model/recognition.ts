import type { Entity, EntityKind } from './entity';
import type { Pledge, Statement } from './pledge';
import type { Span } from './span';

/** How a mention was recognized: by the bundled dictionary, the reader's own, or a pattern (a guess). */
export type How = 'dictionary' | 'user' | 'pattern';

/** One occurrence of an alias or of a recognized form. A fused form (中俄) names several entities, in order. */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: EntityKind;
  readonly entity: readonly string[];
  readonly how: How;
}

/** A date or period as an interval of ISO dates, both ends included. */
export interface TimeMention extends Span {
  readonly text: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What was recognized in one text. Mentions are sorted and do not overlap;
 * statements are sorted and may contain mentions. `entities` and `catalogue`
 * hold what the result refers to, and no more.
 */
export interface Recognition {
  readonly mentions: readonly Mention[];
  readonly entities: Readonly<Record<string, Entity>>;
  readonly pledges: readonly Statement[];
  readonly catalogue: Readonly<Record<string, Pledge>>;
  readonly times: readonly TimeMention[];
}
