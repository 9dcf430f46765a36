/**
 * What a party promises to do: adverbs, times and prepositional phrases, then the verb
 * that can be checked. Read from left to right, at most LONGEST characters far.
 */
import type { TimeFound } from '@/utils/text/times';
import { type Cue, cueAt } from './cues';
import { covering, type Scene, startingAt } from './scene';
import { type Verb, verbAt } from './verbs';
import { ADVERBS, PREPOSITIONS } from './words';

const LONGEST = 160;
const MOST_STEPS = 24;

/** 向中亚国家: the preposition and what stands between it and the verb. */
export interface Phrase {
  readonly preposition: string;
  readonly start: number;
  readonly end: number;
}

export interface Predicate {
  /** Where it begins, adverbs included. */
  readonly start: number;
  /** Absent where the clause only leads up to an act (同各方一道). */
  readonly verb?: Verb & { readonly start: number; readonly end: number };
  /** Cues within: 将努力, 愿宣布. */
  readonly cues: readonly Cue[];
  readonly phrases: readonly Phrase[];
  readonly times: readonly TimeFound[];
  /** 不断, 更好: says a purpose rather than an act. */
  readonly vague: boolean;
}

interface State {
  at: number;
  readonly to: number;
  readonly cues: Cue[];
  readonly phrases: Phrase[];
  readonly times: TimeFound[];
  open: { preposition: string; start: number } | undefined;
  vague: boolean;
}

/** The predicate that begins at `at`; undefined where none does, such as before a noun or a verb of being. */
export function predicateAt(scene: Scene, at: number, clauseEnd: number): Predicate | undefined {
  const to = Math.min(clauseEnd, at + LONGEST);
  const state: State = { at, to, cues: [], phrases: [], times: [], open: undefined, vague: false };
  for (let steps = 0; steps < MOST_STEPS && state.at < to; steps++) {
    const verb = verbHere(scene, state);
    if (verb) return predicate(at, state, verb);
    if (!step(scene, state)) return undefined;
  }
  return state.at >= to && state.at > at ? predicate(at, state, undefined) : undefined;
}

/** The first verb of a clause whose own subject stands in between: 力争贸易额突破…, 保证项目开工. */
export function loosePredicateAt(scene: Scene, at: number, clauseEnd: number): Predicate | undefined {
  const to = Math.min(clauseEnd, at + LONGEST);
  const state: State = { at, to, cues: [], phrases: [], times: [], open: undefined, vague: false };
  for (; state.at < to; state.at++) {
    const mention = covering(scene.mentions, state.at);
    if (mention) state.at = mention.end;
    const verb = verbHere(scene, state);
    if (verb) return predicate(at, state, verb);
  }
  return undefined;
}

function predicate(
  start: number,
  { phrases, open, cues, times, at, vague }: State,
  verb: Predicate['verb'],
): Predicate {
  const closed = open ? [...phrases, { ...open, end: verb?.start ?? at }] : phrases;
  return { start, cues, times, vague, phrases: closed, ...(verb ? { verb } : {}) };
}

/** The head verb at the place reached; of a chain (研究举办, 推动构建) the last. */
function verbHere({ text, mentions }: Scene, { at, to, open }: State): Predicate['verb'] | undefined {
  let verb: Verb | undefined = verbAt(text, at, to);
  // 作为 is a verb only behind 把 or 将.
  if (verb?.word === '作为' && !open) return undefined;
  if (
    !verb ||
    text[at + verb.word.length] === '的' ||
    text.startsWith('中国家', at + verb.word.length) ||
    (startingAt(mentions, at)?.end ?? 0) >= at + verb.word.length
  )
    return undefined;
  if (NOUN_FIRST.test(verb.word) && NOUN_ENDS.test(text.slice(at + verb.word.length, at + verb.word.length + 2)))
    return undefined;
  let start = at;
  for (let chain = 0; chain < 3 && verb.type === 'semi'; chain++) {
    const end: number = start + verb.word.length;
    const behind = verbAt(text, end, to) ? end : end + ADVERBS.lengthAt(text, end, to);
    const next: Verb | undefined = startingAt(mentions, behind) ? undefined : verbAt(text, behind, to);
    if (!next || text.startsWith('中国家', behind + next.word.length) || isNoun(text, behind + next.word.length, to))
      break;
    start = behind;
    verb = next;
  }
  return { ...verb, start, end: start + verb.word.length };
}

/** Verbs that with such a word behind them are its attribute: 合作机制, 投资项目. */
const NOUN_FIRST = /^(?:合作|投资|交流|磋商|沟通|援助|培训|建设|发展|贸易|研发|服务|治理|监督|运营)$/;
const NOUN_ENDS =
  /^(?:机制|项目|协[议定]|伙伴|平台|中心|论坛|工作|成果|规划|计划|水平|能力|力度|体系|基金|空间|领域|潜力)/;

/** 加强合作。, 推进合作机制: the second verb is the object of the first. */
function isNoun(text: string, end: number, to: number): boolean {
  return end >= to || '的和与及、,'.includes(text[end] as string) || NOUN_ENDS.test(text.slice(end, end + 2));
}

/** Passes over one adverb, time, inner cue or preposition; inside a phrase over anything. False where nothing fits. */
function step(scene: Scene, state: State): boolean {
  const { text } = scene;
  const { at, to } = state;
  const time = startingAt(scene.times, at);
  if (time && time.end <= to) {
    state.times.push(time);
    state.at = time.end;
    return true;
  }
  if (state.open) return stepInPhrase(scene, state);
  if ('到至在自从于'.includes(text[at] as string) && startingAt(scene.times, at + 1)) return advance(state, 1);
  const adverb = ADVERBS.lengthAt(text, at, to);
  const cue = cueAt(text, at, to);
  if (cue && cue.word.length >= adverb && (cue.word !== '将' || isModal(scene, at + 1, to))) {
    state.cues.push(cue);
    return advance(state, cue.word.length);
  }
  if (adverb > 0) {
    state.vague ||= text.startsWith('不断', at) || text.startsWith('更好', at);
    return advance(state, adverb);
  }
  return openPhrase(scene, state) || manner(text, state);
}

function advance(state: State, length: number): boolean {
  state.at += length;
  return true;
}

/** 将 before an adverb, verb or preposition says when; before a noun it marks an object (将贸易额提升至). */
export function isModal({ text, mentions }: Scene, at: number, to: number): boolean {
  if (startingAt(mentions, at)) return false;
  const behind = at + ADVERBS.lengthAt(text, at, to);
  return (
    behind > at ||
    verbAt(text, behind, to) !== undefined ||
    cueAt(text, behind, to) !== undefined ||
    PREPOSITIONS.lengthAt(text, behind, to) > 0
  );
}

function openPhrase({ text }: Scene, state: State): boolean {
  const length = PREPOSITIONS.lengthAt(text, state.at, state.to);
  if (length === 0) return false;
  const start = state.at + length;
  const preposition = text.slice(state.at, start);
  const setting = preposition === '在' ? endOfSetting(text, start, state.to) : start;
  if (setting > start) state.phrases.push({ preposition, start, end: setting });
  else state.open = { preposition, start };
  state.at = setting;
  return true;
}

const SETTINGS = [
  '方面',
  '领域',
  '问题上',
  '基础上',
  '框架内',
  '框架下',
  '过程中',
  '同时',
  '期间',
  '之际',
  '背景下',
  '前提下',
  '场合',
  '平台上',
];
const LONGEST_SETTING = 48;

/** Where 在…方面, 在…的同时 ends; verbs within it are not what is promised. */
function endOfSetting(text: string, from: number, to: number): number {
  const words = text.slice(from, Math.min(to, from + LONGEST_SETTING));
  const ends = SETTINGS.map((word) => (words.includes(word) ? words.indexOf(word) + word.length : Infinity));
  const first = Math.min(...ends);
  return Number.isFinite(first) ? from + first : from;
}

function stepInPhrase({ text, mentions }: Scene, state: State): boolean {
  const mention = covering(mentions, state.at);
  if (mention && mention.end <= state.to) {
    state.at = mention.end;
    return true;
  }
  const again =
    state.at > (state.open?.start ?? 0) && endsPhrase(text, state.at)
      ? PREPOSITIONS.lengthAt(text, state.at, state.to)
      : 0;
  if (again > 0 && state.open) {
    state.phrases.push({ ...state.open, end: state.at });
    state.open = { preposition: text.slice(state.at, state.at + again), start: state.at + again };
  }
  return advance(state, Math.max(again, ADVERBS.lengthAt(text, state.at, state.to), 1));
}

/** Inside a phrase only these open another: 在…方面向…, 通过…为…. */
function endsPhrase(text: string, at: number): boolean {
  return (
    '向为对把将'.includes(text[at] as string) &&
    !'认作成以称视'.includes(text[at - 1] as string) &&
    !'面相应待立外话华接此于了何着'.includes(text[at + 1] ?? ' ')
  );
}

/** 每两年, 连续五年, 有步骤地, 更大力度地: how often and how. */
function manner(text: string, state: State): boolean {
  const often =
    /^(?:每[一两二三四五六七八九十\d]{0,3}|连续[一两二三四五六七八九十\d]{1,3}|分[一两二三四五六七八九十\d]{1,3})(?:个?[年月周届批次]|阶段|季度)/.exec(
      text.slice(state.at, Math.min(state.to, state.at + 9)),
    );
  if (often) return advance(state, often[0].length);
  const end = text.slice(state.at, Math.min(state.to, state.at + 7)).indexOf('地');
  return end >= 2 && text[state.at + end + 1] !== '区' && text[state.at + end + 1] !== '方'
    ? advance(state, end + 1)
    : false;
}
