/**
 * Words that change what a sentence says when they change: those that deny, those that
 * say how firm it is, units; and the ordinary words that only contain their characters.
 * All in folded form.
 */
const NEGATIONS =
  '不 未 没 没有 非 无 勿 莫 否 别再 并非 绝非 从未 尚未 并未 绝不 决不 从不 并不 毫不 毫无 不再 不会 不能 不得 不可 不应 不该 不愿 不予 不拟 不准 不许 不必 不宜 不敢 不肯 不曾 不想 不打算 不计划 不考虑 不准备 无法 无意 无需 无须 无权 拒绝 拒不 否认 否决 反对 停止 取消 暂停 暂缓 禁止 避免 未能 未曾 未必 难以 ' +
  '不少于 不低于 不超过 不多于 不高于 不晚于 不早于 不迟于 不大于 不小于 非常规 非常设 非常任';
const MODALS =
  '必须 应当 应该 可以 可能 能够 愿意 将会 必将 即将 有望 有意 力争 争取 计划 考虑 打算 准备 希望 承诺 保证 决定 已经 曾经 或将 或许 也许 务必 不妨 将 应 可 愿 须 必 需 要 能 会 拟 已 曾';
const UNITS_OF_TIME = '年 个月 月 日 天 周 小时 分钟 秒 世纪 年代 季度';

/** Ordinary words with a negation, a modal or a numeral in them. A place in a text that begins one is read as the whole word. */
const COMPOUNDS =
  '不断 不仅 不但 不少 不久 不平凡 未来 非常 非洲 无论 无疑 除非 无锡 南非 北非 东非 西非 中非 亚非 拉非 是非 ' +
  '会议 会谈 会见 会晤 会上 会后 会场 会员 会同 协会 机会 社会 大会 峰会 委员会 理事会 议会 国会 工会 宴会 论坛会 能源 能力 能量 能耗 功能 性能 智能 ' +
  '可靠 可持续 可行 可观 可再生 许可 认可 应对 应急 应用 应邀 反应 相应 效应 供应 响应 适应 要求 重要 主要 纪要 要素 要点 摘要 需求 必要 须知 将军 将领 将近 意愿 愿景 愿望 志愿 已知 ' +
  '进一步 一系列 一些 一直 一起 一定 一般 一致 一切 一旦 一同 一道 一贯 一体化 一体 一方面 一样 一边 一向 一律 一流 一再 一时 一如既往 一带一路 第一时间 统一 唯一 万一 十分 百姓 千方百计 三角 四川 九江 五金 八方 两国 双方';

export type WordKind = 'negation' | 'modal' | 'unit' | 'plain';

const BY_FIRST = indexed([
  [NEGATIONS, 'negation'],
  [MODALS, 'modal'],
  [COMPOUNDS, 'plain'],
]);
const TIMES = indexed([[UNITS_OF_TIME, 'unit']]);

type Word = readonly [string, WordKind];

function indexed(lists: readonly (readonly [string, WordKind])[]): ReadonlyMap<string, readonly Word[]> {
  const words = lists.flatMap(([list, kind]) => list.split(' ').map((word): Word => [word, kind]));
  const map = new Map<string, Word[]>();
  for (const word of words.toSorted((a, b) => b[0].length - a[0].length)) {
    const first = word[0][0] as string;
    map.set(first, [...(map.get(first) ?? []), word]);
  }
  return map;
}

/**
 * A negation at the end of a text, the longest: one that stands before what follows. The
 * ends of ordinary words (南非, 除非) are none.
 */
const NEGATION_AT_END = new RegExp(`(?<![南北东西中亚拉是除])(?:${NEGATIONS.replaceAll(' ', '|')})$`);

/** The negation that a folded text ends with; empty where it ends with none. */
export function negationBefore(text: string): string {
  return NEGATION_AT_END.exec(text)?.[0] ?? '';
}

/** The word of these lists that begins at `at` of a folded text, the longest. */
export function wordAt(text: string, at: number): Word | undefined {
  return BY_FIRST.get(text[at] ?? '')?.find(([word]) => text.startsWith(word, at));
}

/** The unit of time that begins at `at`. */
export function timeUnitAt(text: string, at: number): string | undefined {
  return TIMES.get(text[at] ?? '')?.find(([word]) => text.startsWith(word, at))?.[0];
}
