/** A clause as the grammar sees it: who, with which cue, and what follows. */
import type { TimeFound } from '@/utils/text/times';
import { type Agent, agentAt, agentBefore } from './agents';
import { type Cue, cueAt as anyCueAt, STARTS_CUE } from './cues';
import { isModal } from './predicate';
import { covering, endingAt, type Scene, startingAt } from './scene';
import { SPEECH } from './speakers';
import { ADVERBS, CALLS, listMarkLength, PREFIXES, PREPOSITIONS } from './words';

export interface ClauseReading {
  /** Where the statement begins: at a fronted time or the subject, else at the cue. */
  readonly start: number;
  readonly end: number;
  /** Where the predicate begins. */
  readonly behind: number;
  readonly subject?: Agent;
  readonly cue?: Cue;
  /** Times that stand before the cue. */
  readonly front: readonly TimeFound[];
  /** Begins with a mark of a list (一是, 第二). */
  readonly listed: boolean;
}

const LONGEST = 200;
const MOST_TRIES = 8;
const MOST_STEPS = 8;
const LONGEST_TOPIC = 24;
const LOCATIVE = '上下中内后前时间面此际域架里外';

interface Opening {
  readonly at: number;
  readonly front: readonly TimeFound[];
  readonly listed: boolean;
}

/** Where a clause begins behind connectives, list marks and fronted times. */
export function openingOf({ text, times }: Scene, from: number, to: number): Opening {
  const front: TimeFound[] = [];
  let at = from;
  let listed = false;
  for (let steps = 0; steps < MOST_STEPS && at < to; steps++) {
    const mark = listMarkLength(text, at, to);
    const time =
      startingAt(times, at) ?? ('到至在自从于'.includes(text[at] as string) ? startingAt(times, at + 1) : undefined);
    const prefix = PREFIXES.lengthAt(text, at, to);
    if (mark > 0) {
      listed = true;
      at += mark;
    } else if (time && time.end <= to) {
      front.push(time);
      at = time.end;
    } else if (prefix > 0 && ADVERBS.lengthAt(text, at, to) <= prefix) at += prefix;
    else if ('")、(】['.includes(text[at] as string)) at++;
    else break;
  }
  return { at, front, listed };
}

/** A cue, and not the 将 that marks an object. */
function cueAt(scene: Scene, at: number, to: number): Cue | undefined {
  const cue = anyCueAt(scene.text, at, to);
  return cue?.word.endsWith('将') && !isModal(scene, at + cue.word.length, to) ? undefined : cue;
}

/** The clause between two offsets; without a cue it is the bare clause, from its opening on. */
export function readClause(scene: Scene, from: number, clauseEnd: number): ClauseReading {
  const to = Math.min(clauseEnd, from + LONGEST);
  const opening = openingOf(scene, from, to);
  const led = ledByAgent(scene, opening, to);
  const found = led ?? ledByCue(scene, opening, to);
  const { at, front, listed } = opening;
  if (!found) return { start: at, behind: at, front, listed, end: clauseEnd };
  return { front, ...found, start: withFront(scene, opening, found.start), listed, end: clauseEnd };
}

/** A time right before the subject belongs to the statement (未来3年中国将…). */
function withFront({ text }: Scene, { front }: Opening, start: number): number {
  const last = front.at(-1);
  if (!last || last.end !== start || last.due === undefined) return start;
  return '到至在自'.includes(text[last.start - 1] ?? ' ') ? last.start - 1 : last.start;
}

type Led = Pick<ClauseReading, 'start' | 'behind'> & {
  readonly subject?: Agent;
  readonly cue?: Cue;
  readonly front?: readonly TimeFound[];
};

/** 中方愿…, 双方在会谈中同意…, 王毅表示将…: the clause begins with its subject. */
function ledByAgent(scene: Scene, opening: Opening, to: number): Led | undefined {
  const agent = agentAt(scene, opening.at, to);
  if (!agent) {
    const speech = SPEECH.lengthAt(scene.text, opening.at, to);
    return speech > 0 ? reported(scene, { agent, front: opening.front, at: opening.at + speech }, to) : undefined;
  }
  const { at, times } = passAdverbials(scene, agent.end, to);
  const front = [...opening.front, ...times];
  const cue = cueAt(scene, at, to);
  if (cue) return { start: agent.start, behind: at + cue.word.length, subject: agent, cue, front };
  const speech = SPEECH.lengthAt(scene.text, at, to);
  if (speech === 0) return undefined;
  return reported(scene, { agent, front: opening.front, at: at + speech }, to);
}

/** What somebody is reported to say in the same clause, with him as subject unless it names another. */
function reported(
  scene: Scene,
  said: { readonly agent: Agent | undefined; readonly front: readonly TimeFound[]; readonly at: number },
  to: number,
): Led | undefined {
  const opening = openingOf(scene, said.at, to);
  const agent = agentAt(scene, opening.at, to);
  const { at, times } = passAdverbials(scene, agent?.end ?? opening.at, to);
  const cue = cueAt(scene, at, to);
  if (!cue) return undefined;
  const subject = agent ?? said.agent;
  return {
    start: agent?.start ?? at,
    behind: at + cue.word.length,
    cue,
    front: [...opening.front, ...times],
    ...(subject ? { subject } : {}),
  };
}

/** Adverbs, times and short phrases between a subject and its cue. */
function passAdverbials(
  scene: Scene,
  from: number,
  to: number,
): { readonly at: number; readonly times: readonly TimeFound[] } {
  const { text } = scene;
  const times: TimeFound[] = [];
  let at = from;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const time =
      startingAt(scene.times, at) ??
      ('到至在自从于'.includes(text[at] ?? ' ') ? startingAt(scene.times, at + 1) : undefined);
    const adverb = cueAt(scene, at, to) ? 0 : ADVERBS.lengthAt(text, at, to);
    if (time && time.end <= to) {
      times.push(time);
      at = time.end;
    } else if (adverb > 0) at += adverb;
    else {
      const behind = passPhrase(scene, at, to);
      if (behind === at) break;
      at = behind;
    }
  }
  return { at, times };
}

/** 在…方面, 对美方, 就此 before a cue: passed over where a cue follows. */
function passPhrase(scene: Scene, at: number, to: number): number {
  const { text, mentions } = scene;
  const preposition = PREPOSITIONS.lengthAt(text, at, to);
  if (preposition === 0 || text.startsWith('将', at)) return at;
  for (let end = at + preposition; end < Math.min(to, at + 40); end++) {
    if (STARTS_CUE[text.charCodeAt(end)] !== 1 || !cueAt(scene, end, to) || covering(mentions, end)) continue;
    return LOCATIVE.includes(text[end - 1] as string) || endingAt(mentions, end) ? end : at;
  }
  return at;
}

/** The first cue whose stretch before it is empty or ends in a subject. */
function ledByCue(scene: Scene, opening: Opening, to: number): Led | undefined {
  const { text, mentions, units } = scene;
  let tries = 0;
  for (let at = opening.at; at < to && tries < MOST_TRIES; at++) {
    if (STARTS_CUE[units[at] as number] !== 1) continue;
    const cue = covering(mentions, at) && startingAt(mentions, at) === undefined ? undefined : cueAt(scene, at, to);
    if (!cue || (startingAt(mentions, at)?.end ?? 0) > at + cue.word.length) continue;
    tries++;
    const before = stripBack(scene, at, opening.at);
    if (before.end === opening.at)
      return { start: at, behind: at + cue.word.length, cue, front: [...opening.front, ...before.times] };
    const agent = agentBefore(scene, before.end, opening.at);
    // 贸易额力争突破…: what is striven for may stand in front, whoever strives.
    if (!agent && cue.rung === 'strive' && at - opening.at <= LONGEST_TOPIC && mayOpen(text.slice(opening.at, at))) {
      const subject = agentAt(scene, opening.at, at);
      return {
        start: opening.at,
        behind: at + cue.word.length,
        cue,
        front: [...opening.front, ...before.times],
        ...(subject ? { subject } : {}),
      };
    }
    if (!agent || !mayOpen(text.slice(opening.at, agent.start))) continue;
    return {
      start: agent.start,
      behind: at + cue.word.length,
      subject: agent,
      cue,
      front: [...opening.front, ...before.times],
    };
  }
  return undefined;
}

/** Whether a subject may stand behind these words: no wish, no call, no attribute. */
function mayOpen(words: string): boolean {
  return words.length === 0 || (!words.endsWith('的') && !CALLS.test(words));
}

/** Takes adverbs and times off the end of the stretch before a cue. */
function stripBack(
  { text, times }: Scene,
  end: number,
  from: number,
): { readonly end: number; readonly times: readonly TimeFound[] } {
  const found: TimeFound[] = [];
  let at = end;
  for (let steps = 0; steps < MOST_STEPS && at > from; steps++) {
    const time = endingAt(times, at);
    const adverb = ADVERBS.lengthBefore(text, at, from);
    if (time && time.start >= from) {
      found.unshift(time);
      at = time.start;
    } else if (adverb > 0) at -= adverb;
    else break;
  }
  return { end: at, times: found };
}
