/** The small words between a party and what it promises. */
import { wordList } from './word-list';

/** Adverbs before a cue or a verb. */
export const ADVERBS = wordList(`
继续 进一步 积极 坚定 坚决 共同 携手 一道 一起 尽快 尽早 逐步 全面 大力 着力 努力 深入 不断 持续 适时 及时 优先 再 还 也 都 均 更加 更 更好 充分 切实 认真 严格 加紧 抓紧
带头 主动 联合 合力 竭诚 竭尽所能 全力 全力以赴 一如既往 始终 永远 坚定不移 坚定不移地 毫不动摇 有序 稳步 稳妥 分阶段 分批 每年 相互 彼此 同步 重点 着重 集中 科学 精准
首次 率先 如期 按期 按时 无偿 免费 额外 专门 直接 主要 单方面 密切 尽 快速 大幅 适度 合理 依法 依规 尽最大努力 尽己所能 尽一切努力 尽力 力所能及 最大限度 最大程度 因地制宜
就此 在此 为此 对此 因此 据此 借此 届时 随后 同时 仍 仍将 并 正式 郑重 一致 再次 分别 必要时 随时 长期 永久 合计 总共 累计 陆续 相继 先后 稳妥推进地 统一 已 已经 会同有关方面 各 轮流 全年 分别 广泛 深度 高效 有效
共 互 不再 绝不 决不 永不 不 今年 新 多 高质量 高水平 高标准 扎实 务实 有力 有关 牢牢 早日 适当 特别 尤其 主动地 有步骤地 进一步地 齐心协力 同心协力 并肩 乘势而上 并肩奋斗
自主 独立自主 自愿 不遗余力 最终 力度更大地 更大力度 加倍 超常规 稳健 灵活 综合 审慎 视情 择机 灵活适度 精心 用心 倾力 严肃 坚持不懈 一贯 竭力 极力 总体 基本 自觉 真正 有意愿 下大力气 
`);

export const PREPOSITIONS = wordList(
  '同 与 和 跟 向 对 为 给 在 从 通过 以 按照 根据 依据 就 把 于 围绕 针对 依托 利用 借助 随着 沿着 沿 自 经 由 因 本着 秉持 秉承 遵循 基于 朝着 替 借 据 面向 将',
);

/** What may open a clause before its subject. */
export const PREFIXES = wordList(`
并 也 还 而 但 但是 同时 此外 另外 为此 因此 所以 其中 下一步 接下来 下一阶段 下阶段 展望未来 面向未来 在此 对此 就此 不过 然而 与此同时 目前 当前 据悉 据了解 随后 最后 首先 其次 再次
并且 且 以及 和 更 尤其是 特别是 总之 会上 会后 会谈中 之后 当天 当日 近日 日前 会谈后 届时 期间 其间 例如 比如 作为回应 作为补充 又 是 这次 此次 报道称 文章称 综合报道 据报道 全文如下
`);

/** Wishes, calls, opinions and doubts: what stands behind them is nobody's promise. */
export const CALLS =
  /希望|相信|期待|期盼|欢迎|呼吁|敦促|要求|预计|预期|预测|料将|担心|担忧|是否|能否|据称|传闻|警告|赞赏|感谢|祝愿|祝福|如果|倘若|假如|一旦|若|除非|即使|只要|可能|或许|也许|有望|应该|应当|应|必须|需要|需|不要|请|认为|指责|批评|否认|质疑|反对|主张|建议|曾|原本|本来|似乎|看好|要不|敢于|有能力|有信心|无意|意味着|显示|表明|证明|标志着|所谓/;

/** Questions. */
export const QUESTIONS = /哪些|如何|什么|是否|能否|怎样|怎么|为何|为什么|可否|会不会|何时|多少|哪/;

/** What is said out of courtesy rather than promised. */
export const COURTESY =
  /敬意|感谢|谢意|慰问|哀悼|祝贺|祝愿|致以|表示|转达|问候|强调|指出|回答|提问|说明|介绍|声明|通报|谈谈|忠告|建议$|倡议$/;

const LIST_MARK =
  /^(?:第?[一二三四五六七八九十]{1,2}(?:是要?|、|要)|第[一二三四五六七八九十]{1,2}(?=$|[,、])|\([一二三四五六七八九十\d]{1,2}\)|\d{1,2}[.、)]|首先是?|其次是?|再次是?|最后是|[①-⑳●·•◆■])/;
const LIST_MARK_STARTS = '第一二三四五六七八九十(0123456789首其再最①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳●·•◆■';
const MAY_MARK_LIST = new Uint8Array(65536);
for (const mark of LIST_MARK_STARTS) MAY_MARK_LIST[mark.charCodeAt(0)] = 1;

/** List marks at the start of a clause: 一是, 第一, (一), 1., 首先. */
export function listMarkLength(text: string, at: number, to: number): number {
  if (MAY_MARK_LIST[text.charCodeAt(at)] !== 1) return 0;
  return LIST_MARK.exec(text.slice(at, Math.min(to, at + 6)))?.[0].length ?? 0;
}
