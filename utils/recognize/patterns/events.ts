/**
 * Meetings, games and fairs by their form: 第N届 … 峰会, and a party or body followed
 * by the name of a meeting (中阿峰会, 北约外长会议). The end is found first; from it a
 * bounded walk leads back to where the name begins.
 */
import type { Candidate } from '@/utils/recognize/candidate';
import { edgeWords, isThrough } from './edge-words';
import type { Finder } from './finder';
import { type Ground, isHan } from './ground';
import type { Pattern } from './pattern';
import { stands, wordTable } from './word-table';

/** What follows a party or body directly and makes a proper name of both. */
const STRONG =
  '峰会 首脑会议 领导人会议 领导人峰会 领导人非正式会议 外长会 外长会议 外长会晤 元首峰会 元首会晤 部长级会议 部长会议 首脑会晤 领导人会晤 领导人对话会 工商领导人峰会 博览会 运动会 锦标赛 电影节 青年节 经贸论坛 合作论坛 高峰论坛 经济论坛 商业论坛 企业家论坛 智库论坛 友好论坛 媒体论坛 论坛 年会 防长会 防长会议 财长会 财长会议 财长和央行行长会议 央行行长会议 环境部长会议 贸易部长会议 安全会议 缔约方大会 战略对话 战略经济对话 经济对话 高级别对话 人文交流机制会议 世界杯 亚洲杯';

const strongEndings = wordTable(STRONG);

/** What a numbered meeting may end in. */
const endings = wordTable(
  STRONG,
  '会议 峰会 论坛 大会 博览会 运动会 会晤 对话 对话会 磋商 洽谈会 交易会 展览会 进口博览会 锦标赛 世界杯 亚洲杯 联赛 奥运会 冬奥会 亚运会 冬残奥会 残奥会 残运会 大运会 全运会 电影节 艺术节 文化节 音乐节 旅游节 年会 研讨会 代表大会 一次会议 二次会议 三次会议 四次会议 五次会议 全会 全体会议 部长级会议 领导人会议 领导人非正式会议 首脑会议 元首理事会 缔约方大会 缔约方会议 圆桌会议 座谈会 联委会 青年节 消博会 服贸会 进博会 广交会 世博会 园博会 车展 航展 书展 挑战赛 公开赛 马拉松赛 一般性辩论 部长会议 理事会会议 委员会会议',
);

const LONGEST = 32;
const LONGEST_INNER = 18;
const COUNTERS = new Set([...'届次轮'].map((mark) => mark.charCodeAt(0)));
const NUMERALS = new Set([...'0123456789一二三四五六七八九十百零〇两'].map((mark) => mark.charCodeAt(0)));
const LINKS = new Set([...'-·+"'].map((mark) => mark.charCodeAt(0)));

/** How much must stand between the number and the ending: a 第三届峰会 may be any, a 第五次委员会议 or 第一轮磋商 too. */
const SHORTEST_INNER = { 届: 2, other: 4 } as const;
const SESSION = 0x5c4a;

/** Meetings, games and fairs that are numbered. */
export const numberedEvents: Finder = { triggers: '第', find: numberedEvent };

/** Meetings, games and fairs named after a party or body. */
export const hostedEvents: Finder = {
  triggers: strongEndings.lasts,
  find: (ground, at) => hostedEvent(ground, at + 1),
};

/** 第N届…: on to the last ending before the name must be over, back over parties directly before it. */
function numberedEvent(ground: Ground, at: number): Pattern | undefined {
  const { units } = ground;
  let cursor = at + 1;
  while (cursor < at + 8 && NUMERALS.has(units[cursor] as number)) cursor++;
  if (cursor === at + 1 || !COUNTERS.has(units[cursor] as number)) return undefined;
  const inner = cursor + 1;
  const start = beforeOrdinal(ground, at);
  const alone = units[cursor] === SESSION ? SHORTEST_INNER.届 : SHORTEST_INNER.other;
  const end = lastEnding(ground, inner, start < at ? 0 : alone);
  if (end === undefined || isOfCompany(units, start, end)) return undefined;
  return { start, end, kind: 'event', takesIn: true };
}

const companyOrgans = wordTable('董事会 监事会 股东大会 股东会 职工代表大会 业主大会 党组会议 办公会议');

/** Whether it is a meeting of a company's organ, of which every company has as many. */
function isOfCompany(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (companyOrgans.startingAt(units, at)) return true;
  return false;
}

/** Sessions of an assembly of a term, without 第: 十四届全国人大三次会议. */
export const sessions: Finder = {
  triggers: '届',
  find: (ground, at) => {
    const { units } = ground;
    const start = numeralStart(units, at);
    const body = ground.readingAt(at + 1);
    if (start === at || body?.start !== at + 1 || ground.kindOf(body) !== 'organization') return undefined;
    let count = body.end;
    while (count < body.end + 4 && NUMERALS.has(units[count] as number)) count++;
    const end = count + MEETING.length;
    return count > body.end && stands(units, count, MEETING) ? { start, end, kind: 'event', takesIn: true } : undefined;
  },
};

const MEETING = '次会议';

/** Where the numeral before `at` begins, 第 included. */
function numeralStart(units: Uint16Array, at: number): number {
  let start = at;
  while (start > at - 6 && NUMERALS.has(units[start - 1] as number)) start--;
  return start < at && stands(units, start - 1, '第') ? start - 1 : start;
}

/** Talks whose kind is told between the number and the word are described, not named: 第一次集体会晤. */
const talks = new Set(['会晤', '磋商', '对话', '座谈会']);

/** The end of the last ending that stands before the name must be over, at least `shortest` units after `inner`. */
function lastEnding(ground: Ground, inner: number, shortest: number): number | undefined {
  const { units } = ground;
  let last: number | undefined;
  for (let at = inner; at < inner + LONGEST_INNER;) {
    const ending = endings.startingAt(units, at);
    if (ending !== undefined && at - inner >= shortest && !(at > inner && talks.has(ending))) {
      last = at + ending.length;
      at = last;
      continue;
    }
    const reading = ground.readingAt(at);
    if (reading && reading.start === at && ground.kindOf(reading) !== 'person') {
      if (endings.endingAt(units, reading.end)) last = reading.end;
      at = reading.end;
    } else {
      const next = goOn(ground, at);
      if (next === at) break;
      at = next;
    }
  }
  return last;
}

/** Past the character or word at `at`, if the name may go on with it; else `at`. */
function goOn(ground: Ground, at: number): number {
  const { units } = ground;
  const unit = units[at];
  if (unit === undefined || ground.breaksAt(at)) return at;
  if (LINKS.has(unit)) return at + 1;
  if (!isHan(unit)) return NUMERALS.has(unit) ? at + 1 : at;
  const word = edgeWords.startingAt(units, at);
  if (word === undefined) return at + 1;
  return isThrough(word) ? at + word.length : at;
}

const roles = wordTable(
  '外长 外交部长 元首 国家元首 政府首脑 领导人 总理 部长 部长级 财长 央行行长 防长 经贸 战略 战略安全 经济 高级别 副外长 环境部长 贸易部长 能源部长 议长 人权 海洋事务 副部长级 司局级 安全 人文交流 合作 工商 科技 缔约方大会 缔约方 缔约国 大会',
);

/** Back from 第 over roles and the parties before them: 中国-中亚外长|第三次会晤, 东盟|第40次首脑会议. */
function beforeOrdinal(ground: Ground, at: number): number {
  const { units } = ground;
  let start = at;
  for (let steps = 0; steps < 3; steps++) {
    const role = roles.endingAt(units, start);
    if (role === undefined) break;
    start -= role.length;
  }
  const parties = partiesBefore(ground, start);
  if (parties === start) return at;
  return units[parties - 1] === SESSION ? numeralStart(units, parties - 1) : parties;
}

/** The start of the dictionary readings of places and bodies that stand directly before `at`, links between them included. */
function partiesBefore(ground: Ground, at: number): number {
  const { units } = ground;
  let start = at;
  while (at - start < LONGEST) {
    const end = LINKS.has(units[start - 1] as number) && start < at ? start - 1 : start;
    const reading = end > 0 ? ground.readingAt(end - 1) : undefined;
    if (!reading || reading.end !== end || !isParty(ground, reading) || ground.breaksAt(start)) return start;
    if (end === start && start < at) return start;
    start = reading.start;
  }
  return start;
}

function isParty(ground: Ground, reading: Candidate): boolean {
  const kind = ground.kindOf(reading);
  return kind === 'place' || kind === 'organization' || kind === 'initiative';
}

/** A party or body and, directly behind it, a meeting: the reading must end where the meeting's name begins. */
function hostedEvent(ground: Ground, end: number): Pattern | undefined {
  const { units } = ground;
  const ending = strongEndings.endingAt(units, end);
  if (ending === undefined || goesOn(units, end)) return undefined;
  let start = end - ending.length;
  for (let steps = 0; steps < 3; steps++) {
    const role = roles.endingAt(units, start) ?? adjectives.endingAt(units, start);
    if (role === undefined) break;
    start -= role.length;
  }
  if (stands(units, start - 1, '"')) return undefined;
  const from = partiesBefore(ground, start);
  if (from === start) return undefined;
  return { start: from, end, kind: 'event', takesIn: true };
}

const adjectives = wordTable(
  '国际 投资 贸易 经济 能源 数字 绿色 青年 工商 企业家 智库 媒体 民间 经贸 商务 特别 非正式 视频 线上 年度 网络安全 航空 海洋 农业 进口 消费品 服务贸易 电影 足球 篮球 田径 游泳 滑雪 商品 科技 产业',
);

/** Whether the word goes on behind the ending: 峰会议题, 论坛报, 对话机制, 大会堂. */
function goesOn(units: Uint16Array, end: number): boolean {
  const next = units[end];
  return next !== undefined && '报堂制题员场厅址费'.includes(String.fromCharCode(next));
}
