/**
 * Names of Chinese form (surname and one or two characters): behind a post, before a
 * verb of speech at the beginning of a clause, and in lists of those present.
 */
import { COMPOUND_SURNAMES, SINGLE_SURNAMES } from '@/utils/dictionary/surnames';
import type { Finder } from './finder';
import { edgeWordAt, FOLLOWERS, type Ground, isHan, nameMayBeginAt, nameMayEndAt } from './ground';
import type { Pattern } from './pattern';
import { addressOf, japaneseTitles, titleBefore, titles } from './titles';
import { characterTable, stands, wordTable } from './word-table';

/** Characters that given names have not. */
const NO_GIVEN = characterTable(
  '的了着在和与及或由对向从把被将为是以就也都又还则而但并且若如因当该这那其各某每何等之所让使给跟至到自按据经叫请受称说谈问答访赴抵会要能可应须需已曾再均皆仅只不没未无有我你您他她它们吗呢吧啊很更最较太几两前后内外上下间里来去部国者人方家界省市县司行社报局署院宫面区先生某总氏时是即务理员级长团队组织处厅室所校党政府民众官兵商客股票债券币银价率额量机厂店馆场站网台号期次届位名个项条件种类月日年周省州镇村街路体式性',
);

const speech = wordTable(
  '表示 强调 指出 认为 介绍 说 称 透露 回应 回答 告诉 坦言 直言 补充 宣布 重申 呼吁 解释 分析 致辞 建议 主持 答 谈到 谈及 提醒 感慨 写道 评论 预计 预测 判断 接受',
);

const LIST_MARK = 0x3001;
const CLAUSE_MARKS = '。,;!?:"、()…';

/** Surnames that begin no other word, so that two or three characters before a verb of speech are a name. */
const SURE = characterTable(
  '王李张刘陈杨赵吴周徐孙朱胡郭林罗郑梁谢宋唐许冯邓曹彭曾肖董袁潘蒋蔡余杜苏魏吕丁沈姚卢崔钟谭陆汪廖贾韦邹孟秦薛闫段侯陶黎顾郝龚邵钱覃戴莫樊邢庞颜倪庄聂章鲁岳翟殷詹耿俞左柳舒阮柯童凌裴霍涂冉骆靳管蒙鲍喻祁屈娄窦岑褚佟臧邬卞姬栾隋甄虞毛',
);

const SURNAME_FIRST = characterTable([...SINGLE_SURNAMES, ...COMPOUND_SURNAMES].map((name) => name.charAt(0)).join(''));
const COMPOUND = wordTable([...COMPOUND_SURNAMES].join(' '));

/** Words that begin like names. */
const notNames = wordTable(
  '全体 全部 全国 全球 全权 全程 全会 安全 安排 安理 安保 安抚 高度 高级 高层 高峰 高等 高管 方面 方案 方法 方式 时间 时期 时刻 时代 和平 程度 程序 成立 成员 成为 成功 成果 成效 包括 应邀 应约 向来 向前 任期 任内 任命 任职 任上 任免 金融 金额 马上 常务 常委 常驻 常态 常年 江南 江北 华人 华侨 华文 万一 万人 万分 干部 车队 车辆 石油 农业 农村 司法 司机 古代 古老 于是 关于 关注 关心 关系 关键 关切 项目 席间 席位 温室 温和 康复 甘愿 舒适 乐意 乐观 强大 强烈 强劲 花费 花园 连续 连夜 连日 盛赞 盛情 单独 单方 单边 单位 左右 路上 路线 党内 党委 党组 党代 景气 边境 边界 双双 严厉 严肃 严正 严格 毕竟 毕业 雷达 罗列 顾问 顾虑 简单 简短 简要 荣获 荣誉 明确 解决 解释 解放 查明 查处 沙龙 桑拿 常规 计划 郎平 管理 管控 管辖 符合 云集 云端 游说 游客 游览 通过 米兰 莫斯 班子 班底 车展 宗教 宗旨 柏林 柴油 施政 施压 施工 施行 白皮 白天 白热 钟头 阳光 宁愿 宁静 成都 海军 海关 海外 海上 富有 富裕 曲折 商务 商讨 商品 商定 商界 商量 冷静 冷战 水平 平等 平稳 平均 钱款 元旦 鲜明 费用 费率 牛市 熊市 龙头 黄金 黄河 黄海 汤加 石家 田径 夏季 夏天 夏令 贺电 贺信 贺词 纪念 纪律 纪委 童年 齐心 易于 尚未 尚需 尚无 柯桥 章程 章节 鲁莽 俞正 习惯 戴上 扎实 范围 范畴 付款 付出 彭博 洪水 洪灾 唐人 韩国 韩方 魏玛 秦岭 吴方 郑重 宋代 许可 许多 许诺 余下 余额 于此 潘多 杜绝 苏联 苏伊 苏黎 程控 丁肇 沈阳 谢意 谢绝 郭沫 何时 何种 何人 何以 周年 周边 周期 周末 周刊 周报 张贴 张力 张家口 李克特 刘海 陈述 陈列 陈旧 杨树 赵姓 王国 王室 王储 王牌 胡志明市 朱红 高效 高速 高端 高科 高质 高新 高标',
);

/** The end of a name that begins at `at`, the longest that may end there; undefined where there is none. */
export function chineseNameEnd(ground: Ground, at: number, longestGiven = 2): number | undefined {
  const { units } = ground;
  const compound = COMPOUND.startingAt(units, at);
  const given = at + (compound?.length ?? 1);
  if (compound === undefined && !SINGLE_SURNAMES.has(String.fromCharCode(units[at] as number))) return undefined;
  if (ground.breaksAt(at + 1) || edgeWordAt(units, at) > 1 || notNames.startingAt(units, at)) return undefined;
  for (let length = longestGiven; length >= 1; length--) {
    if (isGiven(ground, given, given + length) && nameMayEndAt(ground, given + length)) return given + length;
  }
  return undefined;
}

function isGiven(ground: Ground, from: number, to: number): boolean {
  const { units } = ground;
  if (to > units.length) return false;
  for (let at = from; at < to; at++) {
    if (!isHan(units[at]) || NO_GIVEN[units[at] as number] === 1 || ground.breaksAt(at)) return false;
    if (edgeWordAt(units, at) > 1) return false;
    const reading = ground.readingAt(at);
    if (reading && reading.start === at && reading.end > to) return false;
  }
  return true;
}

/** Names behind a title. */
export const titledChineseNames: Finder = {
  triggers: titles.lasts,
  find: (ground, at) => (SURNAME_FIRST[ground.units[at + 1] as number] === 1 ? behindTitle(ground, at + 1) : undefined),
};

/** Names before a verb of speech at the beginning of a clause. */
export const speakers: Finder = {
  triggers: CLAUSE_MARKS,
  find: (ground, at) => (SURE[ground.units[at + 1] as number] === 1 ? beforeSpeech(ground, at + 1) : undefined),
};

/** Three to five characters behind a title that only Japan has: 外相上川阳子. */
export const japaneseNames: Finder = {
  triggers: japaneseTitles.lasts,
  find: (ground, at) => {
    const start = at + 1;
    if (!japaneseTitles.endingAt(ground.units, start) || !titleBefore(ground.units, start) || ground.breaksAt(start))
      return undefined;
    const end = [4, 3, 5]
      .map((length) => start + length)
      .find((stop) => isJapanese(ground, start, stop) && nameMayEndAt(ground, stop));
    return end === undefined ? undefined : { start, end, kind: 'person', takesIn: false };
  },
};

function isJapanese(ground: Ground, from: number, to: number): boolean {
  const { units } = ground;
  for (let at = from; at < to; at++) {
    if (!isHan(units[at]) || ground.breaksAt(at + 1) || edgeWordAt(units, at) > 1) return false;
    if (FOLLOWERS[units[at] as number] === 1 || ground.readingAt(at)) return false;
  }
  return true;
}

function behindTitle(ground: Ground, at: number): Pattern[] | undefined {
  const { units } = ground;
  const title = titleBefore(units, at);
  if (title === undefined || ground.breaksAt(at)) return undefined;
  const end = chineseNameEnd(ground, at);
  if (end === undefined || isTitleInside(units, at, end)) return undefined;
  return [personPattern(ground, { start: at, end, title }), ...furtherNames(ground, end)];
}

const AND = characterTable('、和与');
const MOST_FURTHER = 8;

/** Names that go on behind a name: 运动员某某和某某某. Of two characters only behind 、. */
function furtherNames(ground: Ground, from: number): Pattern[] {
  const { units } = ground;
  const found: Pattern[] = [];
  let at = from;
  while (found.length < MOST_FURTHER && AND[units[at] as number] === 1) {
    const end = chineseNameEnd(ground, at + 1);
    if (end === undefined || isTitleInside(units, at + 1, end) || (end - at < 4 && units[at] !== LIST_MARK)) break;
    found.push(personPattern(ground, { start: at + 1, end }));
    at = end;
  }
  return found;
}

/** 主席王主任: what follows the surname is a title, no given name. */
function isTitleInside(units: Uint16Array, at: number, end: number): boolean {
  return (
    titles.startingAt(units, at + 1) !== undefined ||
    titles.startingAt(units, at) !== undefined ||
    stands(units, end - 1, '总')
  );
}

function beforeSpeech(ground: Ground, at: number): Pattern | undefined {
  const { units } = ground;
  const end = chineseNameEnd(ground, at);
  if (end === undefined || end - at < 2 || isTitleInside(units, at, end)) return undefined;
  if (!isSpokenAt(units, end)) return undefined;
  return personPattern(ground, { start: at, end });
}

/** A verb of speech, or a colon as in a transcript (汪文斌：), perhaps behind an adverb. */
function isSpokenAt(units: Uint16Array, end: number): boolean {
  return units[end] === 0x3a || speech.startingAt(units, end) !== undefined;
}

interface Person {
  readonly start: number;
  readonly end: number;
  readonly title?: string;
}

/** With a title known, the name is also met as surname and title (王院长). */
function personPattern({ units }: Ground, { start, end, title }: Person): Pattern {
  const surname = end - start === 4 || COMPOUND.startingAt(units, start) ? 2 : 1;
  const short =
    title === undefined ? '' : String.fromCharCode(...units.subarray(start, start + surname)) + addressOf(title);
  return { start, end, kind: 'person', takesIn: false, shortForms: short === '' ? [] : [short] };
}

const present = wordTable(
  '参加会见 参加会谈 参加上述 参加活动 参加有关 陪同 会见时在座 在座 出席会见 出席会谈 出席活动 出席上述 出席座谈会 出席仪式 出席开幕式 出席会议 参加座谈 参加调研 参加考察 一同出席 参加了上述活动',
);

const LONGEST_LIST = 160;
const SENTENCE_MARKS = characterTable('。!?;');

/** The members of lists of those present: what stands whole between two 、 and has the form of a name. */
export const listedNames: Finder = {
  triggers: present.firsts,
  find: (ground, at) =>
    present.startingAt(ground.units, at) ? itemsBetween(ground, listStart(ground, at), at) : undefined,
};

function listStart(ground: Ground, cue: number): number {
  let at = cue;
  while (
    at > 0 &&
    cue - at < LONGEST_LIST &&
    SENTENCE_MARKS[ground.units[at - 1] as number] === 0 &&
    !ground.breaksAt(at)
  )
    at--;
  return at;
}

function itemsBetween(ground: Ground, from: number, to: number): Pattern[] {
  const { units } = ground;
  const found: Pattern[] = [];
  for (let at = from; at < to; at++) {
    const isItem = units[at - 1] === LIST_MARK || (at === from && units.subarray(from, to).includes(LIST_MARK));
    if (!isItem || SURNAME_FIRST[units[at] as number] === 0) continue;
    const end = chineseNameEnd(ground, at);
    if (end === undefined || end > to || isTitleInside(units, at, end)) continue;
    if (units[end] !== LIST_MARK && units[end] !== 0x7b49 && end !== to && !nameMayBeginAt(ground, end)) continue;
    found.push(personPattern(ground, { start: at, end }));
  }
  return found;
}
