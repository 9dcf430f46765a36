/** To whom a promise is made: 向…提供, 同…, 支持…, 从…进口, or the other side of a meeting. */
import { agentAt, PRONOUNS } from './agents';
import type { Draft } from './draft';
import type { Parties } from './parties';
import type { Named, Scene } from './scene';
import { startingAt, within } from './scene';

const RECEIVING = '向对为给同与和跟从替';
const PARTY_KINDS: ReadonlySet<string> = new Set(['place', 'organization', 'person']);
/** Verbs whose object is who gains by them. */
const HELPING = /^(?:支持|坚定支持|帮助|援助|资助|协助|指导|鼓励|帮扶|邀请)$/;
const BUYING = /^(?:进口|采购|购买|增购|引进)$/;
const GIVING = /^(?:提供|捐赠|援助|派遣|增派|选派|培训|培养|增设|设立|援建|赠送|资助|实施|接收|推介|列为)$/;
/** Words that make an act one of both sides; of firm acts only the first sort does. */
const MUTUAL = /双方|两国|彼此|相互|双边/;
const SHARED_WORK = /(?:合作|沟通|协调|磋商|往来|交流|对接|协作|配合)$/;
/** The words of a recipient that no dictionary has. */
const BENEFICIARIES = /(?:国家|人民|同胞|企业|民众|地区|机构|人员|各国|社会|居民|学生|难民|运动员|家庭|农户|世界)$/;
const LONGEST_WORDS = 16;

/** Ids where known, else the words of the text; empty where the statement names nobody. */
export function recipientOf(scene: Scene, parties: Parties, draft: Draft): readonly string[] {
  const found =
    byPhrase(scene, parties, draft) ??
    byWord(scene, parties, draft) ??
    byObject(scene, parties, draft) ??
    inherited(scene, parties, draft) ??
    otherSide(scene, parties, draft);
  return (found ?? []).filter((id) => !draft.governor.by.includes(id));
}

function byPhrase(
  scene: Scene,
  parties: Parties,
  { phrases, governor }: Pick<Draft, 'phrases' | 'governor'>,
): readonly string[] | undefined {
  for (const { preposition, start, end } of phrases) {
    if (!RECEIVING.includes(preposition)) continue;
    const first = scene.text[start] === '"' ? start + 1 : start;
    const mention = startingAt(scene.mentions, first);
    if (mention && mention.end <= end && PARTY_KINDS.has(mention.kind)) return party(scene, parties, mention);
    if ('你您贵'.includes(scene.text[start] ?? ' ')) {
      const own = parties.speaking(start) ?? governor.by;
      return parties.pairAt(start)?.filter((id) => !own.includes(id));
    }
    const words = scene.text
      .slice(start, Math.min(end, start + LONGEST_WORDS + 1))
      .replace(/(?:一道|一起|共同|继续|进一步|的)+$/, '');
    if ('向为给'.includes(preposition) && words.length <= LONGEST_WORDS && BENEFICIARIES.test(words)) return [words];
  }
  return undefined;
}

/** 支持各国…, 把五国列为…: a word for parties the article names. */
function byWord(scene: Scene, parties: Parties, { verb, phrases, governor }: Draft): readonly string[] | undefined {
  const places = [
    ...(verb && HELPING.test(verb.word) ? [verb.end] : []),
    ...phrases.filter(({ preposition }) => '将把向为'.includes(preposition)).map(({ start }) => start),
  ];
  for (const start of places) {
    const length = PRONOUNS.lengthAt(scene.text, start, start + 6);
    const word = scene.text.slice(start, start + length);
    const ids =
      length > 1 && !word.startsWith('我') ? parties.of({ start, end: start + length, named: [], word }, start) : [];
    const others = ids.filter((id) => id !== word && !governor.by.includes(id));
    if (others.length > 0 && others.length < 3 && !word.startsWith('双方') && !word.startsWith('两国')) return others;
  }
  return undefined;
}

/** A person counts as his country: 愿同普京总统一道 is said to Russia. */
function party(scene: Scene, parties: Parties, mention: Named): readonly string[] {
  return mention.kind === 'place' ? parties.ofPlace(mention) : parties.ofMention(mention);
}

function byObject(
  scene: Scene,
  parties: Parties,
  { verb, end, phrases, governor }: Draft,
): readonly string[] | undefined {
  if (!verb) return undefined;
  const object = within(scene.mentions, verb.end, end).filter(({ kind }) => PARTY_KINDS.has(kind));
  const first = object[0];
  if (first && HELPING.test(verb.word) && first.start - verb.end <= 8) {
    const all = agentAt(scene, first.start, end)?.named ?? [first];
    return [...new Set(all.flatMap((mention) => [...party(scene, parties, mention)]))];
  }
  // 支持所方…: a side without a name in the dictionary is the other one of the pair.
  if (HELPING.test(verb.word) && scene.text[verb.end + 1] === '方') {
    return parties.pairAt(verb.end)?.filter((id) => !governor.by.includes(id));
  }
  const source = scene.text[verb.end] === '从' ? startingAt(scene.mentions, verb.end + 1) : undefined;
  if (source && PARTY_KINDS.has(source.kind)) return party(scene, parties, source);
  if (first && BUYING.test(verb.word)) return party(scene, parties, first);
  const moved = phrases.find(
    ({ preposition, start }) =>
      '将把在'.includes(preposition) && PARTY_KINDS.has(startingAt(scene.mentions, start)?.kind ?? ''),
  );
  const mention = moved && startingAt(scene.mentions, moved.start);
  if (mention && (moved.preposition !== '在' || GIVING.test(verb.word)))
    return party(scene, parties, mention).filter((id) => !governor.by.includes(id));
  const words = HELPING.test(verb.word)
    ? /^[^,、的以在对为向]{1,6}?(?:企业|国家|同胞|人民|民众)/.exec(scene.text.slice(verb.end, end))
    : null;
  return words ? [words[0]] : undefined;
}

/** A list keeps the recipient of its head: 向…提供…；提供…, and 同…加强…, 深化…. */
function inherited(scene: Scene, parties: Parties, draft: Draft): readonly string[] | undefined {
  const { verb, governor } = draft;
  if (!verb || governor.phrases === draft.phrases) return undefined;
  const kept = governor.phrases.filter(({ preposition }) =>
    '同与和跟'.includes(preposition) ? true : GIVING.test(verb.word),
  );
  return kept.length > 0 ? byPhrase(scene, parties, { phrases: kept, governor }) : undefined;
}

/** What one side of two says of the work of both is said to the other. */
function otherSide(
  scene: Scene,
  parties: Parties,
  { governor, start, end, verb }: Draft,
): readonly string[] | undefined {
  const pair = governor.by.length === 1 ? parties.pairAt(start) : undefined;
  if (!pair || !verb || !pair.includes(governor.by[0] as string)) return undefined;
  const words = scene.text.slice(Math.max(start, end - 200), end);
  return MUTUAL.test(words) || (verb.type !== 'firm' && SHARED_WORK.test(words))
    ? pair.filter((id) => id !== governor.by[0])
    : undefined;
}
