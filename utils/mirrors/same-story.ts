import type { HashSample, TextSketch } from '@/utils/model/article';
import { compareClauses } from './clauses';

/** What two texts are compared by. */
export interface Story {
  readonly sketch: TextSketch;
  /** Ids of the entities named in it, each once. */
  readonly names: readonly string[];
  /** Who published it. Articles of one series mostly come from one site. */
  readonly site?: string;
}

/** A mirror has at least this part of the shorter text's wording, of its figures, and of its names. */
const ENOUGH_WORDING = 0.6;
const ENOUGH_FIGURES = 0.6;
const ENOUGH_NAMES = 0.75;
/** In a short text formulas weigh more: below this length (folded characters) more of its wording is asked. */
const SHORT = 400;
const ENOUGH_WORDING_OF_SHORT = 0.75;
/** Below this many hashes in common the agreement may be a formula: eight stand for some 64 characters. */
const ENOUGH_IN_COMMON = 8;
/** Below this many figures a part says nothing; below this many names there must be no other one. */
const ENOUGH_TO_TELL = 4;
/** A text with less than this part of the other's length is an excerpt or a news flash, not a mirror. */
const ENOUGH_LENGTH = 0.4;
/**
 * How many clauses that stand in both outweigh one that was exchanged: an editor changes a word
 * in some two hundred characters at most, a formula has a name or a figure every few lines.
 */
const FOR_EXCHANGED = 16;
/** And one where each text names somebody or something that the other does not, and little else but such clauses differs. */
const FOR_RENAMED = 48;
const LITTLE_ELSE = 0.25;
/** Where much else differs, the names may be those of what was cut and what was put in: this counts once. */
const FOR_OTHER_NAMES = 32;
/** On one site all this counts double. */
const OWN_SITE = 2;

/**
 * Whether two texts tell the same story: one may have been cut, another may have paragraphs
 * more, but most of the shorter one stands in the longer one, with the same figures and the
 * same names, and not with others in their place. When in doubt the answer is no: notes under a text that they were not written
 * on would mislead.
 */
export function isSameStory(a: Story, b: Story): boolean {
  const [one, other] = [a.sketch, b.sketch];
  const [short, long] = one.length < other.length ? [one.length, other.length] : [other.length, one.length];
  if (short < ENOUGH_LENGTH * long) return false;
  const wording = agreement(one.wording, other.wording);
  const enough = short < SHORT ? ENOUGH_WORDING_OF_SHORT : ENOUGH_WORDING;
  if (wording.common < ENOUGH_IN_COMMON || wording.part < enough) return false;
  const figures = agreement(one.figures, other.figures);
  if (figures.of >= ENOUGH_TO_TELL && figures.part < ENOUGH_FIGURES) return false;
  const names = agreementOf(a.names, new Set(b.names));
  if (names.part < (names.of < ENOUGH_TO_TELL ? 1 : ENOUGH_NAMES) && names.of > 0) return false;
  return outweighs(a, b, names.common < names.of);
}

/** Whether what is the same word for word outweighs what was exchanged. */
function outweighs(a: Story, b: Story, isRenamed: boolean): boolean {
  if (!a.sketch.clauses || !b.sketch.clauses) return false;
  const { common, exchanged, part } = compareClauses(a.sketch.clauses, b.sketch.clauses);
  const plain = exchanged * FOR_EXCHANGED;
  const renamed = part < LITTLE_ELSE ? plain + FOR_OTHER_NAMES : exchanged * FOR_RENAMED;
  const doubts = isRenamed ? renamed : plain;
  return common >= doubts * (a.site !== undefined && a.site === b.site ? OWN_SITE : 1);
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
