/**
 * What news count in. A currency goes under its own name (人民币 is 元), a measure
 * under the word that is usual; ratios keep `%`.
 */
const CURRENCIES: Readonly<Record<string, string>> = {
  美元: '美元',
  美金: '美元',
  欧元: '欧元',
  日元: '日元',
  日圆: '日元',
  英镑: '英镑',
  港元: '港元',
  港币: '港元',
  韩元: '韩元',
  卢布: '卢布',
  卢比: '卢比',
  澳元: '澳元',
  加元: '加元',
  新台币: '新台币',
  澳门元: '澳门元',
  瑞士法郎: '瑞士法郎',
  瑞郎: '瑞士法郎',
  新元: '新元',
  雷亚尔: '雷亚尔',
  里亚尔: '里亚尔',
  兰特: '兰特',
  坚戈: '坚戈',
  里拉: '里拉',
  泰铢: '泰铢',
  林吉特: '林吉特',
  第纳尔: '第纳尔',
  迪拉姆: '迪拉姆',
  越南盾: '越南盾',
  印尼盾: '印尼盾',
  特别提款权: '特别提款权',
  元人民币: '元',
  人民币: '元',
  元: '元',
  块钱: '元',
};

const MEASURES =
  '平方公里 平方千米 平方米 立方米 立方英尺 公里 千米 海里 英里 米 公顷 亩 吨 公斤 千克 克 桶 升 千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 度电 ' +
  '标准箱 个百分点 个基点 基点 人次 人份 架次 班次 列次 户次 剂次 剂 名 位 人 户 对 座 家 件 批 项 条 所 支 棵 枚 斤 例 辆 架 艘 台 套 次 场 ' +
  '份 头 只 倍 种 个 期 届 门 部 款 笔 宗 起 株 盒 箱 床 间 处 列 艘次';

const SAME_MEASURE: Readonly<Record<string, string>> = {
  平方千米: '平方公里',
  千米: '公里',
  千克: '公斤',
  剂次: '剂',
  个基点: '基点',
  '%': '%',
};

/** What stands before a sum to name its currency: 人民币100亿元, $5亿. */
const PREFIXES: Readonly<Record<string, string>> = {
  us$: '美元',
  $: '美元',
  '€': '欧元',
  '£': '英镑',
  '¥': '元',
  人民币: '元',
};

const UNITS: readonly (readonly [string, string])[] = [
  ...Object.entries(CURRENCIES),
  ...MEASURES.split(' ').map((unit): [string, string] => [unit, SAME_MEASURE[unit] ?? unit]),
  ['%', '%'],
];
const CURRENCY_NAMES: ReadonlySet<string> = new Set(Object.values(CURRENCIES));
const BY_FIRST = byFirst(UNITS);
const PREFIX_BY_FIRST = byFirst(Object.entries(PREFIXES));

function byFirst(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const map = new Map<string, (readonly [string, string])[]>();
  for (const pair of pairs) map.set(pair[0][0] as string, [...(map.get(pair[0][0] as string) ?? []), pair]);
  for (const [first, list] of map)
    map.set(
      first,
      [...list].sort((a, b) => b[0].length - a[0].length),
    );
  return map;
}

/** The unit written at `at` (longest first) under its usual name, and how many characters it takes. */
export function unitAt(text: string, at: number): { readonly unit: string; readonly length: number } | undefined {
  return found(BY_FIRST, text, at);
}

/** The currency sign or name that stands at `at`, before a sum. */
export function currencyPrefixAt(
  text: string,
  at: number,
): { readonly unit: string; readonly length: number } | undefined {
  return found(PREFIX_BY_FIRST, text, at);
}

export function isCurrency(unit: string): boolean {
  return CURRENCY_NAMES.has(unit);
}

function found(
  map: typeof BY_FIRST,
  text: string,
  at: number,
): { readonly unit: string; readonly length: number } | undefined {
  const pair = map.get(text[at] ?? '')?.find(([written]) => text.startsWith(written, at));
  return pair && { unit: pair[1], length: pair[0].length };
}
