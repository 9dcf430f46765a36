/** Who can promise: a party named (中方, 王毅, 欧盟委员会), or a word that stands for one (双方, 我们, 央行). */
import { endingAt, firstEndingAfter, type Named, type Scene, startingAt } from './scene';
import { wordList } from './word-list';

/** Somebody who acts, as the text names him. */
export interface Agent {
  readonly start: number;
  readonly end: number;
  /** Mentions joined by 和 or 、, in order; empty for a word that stands for a party. */
  readonly named: readonly Named[];
  /** The word, where it is no mention: 双方, 我们, 有关部门. */
  readonly word: string;
}

/** Words that stand for parties the article names. */
export const PRONOUNS = wordList(`
我们 我国 我方 我 双方 两国 两国元首 两国领导人 两国政府 两军 两党 三方 三国 四国 五国 六国 七国 六国元首 五国元首 四方 五方 六方 各方 各国 与会各方 各成员国 成员国
缔约方 缔约国 元首们 领导人们 部长们 我院 我部 我行 我司 本公司 我党 咱们 大家 各国元首 各国领导人 各国领导人们 与会领导人 各成员国元首 各代表团团长 成员国元首 外长们 五国领导人
`);

const GENERIC = wordList(`
政府 央行 财政部 商务部 外交部 工信部 国防部 教育部 农业农村部 生态环境部 交通运输部 人社部 国务院 发改委 国家发展改革委 证监会 银保监会 国资委 白宫 五角大楼
有关部门 相关部门 监管部门 主管部门 有关方面 当局 军方 该公司 公司 集团 该行 该国 该集团 该企业 该机构 该组织 该校 该省 该市 公司方面 组委会 大会 峰会 会议 理事会 董事会 委员会 工作组 秘书处
基金会 主席国 东道国 东道主 发言人 总统 总理 首相 外长 部长 主席 国王 总书记 秘书长 行长 大使 董事长 总裁 首席执行官 市政府 省政府 执政党 联盟 使馆 交易所 官方
`);

/** What may follow a mention and still name the same party. */
const PARTY_SUFFIXES = wordList(`
政府 人民 外交 外交部 央行 财政部 商务部 国防部 军方 当局 方面 国家 各国 诸国 成员国 领导人 元首 国家元首 国家领导人 总统 总理 首相 外长 主席 国家主席 国王 部长 外交部长 发言人 总书记 秘书长
代表 代表团 企业 公司 银行 集团 红十字会 红新月会 议会 国会 军队 海军 空军 中央银行 中央政府 特区政府 省政府 市政府 双方 两国 五国 六国 三方 三国 各方 同事 当地政府 朋友 官方 内阁 执政党
委员会 机构 总部 大使 使馆 驻华大使 组委会 高层 领导层
`);

/** A body's name is known by its end even where no dictionary has it. */
const BODY_ENDINGS = wordList(
  '公司 集团 银行 证券 基金 保险 科技 汽车 股份 协会 商会 学会 联盟 基金会 委员会 组委会 大学 研究院 研究所 交易所 管理局 总局 部门 厂商 企业 政府 当局 机构 银监局 证监局 总署 办公室 电视台 航空 铁路局 中国国家铁路集团',
);
const LONGEST_BODY = 14;
const JOINS = ['和', '与', '、', '及', '同', '以及'];

const PARTY_KINDS: ReadonlySet<string> = new Set(['person', 'place', 'organization']);

/** The agent that begins at `at` and ends by `to`. */
export function agentAt({ text, mentions }: Scene, at: number, to: number): Agent | undefined {
  const mention = startingAt(mentions, at);
  if (mention && mention.end <= to && PARTY_KINDS.has(mention.kind))
    return joinedAgent({ text, mentions }, mention, to);
  const word = PRONOUNS.lengthAt(text, at, to) || GENERIC.lengthAt(text, at, to) || sideLength(text, at, to);
  return word > 0 ? { start: at, end: at + word, named: [], word: text.slice(at, at + word) } : undefined;
}

/** 巴方, 沙方: one character and 方, before what a party does. */
function sideLength(text: string, at: number, to: number): number {
  const next = text[at + 2] ?? '';
  return text[at + 1] === '方' &&
    at + 2 < to &&
    '愿将重承同支计坚表拟力高'.includes(next) &&
    /^[\u4e00-\u9fff]$/.test(text[at] ?? '') &&
    !'各双对一两多地官军校三四甲乙他该何西东南北后前大四八远平立配药处秘比'.includes(text[at] as string)
    ? 2
    : 0;
}

/** A mention with what follows it: a suffix, a person behind a title, more mentions joined to it. */
function joinedAgent({ text, mentions }: Pick<Scene, 'text' | 'mentions'>, first: Named, to: number): Agent {
  const named = [first];
  let end = first.end;
  for (let steps = 0; steps < 8; steps++) {
    const suffix = PARTY_SUFFIXES.lengthAt(text, end, to);
    const join = JOINS.find((word) => text.startsWith(word, end))?.length ?? 0;
    const next = suffix > 0 ? undefined : (startingAt(mentions, end + join) ?? titled({ text, mentions }, end, to));
    if (suffix > 0) end += suffix;
    else if (next && next.end <= to && PARTY_KINDS.has(next.kind) && (join > 0 || next.kind !== 'place')) {
      if (join === 0 || next.start > end + join) named.pop();
      named.push(next);
      end = next.end;
    } else break;
  }
  return { start: first.start, end, named, word: text.slice(first.start, end) };
}

const TITLE = /^[\u4e00-\u9fff]{0,7}(?:长|主席|总统|总理|首相|书记|大使|代表|主任|国王|总裁|发言人|委员|特使)$/;

/** 外交部|长林安: the person whose title begins with the name of a body. */
function titled({ text, mentions }: Pick<Scene, 'text' | 'mentions'>, at: number, to: number): Named | undefined {
  const next = mentions[firstEndingAfter(mentions, at)];
  const near = next?.kind === 'person' && next.start > at && next.start - at <= 8 && next.end <= to;
  return near && TITLE.test(text.slice(at, next.start)) ? next : undefined;
}

/** The agent that ends at `end` and begins at `from` or later, whatever stands before it. */
export function agentBefore(scene: Scene, end: number, from: number): Agent | undefined {
  const { text, mentions } = scene;
  const suffix = PARTY_SUFFIXES.lengthBefore(text, end, from);
  const mention = endingAt(mentions, end) ?? (suffix > 0 ? endingAt(mentions, end - suffix) : undefined);
  if (mention && mention.start >= from && PARTY_KINDS.has(mention.kind))
    return withJoinedBefore(scene, { mention, end, from });
  const pronoun = PRONOUNS.lengthBefore(text, end, from);
  if (pronoun > 0) return wordAgent(text, end - pronoun, end);
  return bodyBefore(text, end, from);
}

function wordAgent(text: string, start: number, end: number): Agent {
  return { start, end, named: [], word: text.slice(start, end) };
}

/** 习近平和普京, 中国、俄罗斯: what is joined to the last of a list belongs to it. */
function withJoinedBefore(
  { text, mentions }: Scene,
  { mention, end, from }: { mention: Named; end: number; from: number },
): Agent {
  const named = [mention];
  let start = mention.start;
  for (let steps = 0; steps < 8; steps++) {
    const join = JOINS.find((word) => start - word.length > from && text.startsWith(word, start - word.length));
    const before = join ? endingAt(mentions, start - join.length) : undefined;
    if (!before || before.start < from || !PARTY_KINDS.has(before.kind)) break;
    named.unshift(before);
    start = before.start;
  }
  return { start, end, named, word: text.slice(start, end) };
}

/** A body without dictionary entry, from the start of the clause if that is near (某某股份有限公司). */
function bodyBefore(text: string, end: number, from: number): Agent | undefined {
  const generic = GENERIC.lengthBefore(text, end, from);
  const length = generic || BODY_ENDINGS.lengthBefore(text, end, from);
  if (length === 0) return undefined;
  const start = end - from <= LONGEST_BODY ? from : end - length;
  return text.slice(start, end).includes('的')
    ? generic > 0 && text[end - length - 1] !== '的'
      ? wordAgent(text, end - length, end)
      : undefined
    : wordAgent(text, start, end);
}
