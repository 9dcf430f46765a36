/** Who promises in a clause that has a cue. */
import { STOP } from '@/utils/text/sentences';
import { agentAt } from './agents';
import { openingOf, type ClauseReading } from './clause-reading';
import type { Governor } from './draft';
import type { Parties } from './parties';
import type { Scene } from './scene';
import { predicateAt } from './predicate';
import { SAYING, SPEECH } from './speakers';
import { ADVERBS, PREPOSITIONS } from './words';

/** Clauses back in the sentence that are asked for a subject. */
const FARTHEST = 12;
/** Parties whose own side a wish with 要 binds: only those who say it of themselves. */
const OWN = /^(?:我们|我国|我方)$/;

export interface SubjectQuestion {
  readonly scene: Scene;
  readonly parties: Parties;
  readonly governor: Governor | undefined;
  readonly clause: number;
  readonly reading: ClauseReading;
}

/** Ids or words of who promises, or undefined where nobody does who could. */
export function subjectOf({
  scene,
  parties,
  governor,
  clause,
  reading,
}: SubjectQuestion): readonly string[] | undefined {
  const { subject, cue } = reading;
  const word = cue?.word ?? '';
  if (word.endsWith('要')) return subject && OWN.test(subject.word) ? bothSides(parties, subject.start) : undefined;
  if (subject) return parties.of(subject, subject.start);
  if (word === '会' || word === '不会') return undefined;
  if (governor) return governor.by;
  const before = subjectBefore(scene, parties, clause);
  // Without a subject 支持 and 确保 say what somebody does or should do, unless he says so.
  if (cue?.type === 'verb')
    return before !== 'nobody' && before?.spoke
      ? before.by
      : cue.rung === 'support' && reading.listed
        ? parties.speaking(reading.start)
        : undefined;
  if (before === undefined && reading.listed && (cue?.rung === 'agree' || word === '重申'))
    return parties.pairAt(reading.start) ?? parties.speaking(reading.start);
  return before === 'nobody' ? undefined : (before?.by ?? parties.speaking(reading.start));
}

/** What 我们要 calls for is promised by all it is said to, where the article is about two sides. */
function bothSides(parties: Parties, at: number): readonly string[] {
  return parties.pairAt(at) ?? parties.speaking(at) ?? [];
}

interface Before {
  readonly by: readonly string[];
  /** Whether the clause says that he says something. */
  readonly spoke: boolean;
}

/**
 * The subject with which an earlier clause of the sentence begins (of 王毅表示，土方高兴
 * the later one); `nobody` where the clause before has another kind of subject.
 */
function subjectBefore(scene: Scene, parties: Parties, clause: number): Before | 'nobody' | undefined {
  const { clauses, text } = scene;
  let spoke = false;
  for (
    let back = clause - 1;
    back >= 0 && clause - back <= FARTHEST && (clauses.stop[back] as number) < STOP.sentence;
    back--
  ) {
    const end = clauses.end[back] as number;
    const opening = openingOf(scene, clauses.start[back] as number, end);
    const speech = SPEECH.lengthAt(text, opening.at, end);
    const agent = agentAt(scene, opening.at + SAYING.lengthAt(text, opening.at, end), end);
    spoke ||= speech > 0;
    if (agent)
      return {
        by: parties.of(agent, agent.start),
        spoke: spoke || SPEECH.lengthAt(text, agent.end + ADVERBS.lengthAt(text, agent.end, end), end) > 0,
      };
    if (speech === 0 && opening.at < end && !leadsUp(scene, opening.at, end)) return 'nobody';
  }
  return undefined;
}

/** Adverbial and verbal clauses have no subject of their own. */
function leadsUp(scene: Scene, at: number, end: number): boolean {
  const { text } = scene;
  return (
    text.startsWith('作为', at) ||
    PREPOSITIONS.lengthAt(text, at, end) > 0 ||
    predicateAt(scene, at, end)?.verb !== undefined
  );
}
