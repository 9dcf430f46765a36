/** Statements of pledges by grammar: the drafts with whom, how much, by when. */
import type { Statement } from '@/utils/model/pledge';
import { type Condensed, originalSpan } from '@/utils/text/condense';
import { type QuantityMention, quantitiesOf } from '@/utils/text/quantities';
import { isCurrency } from '@/utils/text/quantity-units';
import type { TimeFound } from '@/utils/text/times';
import type { Draft } from './draft';
import { fingerprintOf, type PromiseCore } from './fingerprint';
import { draftsOf } from './grammar';
import { partiesOf, type Parties } from './parties';
import { recipientOf } from './recipient';
import { covering, type Scene, sceneOf, type SceneParts, within } from './scene';

const LONGEST_ACT = 36;
/** A fixed event dates the promise to hold or to secure it. */
const HOLDING = /^(?:办好|举办|主办|承办|确保|保障|办成|当好|呈现|奉献)$/;

/** Sorted, none overlapping. `pledge` is a fingerprint (`~…`). Cost: linear in the text. */
export function grammarStatements(parts: SceneParts): Statement[] {
  const scene = sceneOf(parts);
  const parties = partiesOf(scene);
  return draftsOf(scene, parties)
    .map((draft) => trimmed(scene, draft))
    .filter(({ start, end }) => end > start)
    .map((draft) => statementOf({ scene, parties, parts }, draft));
}

/** Without quotation marks that belong to what is around. */
function trimmed({ text }: Scene, draft: Draft): Draft {
  const { start, end } = draft;
  const opens = text[start] === '"';
  const closes = text[end - 1] === '"';
  if ((!opens && !closes) || text.slice(start, end).split('"').length % 2 === 1) return draft;
  return closes ? { ...draft, end: end - 1 } : { ...draft, start: start + 1 };
}

interface Context {
  readonly scene: Scene;
  readonly parties: Parties;
  readonly parts: { readonly text: string; readonly condensed: Condensed };
}

function statementOf({ scene, parties, parts }: Context, draft: Draft): Statement {
  const { governor, verb, start, end } = draft;
  const span = originalSpan(parts.condensed, start, end);
  const to = recipientOf(scene, parties, draft);
  const quantity = quantityOf(scene, draft);
  const due = dueOf(scene, draft, quantity !== undefined);
  const core: PromiseCore = {
    by: governor.by,
    to,
    verb: verb?.word ?? '',
    object: scene.text.slice(verb?.end ?? start, end),
  };
  return {
    start: span.start,
    end: span.end,
    text: parts.text.slice(span.start, span.end),
    by: governor.by,
    to,
    act: scene.text.slice(verb?.start ?? start, Math.min(end, (verb?.start ?? start) + LONGEST_ACT)),
    ...(quantity ? { quantity: { value: quantity.value, unit: quantity.unit, text: quantity.text } } : {}),
    ...(due === undefined ? {} : { due }),
    strength: governor.strength,
    cue: governor.cue,
    pledge: fingerprintOf(quantity ? { ...core, quantity } : core),
  };
}

/** The sum if there is one, else the first count behind the verb. What is part of a name counts nothing. */
function quantityOf(scene: Scene, { verb, end }: Draft): QuantityMention | undefined {
  const from = verb?.end ?? end;
  const free = quantitiesOf(scene.text, from, end).filter(
    ({ start }) => !covering(scene.mentions, start) && !covering(scene.times, start),
  );
  return free.find(({ unit }) => isCurrency(unit)) ?? free[0];
}

/** The time the clause gives, else one fronted to its list, else the date of the event that is promised. */
function dueOf(scene: Scene, { start, end, times, governor, verb }: Draft, counted: boolean): string | undefined {
  const inside = within(scene.times, start, end);
  const own = [...inside, ...times].find((time) => isDue(scene, time));
  if (own) return own.due;
  const fronted = governor.front.findLast((time) => isDue(scene, time));
  // A time in front of a list holds for what is counted in it and for the items behind a colon.
  if (fronted && (counted || governor.list || covers(governor.front, start, end))) return fronted.due;
  return verb && HOLDING.test(verb.word) ? eventYear(scene, start, end) : undefined;
}

function covers(front: readonly TimeFound[], start: number, end: number): boolean {
  return front.some((time) => time.start >= start && time.end <= end);
}

/** Lies ahead, at least in part, and is no part of a name (2030年议程). */
function isDue({ mentions, date }: Scene, { interval, due, start, end }: TimeFound): boolean {
  if (due === undefined || (interval && date !== undefined && interval.to < date)) return false;
  const mention = covering(mentions, start);
  return !mention || (mention.start >= start && mention.end <= end);
}

function eventYear(scene: Scene, start: number, end: number): string | undefined {
  for (const { kind, ids } of within(scene.mentions, start, end)) {
    const number = kind === 'event' && ids[0] !== undefined ? scene.dictionary.numberOf(ids[0]) : undefined;
    const last = number === undefined ? undefined : scene.dictionary.entity(number).date?.split('/').at(-1);
    if (last !== undefined && scene.date !== undefined && last >= scene.date.slice(0, last.length))
      return last.slice(0, 4);
  }
  return undefined;
}
