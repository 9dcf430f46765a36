/** The walk over the clauses and what it writes down: acts that begin, go on and end. */
import type { TimeFound } from '@/utils/text/times';
import type { ClauseReading } from './clause-reading';
import { type Draft, furtherActs, type Governor, isCheckable } from './draft';
import type { Parties } from './parties';
import { type Predicate, predicateAt } from './predicate';
import type { Scene } from './scene';

/** Acts that stand for themselves whatever their object. */
const DEFINITE = /^(?:支持|坚定支持|打击|遏制|防止|防范|遵守)$/;
/** The same under a cue that binds. */
const UPHELD = /^(?:维护|捍卫|恪守|抵制)$/;
/** Where the walk stands. */
export interface Walk {
  readonly scene: Scene;
  readonly parties: Parties;
  readonly drafts: Draft[];
  governor: Governor | undefined;
  open: Draft | undefined;
  /** Governor of a list whose items may stand in sentences of their own. */
  list: Governor | undefined;
  /** The last governor in the paragraph. */
  last: Governor | undefined;
  /** Times that stood as a clause of their own (未来三年，). */
  ahead: readonly TimeFound[];
}

/** The clause is one more act, more words of the last one, or no more than its purpose. */
export function goOn(walk: Walk, reading: ClauseReading, predicate: Predicate): void {
  const { open, scene } = walk;
  const { verb } = predicate;
  const front = reading.front[0];
  const start = front && front.end === reading.behind ? front.start : reading.start;
  const piece = { start, end: reading.end, predicate };
  if (open && open.verb === undefined) return extend(walk, open, piece);
  const firm = verb?.type === 'firm';
  // What a sum is given for is its purpose.
  if (
    open?.type === 'firm' &&
    verb?.word === '支持' &&
    /\d/.test(scene.text.slice(open.start, Math.min(open.end, open.start + 100)))
  )
    return;
  const upheld =
    verb !== undefined &&
    (DEFINITE.test(verb.word) || (UPHELD.test(verb.word) && walk.governor?.strength === 'commitment'));
  const semi =
    verb?.type === 'semi' && (upheld || (!UPHELD.test(verb.word) && isCheckable(scene, verb.end, reading.end)));
  const splits = !predicate.vague && (open?.led ? firm : firm || semi);
  if (splits || !open) {
    if (splits) add(walk, piece);
  } else if (open.led || (open.type !== 'firm' && !open.checkable)) open.end = reading.end;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly predicate: Predicate;
}

/** The act that the clauses so far led up to. */
function extend({ scene }: Walk, open: Draft, { end, predicate }: Piece): void {
  open.end = end;
  open.verb = predicate.verb?.type === 'frame' ? undefined : predicate.verb;
  open.phrases = [...open.phrases, ...predicate.phrases];
  open.times = [...open.times, ...predicate.times];
  if (predicate.verb && open.verb) {
    // What is led up to at length is one promise to the end of its sentence unless firm acts follow.
    open.led = true;
    open.type = predicate.verb.type;
    open.checkable = isCheckable(scene, predicate.verb.end, end);
  }
}

/** Writes down the act of a clause under the governor, and those of the list within it. */
export function add(walk: Walk, { start, end, predicate }: Piece): void {
  const { scene, drafts } = walk;
  const governor = walk.governor as Governor;
  const { verb } = predicate;
  const complete = verb !== undefined && verb.type !== 'frame';
  const checkable = complete && isCheckable(scene, verb.end, end);
  if (governor.strict && !(complete && (DEFINITE.test(verb.word) || (checkable && !UPHELD.test(verb.word))))) return;
  const splits = complete ? furtherActs(scene, verb.end, end) : [];
  const firstEnd = splits[0] === undefined ? end : splits[0] - 1;
  const draft: Draft = {
    governor,
    start,
    end: firstEnd,
    phrases: predicate.phrases,
    times: predicate.times,
    checkable,
    verb: complete ? verb : undefined,
    type: verb?.type ?? 'frame',
    led: false,
  };
  drafts.push(draft);
  walk.open = draft;
  splits.forEach((from, at) => {
    const next = predicateAt(scene, from, end);
    const further: Draft = {
      ...draft,
      start: from,
      end: (splits[at + 1] ?? end + 1) - 1,
      phrases: next?.phrases ?? [],
      times: [],
      verb: next?.verb,
    };
    drafts.push(further);
    walk.open = further;
  });
}
