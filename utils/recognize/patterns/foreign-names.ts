/**
 * Transliterated names: behind a post (外长查武什奥卢), and any name with a middle dot
 * (伊姆兰·汗). The characters are those that transliteration into Chinese uses; a run
 * of them ends where an edge word (特别, 加强, 达成) begins.
 */
import type { Finder } from './finder';
import { edgeWordAt, type Ground, isHan } from './ground';
import type { Pattern } from './pattern';
import { titleBefore, titles } from './titles';
import { characterTable, wordTable } from './word-table';

/** Characters of transliterated names that stand in few other words. */
const PLAIN =
  '阿埃艾爱安昂敖奥澳巴芭柏拜班邦保鲍贝本彼俾毕别宾滨波博伯勃卜布采蔡仓曹查察柴昌车彻楚茨慈茜达黛戴丹德登邓狄迪底蒂丁东栋杜顿多铎厄恩耳尔法凡范菲费芬佛弗夫福富伽噶盖甘冈戈哥歌格葛根贡古顾瓜圭郭果哈海汉汗豪浩赫黑亨洪侯胡怀惠霍基吉季济加贾姜杰捷津久菊喀卡凯坎康考柯科可克肯孔库夸奎昆阔拉腊莱赖兰朗劳勒雷蕾里理莉莲廉列林琳灵隆娄卢鲁露伦罗洛吕律略玛迈麦曼芒毛梅蒙孟米密蜜妙敏缪摩莫默姆木慕穆娜纳乃奈嫩尼妮涅宁牛纽诺欧帕派潘庞佩彭蓬皮匹泼珀普奇齐契恰乔切钦琼丘邱曲屈茹儒瑞若萨塞赛森沙莎珊舍申圣什诗施士史舒朔丝斯松苏索塔泰坦汤唐陶特滕廷亭图托瓦旺威韦维魏温翁沃乌伍西希悉锡夏肖谢辛欣休许逊雅亚娅扬耶叶伊依英尤约宰赞泽扎詹张章珍治朱兹卓祖佐利马武桑黎仑冉诃颂猜貌觉丽';

/** Further characters of names, believed only on both sides of a middle dot or inside a run. */
const RARE =
  '大当得都第方华京良路美门明内农女平强日山胜司思通提田土万文香兴延因早子南道代高江金简千连留满让热盛宝白比策次冯钢关广辉江君凌龙梦仁荣绍尚升世寿素廖天廖为武西辛星学雪延义于宇玉元远云哲真正之志中祖小古拿末哇帝贝';

const NAME = characterTable(PLAIN);
const NAME_IN_PARTS = characterTable(PLAIN + RARE);
const DOT = 0xb7;
const HYPHEN = 0x2d;
const LONGEST = 24;
const LONGEST_PART = 9;

/** Behind a dotted name these make it the name of something else. */
const notOfPeople = wordTable(
  '机场 国际机场 大学 学院 基金会 中心 公司 集团 银行 岛 省 市 县 区 州 河 湖 山 海峡 海 港 大街 大道 街 广场 体育场 医院 博物馆 号 级 奖 杯 堡 城 研究所 酒店 剧院 教堂 节 运河 宫 公园 学校 航母',
);

/** Titles before which a country or body must stand, or which are followed by other things than names as well. */
const MAY_STAND_ALONE = 3;

/** Names with a middle dot. */
export const dottedNames: Finder = { triggers: '·', find: dottedName };

/** Names behind a title. */
export const titledForeignNames: Finder = {
  triggers: titles.lasts,
  find: (ground, at) => (NAME[ground.units[at + 1] as number] === 1 ? nameAfterTitle(ground, at + 1) : undefined),
};

/** A run of name characters directly behind a title, of three or more, or of two where a dictionary reading stands before the title. */
function nameAfterTitle(ground: Ground, at: number): Pattern | undefined {
  const { units } = ground;
  const title = titleBefore(units, at);
  if (title === undefined || ground.breaksAt(at)) return undefined;
  const end = runEnd(ground, at, NAME);
  if (units[end] === DOT) return undefined; // the dotted name is read from its dot
  const known = ground.readingAt(at - title.length - 1)?.end === at - title.length;
  if (end - at < (known ? 2 : MAY_STAND_ALONE) || end - at > LONGEST_PART) return undefined;
  if (end - at === 2 && isHan(units[end]) && edgeWordAt(units, end) === 0) return undefined;
  return { start: at, end, kind: 'person', takesIn: false };
}

/** Where a run of characters of a table ends at the latest: before an edge word, a dictionary reading or a break. */
function runEnd(ground: Ground, from: number, table: Uint8Array): number {
  const { units } = ground;
  let at = from;
  while (at < units.length && at - from <= LONGEST_PART && table[units[at] as number] === 1) {
    if (at > from && (ground.breaksAt(at) || edgeWordAt(units, at) > 1)) break;
    if (at > from && startsReading(ground, at)) break;
    at++;
  }
  return at;
}

function startsReading(ground: Ground, at: number): boolean {
  const reading = ground.readingAt(at);
  return reading !== undefined && reading.start === at && reading.end - at >= 2;
}

/** The name around its first dot. */
function dottedName(ground: Ground, dot: number): Pattern | undefined {
  const { units } = ground;
  const start = runStart(ground, dot);
  let end = dot;
  let part = dot;
  while (units[end] === DOT || (units[end] === HYPHEN && end > dot)) {
    const next = runEnd(ground, end + 1, NAME_IN_PARTS);
    if (next === end + 1) break;
    part = end + 1;
    end = next;
    if (end - start > LONGEST) return undefined;
  }
  if (start === dot || part === dot || end - start < 4 || notOfPeople.startingAt(units, end) !== undefined)
    return undefined;
  const last = units.subarray(part, end);
  return {
    start,
    end,
    kind: 'person',
    takesIn: true,
    shortForms: last.length >= 2 ? [String.fromCharCode(...last)] : [],
  };
}

/** Back from the dot over name characters: to a title, a reading, an edge word or a break, if one stands in the way. */
function runStart(ground: Ground, dot: number): number {
  const { units } = ground;
  let at = dot;
  while (at > 0 && dot - at < LONGEST_PART && NAME_IN_PARTS[units[at - 1] as number] === 1 && !ground.breaksAt(at)) {
    const before = ground.readingAt(at - 1);
    if (before && before.end === at && at < dot && before.end - before.start >= 2) break;
    if (titles.endingAt(units, at) !== undefined) break;
    at--;
  }
  return at;
}
