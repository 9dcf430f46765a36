/**
 * Pledges by grammar, without a catalogue: clause after clause, a cue with its subject
 * opens a promise; the clauses that follow it in the sentence, or in the list behind
 * its colon, are further promises, more words of the same one, or its purpose.
 *
 * Cost: linear. Clauses without a cue are passed over unless one governs them.
 */
import { STOP } from '@/utils/text/sentences';
import { agentAt } from './agents';
import { announced, inPerson, predicateOf, withFront } from './announced';
import { openingOf, readClause, type ClauseReading } from './clause-reading';
import { type Cue, cueAt, STARTS_CUE } from './cues';
import type { Draft, Governor } from './draft';
import { type Parties } from './parties';
import { predicateAt } from './predicate';
import { firstEndingAfter, type Scene } from './scene';
import { subjectOf } from './subject';
import { isAllowed, strengthOf } from './verdicts';
import { add, goOn, type Walk } from './walk';

/** 做好三件事, 八项行动: says that a list follows. */
const LIST_HEADING = /(?:件事|(?:以下|如下|下列).{0,8}|[一二两三四五六七八九十\d](?:项|个|大|点|方面).{0,6})$/;
/** A stance between promises neither promises nor ends them. */
const STANCE = /^(?:坚决|共同|一致|明确|强烈)*反对/;
/** 我们要做区域合作的引领者。 leads on to what that means. */
const ROLE = /^(?:做|当|成为).{1,40}者$/;

/** Every promise the grammar sees, in text order, none overlapping. */
export function draftsOf(scene: Scene, parties: Parties): Draft[] {
  const walk: Walk = {
    scene,
    parties,
    drafts: [],
    governor: undefined,
    open: undefined,
    list: undefined,
    last: undefined,
    ahead: [],
  };
  const { count, stop } = scene.clauses;
  for (let clause = 0; clause < count; clause++) {
    if (clause > 0 && (stop[clause - 1] as number) >= STOP.sentence) startSentence(walk, clause);
    if (walk.governor !== undefined || mayHoldCue(scene, clause) || beginsWithTime(scene, clause)) readOn(walk, clause);
    else if (walk.list) walk.list = undefined;
  }
  return walk.drafts.filter(({ verb }) => verb !== undefined);
}

function mayHoldCue({ text, units, clauses }: Scene, clause: number): boolean {
  const end = clauses.end[clause] as number;
  for (let at = clauses.start[clause] as number; at < end; at++) {
    if (STARTS_CUE[units[at] as number] === 1 && cueAt(text, at, end)) return true;
  }
  return false;
}

/** Whether a time stands in front, behind no more than a preposition. */
function beginsWithTime({ clauses, times }: Scene, clause: number): boolean {
  const start = clauses.start[clause] as number;
  const time = times[firstEndingAfter(times, start)];
  return time !== undefined && time.start <= start + 1;
}

/** Between sentences only a list goes on: with a mark, or within the paragraph of an item. */
function startSentence(walk: Walk, clause: number): void {
  const { clauses, text } = walk.scene;
  const start = clauses.start[clause] as number;
  const newParagraph = clauses.stop[clause - 1] === STOP.paragraph;
  const marked =
    walk.list !== undefined && openingOf(walk.scene, start, Math.min(clauses.end[clause] as number, start + 12)).listed;
  walk.open = undefined;
  walk.ahead = [];
  if (newParagraph && !marked && text[clauses.end[clause - 1] as number] !== ':') walk.list = undefined;
  walk.last = newParagraph ? undefined : (walk.governor ?? walk.last);
  walk.governor = walk.list;
}

function readOn(walk: Walk, clause: number): void {
  const { clauses } = walk.scene;
  const end = clauses.end[clause] as number;
  const read = readClause(walk.scene, clauses.start[clause] as number, end);
  if (read.behind >= end && !read.cue && read.front.length > 0) {
    walk.ahead = read.front;
    return;
  }
  const reading = walk.ahead.length > 0 ? { ...read, front: [...walk.ahead, ...read.front] } : read;
  walk.ahead = [];
  const continues = reading.cue?.type === 'verb' && reading.subject === undefined && walk.governor !== undefined;
  if (reading.cue && !continues) readCue(walk, clause, reading);
  else if (walk.governor === undefined && reading.front.length > 0) readTimed(walk, clause, reading);
  else if (walk.governor)
    readBare(walk, continues ? { ...reading, behind: reading.behind - (reading.cue?.word.length ?? 0) } : reading);
  if (clauses.stop[clause] === STOP.colon && walk.governor && (reading.cue || walk.open)) openList(walk);
}

/** 做好三件事：, 采取以下措施： says nothing by itself; the list does. */
function openList(walk: Walk): void {
  const last = walk.drafts.at(-1);
  const words = last ? walk.scene.text.slice(last.start, last.end) : '';
  if (last && last === walk.open && LIST_HEADING.test(words.slice(-14))) walk.drafts.pop();
  walk.list = walk.governor;
  if (walk.list) walk.list.list = true;
  walk.open = undefined;
}

function readCue(walk: Walk, clause: number, reading: ClauseReading): void {
  const { scene, parties } = walk;
  const cue = reading.cue as Cue;
  const by = subjectOf({ scene, parties, governor: walk.governor, clause, reading });
  const rest = announced(scene, reading);
  const predicate = predicateOf(scene, reading, rest);
  const pending = cue.type === 'act' && reading.behind >= reading.end;
  if (
    by &&
    cue.type === 'modal' &&
    ROLE.test(scene.text.slice(reading.behind, Math.min(reading.end, reading.behind + 60)))
  ) {
    walk.list = { by, cue: cue.word, strength: cue.strength, front: [], phrases: [], strict: false, list: true };
    walk.open = undefined;
    return;
  }
  const allowed =
    by !== undefined &&
    (pending || predicate !== undefined) &&
    isAllowed({ scene, clause, reading, predicate, parties });
  if (!allowed) {
    walk.governor = undefined;
    walk.open = undefined;
    return;
  }
  const inner = rest?.subject ? parties.of(rest.subject, rest.start) : (inPerson(reading, predicate) ?? by);
  walk.governor = {
    by: inner,
    cue: rest?.cue?.word ?? cue.word,
    strength: strengthOf(cue, [...(rest?.cue ? [rest.cue] : []), ...(predicate?.cues ?? [])], predicate?.verb?.word),
    front: [...reading.front, ...(rest?.front ?? [])],
    phrases: predicate?.phrases ?? [],
    strict: cue.word.endsWith('要') && predicate?.verb?.word !== '确保',
    list: false,
  };
  walk.open = undefined;
  if (!pending && predicate)
    add(walk, {
      start: rest?.subject ? rest.start : reading.start,
      end: reading.end,
      predicate: withFront(predicate, reading),
    });
}

/** A clause without a cue under a governor: after 我宣布 with a subject of its own, else with its verb first. */
function readBare(walk: Walk, reading: ClauseReading): void {
  const governor = walk.governor as Governor;
  const agent = agentAt(walk.scene, reading.behind, reading.end);
  const announces = walk.open === undefined && !governor.list;
  const predicate = predicateAt(walk.scene, announces && agent ? agent.end : reading.behind, reading.end);
  if (STANCE.test(walk.scene.text.slice(reading.behind, reading.behind + 8))) {
    walk.open = undefined;
    return;
  }
  if (!predicate || (agent && !announces)) {
    walk.governor = governor.list ? governor : undefined;
    walk.open = undefined;
    return;
  }
  const by = agent ? walk.parties.of(agent, agent.start) : governor.by;
  if (agent) walk.governor = { ...governor, by, front: reading.front, phrases: predicate.phrases };
  goOn(walk, reading, predicate);
}

/** 未来3年再提供30亿美元: a time to come, a firm act and a figure need no cue. */
function readTimed(walk: Walk, clause: number, reading: ClauseReading): void {
  const { scene, parties, last } = walk;
  const time = reading.front.at(-1);
  if (!time?.interval || scene.date === undefined || time.interval.from < scene.date || time.interval.to === scene.date)
    return;
  const subject = agentAt(scene, reading.behind, reading.end);
  const by = subject ? parties.of(subject, subject.start) : last?.by;
  const predicate = by && predicateAt(scene, subject?.end ?? reading.behind, reading.end);
  const end = predicate?.verb?.end ?? 0;
  if (!by || predicate?.verb?.type !== 'firm' || !/\d/.test(scene.text.slice(end, Math.min(reading.end, end + 60))))
    return;
  if (!isAllowed({ scene, clause, reading, predicate, parties })) return;
  walk.governor = {
    by,
    cue: '',
    strength: 'commitment',
    front: reading.front,
    phrases: predicate.phrases,
    strict: false,
    list: false,
  };
  add(walk, { start: time.end === reading.behind ? time.start : reading.start, end: reading.end, predicate });
}
