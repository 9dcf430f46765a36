import type { HashSample, TextSketch } from '@/utils/model/article';

/** What two texts are compared by. */
export interface Story {
  readonly sketch: TextSketch;
  /** Ids of the entities named in it, each once. */
  readonly names: readonly string[];
}

/** A mirror has at least this part of the shorter text's wording, of its figures, and of its names. */
const ENOUGH_WORDING = 0.6;
const ENOUGH_FIGURES = 0.6;
const ENOUGH_NAMES = 0.75;
/** Below this many hashes in common the agreement may be a formula: eight stand for some 64 characters. */
const ENOUGH_IN_COMMON = 8;
/** Below this many figures or names a part says nothing. */
const ENOUGH_TO_TELL = 4;
/** A text with less than this part of the other's length is an excerpt or a news flash, not a mirror. */
const ENOUGH_LENGTH = 0.4;

/**
 * Whether two texts tell the same story: one may have been cut, another may have paragraphs
 * more, but most of the shorter one stands in the longer one, with the same figures and the
 * same names. When in doubt the answer is no: notes under a text that they were not written
 * on would mislead.
 */
export function isSameStory(a: Story, b: Story): boolean {
  const [one, other] = [a.sketch, b.sketch];
  if (Math.min(one.length, other.length) < ENOUGH_LENGTH * Math.max(one.length, other.length)) return false;
  const wording = agreement(one.wording, other.wording);
  if (wording.common < ENOUGH_IN_COMMON || wording.part < ENOUGH_WORDING) return false;
  const figures = agreement(one.figures, other.figures);
  if (figures.of >= ENOUGH_TO_TELL && figures.part < ENOUGH_FIGURES) return false;
  const names = agreementOf(a.names, new Set(b.names));
  return names.of < ENOUGH_TO_TELL || names.part >= ENOUGH_NAMES;
}

interface Agreement {
  readonly common: number;
  /** How many the smaller one has. */
  readonly of: number;
  /** `common` as a part of `of`. */
  readonly part: number;
}

/** Of two samples only the range that both cover can be compared. */
function agreement(a: HashSample, b: HashSample): Agreement {
  const below = Math.min(a.below, b.below);
  const inRange = ({ hashes }: HashSample): number[] => hashes.filter((hash) => hash < below);
  return agreementOf(inRange(a), new Set(inRange(b)));
}

function agreementOf<T>(ours: readonly T[], theirs: ReadonlySet<T>): Agreement {
  const common = ours.filter((each) => theirs.has(each)).length;
  const of = Math.min(ours.length, theirs.size);
  return { common, of, part: of === 0 ? 0 : common / of };
}
