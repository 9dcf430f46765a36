/** What is no pledge although it has a cue and a verb; and how binding one is. */
import type { Strength } from '@/utils/model/pledge';
import { STOP } from '@/utils/text/sentences';
import type { ClauseReading } from './clause-reading';
import type { Cue } from './cues';
import type { Parties } from './parties';
import type { Predicate } from './predicate';
import type { Scene } from './scene';
import { COURTESY, QUESTIONS } from './words';

const AGREED: ReadonlySet<string> = new Set(['agree', 'promise', 'willing']);
const FARTHEST = 12;
/** Behind a verb these say that it has happened. */
const DONE = /^(?:了(?!解)|过(?!程|境|渡|度|剩|半))/;
const HAPPENED = /已经|已(?!有)|曾|刚刚/;
const PASSIVE = /^(?:被|遭|受到|获|使|成为)/;
const LONGEST = 200;

export interface Question {
  readonly scene: Scene;
  readonly clause: number;
  readonly reading: ClauseReading;
  readonly predicate: Predicate | undefined;
  readonly parties: Parties;
}

/** Whether a clause with cue and verb promises: no question, no courtesy, no report of schedule or of the past. */
export function isAllowed({ scene, clause, reading, predicate, parties }: Question): boolean {
  const { text } = scene;
  const words = text.slice(reading.start, Math.min(reading.end, reading.start + LONGEST));
  const behind = text.slice(reading.behind, Math.min(reading.end, reading.behind + LONGEST));
  if (PASSIVE.test(behind) || QUESTIONS.test(words) || asks(scene, clause)) return false;
  if (parties.speaking(reading.start) === undefined || isDone(scene, reading)) return false;
  if (!predicate?.verb) return !COURTESY.test(behind);
  const { verb } = predicate;
  if (verb.type === 'visit' && !AGREED.has(reading.cue?.rung ?? '')) return false;
  if (DONE.test(text.slice(verb.end, verb.end + 2)) || HAPPENED.test(text.slice(reading.behind, verb.start)))
    return false;
  if (reading.cue?.type === 'verb' && verb.end >= reading.end) return false;
  return (
    !(predicate.phrases.length > 0 && COURTESY.test(text.slice(verb.end, Math.min(reading.end, verb.end + LONGEST)))) ||
    words.endsWith('支持')
  );
}

/** 已支持…, 已将…: what has been done. A decision that has been taken (已决定) still promises. */
function isDone({ text }: Scene, { cue, behind }: ClauseReading): boolean {
  const start = behind - (cue?.word.length ?? 0);
  return (
    cue !== undefined &&
    cue.rung !== 'agree' &&
    cue.rung !== 'promise' &&
    /已经?$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Whether the sentence of a clause ends in a question mark. */
function asks({ clauses }: Scene, clause: number): boolean {
  for (let at = clause; at < clauses.count && at - clause < FARTHEST; at++) {
    const stop = clauses.stop[at] as number;
    if (stop >= STOP.sentence) return stop === STOP.question;
  }
  return false;
}

/** How binding: the cue's own strength, unless a cue behind it binds more (愿宣布) or less (将力争). */
export function strengthOf(cue: Cue, inner: readonly Cue[], verb: string | undefined): Strength {
  if (cue.word === '重申' && inner[0]) return inner[0].strength;
  const binding = inner.find(({ rung }) => rung === 'promise' || rung === 'agree');
  if (binding && binding.type !== 'verb') return 'commitment';
  if (cue.word.endsWith('要') && (verb === '确保' || verb === '保证')) return 'commitment';
  if (inner.some(({ rung }) => rung === 'strive' || rung === 'consider' || rung === 'plan')) return 'intention';
  if (cue.rung === 'promise' && inner.some(({ rung }) => rung === 'willing')) return 'intention';
  return cue.strength;
}
