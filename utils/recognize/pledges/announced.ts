/** What stands behind a cue: the predicate, with its own subject where something is announced. */
import { agentAt } from './agents';
import { type ClauseReading, readClause } from './clause-reading';
import type { Cue } from './cues';
import { loosePredicateAt, type Predicate, predicateAt } from './predicate';
import type { Scene } from './scene';

/** The predicate behind a cue; `rest` is what is announced, as `announced` gives it. */
export function predicateOf(
  scene: Scene,
  reading: ClauseReading,
  rest: ClauseReading | undefined,
): Predicate | undefined {
  const said = rest ?? reading;
  if (said.cue?.type === 'verb') return ownVerb(said, said.cue);
  const predicate = predicateAt(scene, said.behind, reading.end);
  return predicate ?? (said.cue?.rung === 'strive' ? loosePredicateAt(scene, said.behind, reading.end) : undefined);
}

/** A fronted time belongs to the first act. */
export function withFront(predicate: Predicate, { front }: ClauseReading): Predicate {
  return { ...predicate, times: [...predicate.times, ...front] };
}

/** Who agrees to come does so himself: 习近平和普京约定共同出席. */
export function inPerson({ subject }: ClauseReading, predicate: Predicate | undefined): readonly string[] | undefined {
  const persons = subject?.named.filter(({ kind }) => kind === 'person') ?? [];
  if (predicate?.verb?.type !== 'visit' || persons.length === 0 || persons.length !== subject?.named.length)
    return undefined;
  return persons.map(({ ids, text }) => ids[0] ?? text);
}

/** 宣布2022年中国再向…提供…: what is announced has its own time, subject and perhaps cue. */
export function announced(scene: Scene, { cue, behind, end }: ClauseReading): ClauseReading | undefined {
  if (cue?.type !== 'act' || behind >= end) return undefined;
  const inner = readClause(scene, behind, end);
  if (inner.cue) return inner;
  const agent = agentAt(scene, inner.behind, end);
  if (agent) return { ...inner, start: inner.front[0]?.start ?? agent.start, subject: agent, behind: agent.end };
  return inner.front.length > 0 ? { ...inner, start: inner.front[0]?.start ?? inner.start } : undefined;
}

/** 支持, 确保: the cue is the verb. */
function ownVerb({ behind }: ClauseReading, cue: Cue): Predicate {
  const start = behind - cue.word.length;
  const type = cue.word === '致力于' ? 'semi' : cue.rung === 'promise' ? 'firm' : 'semi';
  return { start, verb: { word: cue.word, type, start, end: behind }, cues: [], phrases: [], times: [], vague: false };
}
