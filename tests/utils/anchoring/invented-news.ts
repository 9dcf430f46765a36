/** Invented news of invented countries: varied sentences with names, sums, dates, modal words and negations. */

const COUNTRIES = '青云国 白沙国 远山共和国 南湖联邦 石桥国 金穗王国 北原国 海棠国 沉香国 云台国'.split(' ');
const PEOPLE = '林青川 何远舟 白石泉 沈秋河 柳长风 顾明溪 罗松年 孟晚亭'.split(' ');
const PLACES = '青云港 临溪开发区 白沙渡口 长岭铁路 望海机场 双塔水电站 金穗粮仓 红柳油田'.split(' ');
const BODIES = '青白联合商会 五湖开发银行 远山贸易署 南湖投资局 海运协调委员会 北原央行'.split(' ');

/** Every name that these texts use: what a dictionary would know. */
export const NAMES: readonly string[] = [...COUNTRIES, ...PEOPLE, ...PLACES, ...BODIES];

export type Random = () => number;

export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('Nothing to choose from.');
  return item;
}

const NUMERALS = '一二三四五六七八九';

/** A sum or count as news write it. */
export function numberWords(random: Random): string {
  const digits = (most: number): number => 1 + Math.floor(random() * most);
  const forms = [
    () => `${digits(90)}亿`,
    () => `${digits(9)}.${digits(9)}亿`,
    () => `${digits(9)}000万`,
    () => `${pick(random, [...NUMERALS])}亿`,
    () => `${pick(random, [...NUMERALS])}千万`,
    () => `${digits(9)},${digits(9)}00`,
    () => `${digits(40)}万`,
    () => `${pick(random, [...NUMERALS])}百`,
  ];
  return pick(random, forms)();
}

const SENTENCES: readonly string[] = [
  '{国}{人}在{地}会见{国}代表团时表示，双方将把{事}放在合作的首要位置，并{情}在年内完成第一阶段工作',
  '据{社}介绍，{国}将向{国}提供{数}元优惠贷款，用于{地}的扩建和配套道路的修复',
  '{人}说，{事}不是哪一方单独的事，{国}不会因为一时的困难改变既定的安排',
  '{社}同日公布的数字显示，去年两国贸易额为{数}美元，比上一年增长{百}，其中农产品占{百}',
  '双方商定，{地}的通关时间由{小}天缩短到{小}天，第一批货物预计在{月}月下旬起运',
  '{国}方面尚未收到正式文本，{人}表示{情}在收到后{小}个工作日内给出答复',
  '在{地}工作了{小}年的工程师告诉记者，那里夏天的水位常常高出堤岸，雨季施工要格外小心',
  '{社}认为，这笔{数}元的资金应当优先用于{事}，而不是填补旧账',
  '{人}还提到，{国}愿意为{国}培训{数}名技术人员，费用由{社}承担',
  '当天傍晚，代表团参观了{地}，听取了关于{事}的说明，没有安排记者提问',
  '按照协议，{国}必须在{年}年年底前完成{地}的交接，逾期将按日支付{数}元',
  '有观察人士指出，{事}的进展比预想的慢，原因之一是{国}的审批手续没有简化',
  '{国}与{国}之间的{事}已经持续了{小}年，今年的规模预计达到{数}吨',
  '{社}发言人说，目前没有调整{百}这一比例的计划，也不考虑提前结束试行',
  '会谈结束后，{人}同{人}共同签署了关于{事}的备忘录，有效期为{小}年',
  '{地}今年一季度的吞吐量为{数}箱，同比下降{百}，港务部门把原因归于连日大雾',
  '对于外界的质疑，{人}回应称{国}从未承诺过{数}元的补偿，相关说法并不准确',
  '{社}计划在{地}设立一个办事处，编制不超过{小}人，主要负责{事}的日常联络',
  '随行的商人更关心运价，他们说从{地}到{地}每箱要{数}元，能省一点是一点',
  '{国}可能在下一轮谈判中提出新的方案，把{事}的期限从{小}年延长到{小}年',
];
const TOPICS =
  '粮食储备 港口维护 铁路联运 水电开发 医疗培训 渔业合作 通关便利 债务重组 电网改造 防洪减灾 职业教育 航班恢复'.split(
    ' ',
  );
const MOODS = '将 愿 力争 希望 承诺 计划'.split(' ');

const SLOTS: Readonly<Record<string, (random: Random) => string>> = {
  国: (random) => pick(random, COUNTRIES),
  人: (random) => pick(random, PEOPLE),
  地: (random) => pick(random, PLACES),
  社: (random) => pick(random, BODIES),
  事: (random) => pick(random, TOPICS),
  情: (random) => pick(random, MOODS),
  数: numberWords,
  百: (random) => `${1 + Math.floor(random() * 60)}.${Math.floor(random() * 10)}%`,
  小: (random) => String(2 + Math.floor(random() * 28)),
  月: (random) => String(1 + Math.floor(random() * 12)),
  年: (random) => String(2025 + Math.floor(random() * 10)),
};

/** One sentence without its stop. */
function sentence(random: Random): string {
  return pick(random, SENTENCES).replaceAll(/\{(.)\}/g, (_, slot: string) => SLOTS[slot]?.(random) ?? '');
}

/** The paragraphs of an article of at least so many code units, all sentences different. */
export function inventedArticle(random: Random, length: number): string[] {
  const used = new Set<string>();
  const paragraphs: string[] = [];
  for (let size = 0; size < length;) {
    const sentences: string[] = [];
    for (const count = 2 + Math.floor(random() * 4); sentences.length < count;) {
      const next = sentence(random);
      if (used.has(next)) continue;
      used.add(next);
      sentences.push(`${next}。`);
    }
    const paragraph = sentences.join('');
    paragraphs.push(paragraph);
    size += paragraph.length + 1;
  }
  return paragraphs;
}

/** The names in a text, longest first where they overlap. */
export function namesIn(text: string): { start: number; end: number }[] {
  const pattern = new RegExp(NAMES.toSorted((a, b) => b.length - a.length).join('|'), 'g');
  return [...text.matchAll(pattern)].map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
}
