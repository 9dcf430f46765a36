/** Titles and posts as texts put them before or behind a name. */
import { type WordTable, wordTable } from './word-table';

/** Titles that a short name bears (王外长, 普京总统), with the endings of posts that they stand for. */
const POSTS_OF_TITLE: Readonly<Record<string, readonly string[]>> = {
  外长: ['外交部长', '外长', '外交大臣', '外务大臣', '外相'],
  外交部长: ['外交部长', '外长'],
  副外长: ['外交部副部长', '副外长'],
  外相: ['外务大臣', '外交大臣', '外相', '外交部长'],
  国务卿: ['国务卿'],
  总统: ['总统'],
  副总统: ['副总统'],
  总理: ['总理', '首相', '部长会议主席'],
  副总理: ['副总理'],
  首相: ['首相', '总理'],
  主席: ['主席', '总统'],
  国家主席: ['国家主席', '主席'],
  副主席: ['副主席'],
  总书记: ['总书记'],
  书记: ['书记'],
  部长: ['部长', '大臣'],
  副部长: ['副部长'],
  部长助理: ['部长助理'],
  防长: ['国防部长', '防长', '防卫大臣', '国防大臣'],
  财长: ['财政部长', '财长', '财政大臣', '财务大臣'],
  大臣: ['大臣', '部长'],
  大使: ['大使', '常驻代表'],
  国务委员: ['国务委员'],
  委员: ['委员', '委员长'],
  委员长: ['委员长', '全国人大常委会委员长'],
  主任: ['主任'],
  副主任: ['副主任'],
  司长: ['司长'],
  局长: ['局长'],
  署长: ['署长'],
  发言人: ['发言人'],
  议长: ['议长'],
  行长: ['行长'],
  总裁: ['总裁', '行长'],
  董事长: ['董事长'],
  秘书长: ['秘书长'],
  总干事: ['总干事'],
  高级代表: ['高级代表'],
  特使: ['特使'],
  特首: ['行政长官'],
  行政长官: ['行政长官'],
  市长: ['市长'],
  省长: ['省长'],
  州长: ['州长'],
  国王: ['国王'],
  王储: ['王储'],
  亲王: ['亲王'],
  埃米尔: ['埃米尔'],
};

/** Further words before a name that say a person follows. */
const OTHERS =
  '外务大臣 防卫大臣 财务大臣 官房长官 防相 财相 经产相 经济产业大臣 知事 首席执行官 首席财务官 首席经济学家 首席分析师 首席代表 首席科学家 首席运营官 首席技术官 ceo cfo coo cto 总经理 副总经理 副总裁 副行长 副局长 副司长 副院长 副会长 副秘书长 副书记 副市长 副省长 副议长 助理国务卿 ' +
  '常务副国务卿 副国务卿 助理部长 常务副部长 执行董事 总干事 执行主任 执行秘书 执行干事 协调员 专员 高级专员 特别代表 特派员 常驻代表 常驻联合国代表 临时代办 代办 总领事 领事 代表 谈判代表 首席谈判代表 参赞 公使 武官 议员 参议员 众议员 国会议员 议会议员 立委 立法委员 少数党领袖 多数党领袖 领袖 最高领袖 ' +
  '女王 王后 王妃 公主 王子 酋长 苏丹 教皇 院长 校长 会长 理事长 所长 厅长 处长 科长 县长 区长 镇长 村长 教授 副教授 研究员 副研究员 分析师 经济师 首席经济师 经济学家 策略师 基金经理 学者 院士 记者 编辑 主持人 主编 总编辑 评论员 作家 诗人 导演 演员 歌手 教练 主教练 运动员 选手 队长 奥运冠军 冠军 ' +
  '创始人 联合创始人 合伙人 负责人 总监 总设计师 工程师 总工程师 律师 法官 大法官 检察长 总检察长 司令 司令员 总司令 参谋长 政委 上将 中将 少将 将军 元帅 航天员 宇航员 候选人 总统候选人 国防部发言人 新闻官 新闻秘书 首席副发言人 副发言人 前总统 前总理 前外长 议会领导人 领导人 总长 主计长 审计长 财政司司长 政务司司长 律政司司长 董事 独立董事 监事长 党组书记 市委书记 省委书记 中央政治局委员 政治局常委 政治局委员 中央政治局常委 组长 国家安全顾问 总统国家安全事务助理 国家安全事务助理 安全顾问 安全事务秘书 总统助理 总统顾问 央行行长 代理外长 看守总理 代总理 代总统 代理部长 贸易代表';

export const shortTitles: WordTable = wordTable(Object.keys(POSTS_OF_TITLE).join(' '));

export const titles: WordTable = wordTable(Object.keys(POSTS_OF_TITLE).join(' '), OTHERS);

/** Titles that Japan alone has: behind them stand names of three to five characters. */
export const japaneseTitles: WordTable = wordTable(
  '首相 外相 防相 财相 经产相 官房长官 外务大臣 防卫大臣 财务大臣 经济产业大臣 知事',
);

/** Behind these characters a title is part of another word: 总统府, 主席国, 大使馆, 部长级, 总理级. */
const NO_TITLE_BEFORE = '府国团馆级令制层们署台';

/** Whether the title that ends at `end` is not the beginning of another word. */
export function titleEndsAt(units: Uint16Array, end: number): boolean {
  const next = units[end];
  return next === undefined || !NO_TITLE_BEFORE.includes(String.fromCharCode(next));
}

/** Words that only look like the end of a title: 社会|长治久安, 城市|长期. */
const noTitles = wordTable(
  '社会长 机会长 议会长 城市长 股市长 国内部长 地区长 有所长 各处长 一部长 全省长 增长总 大使命 代表团',
);

/** The title that ends at `end`, if a name may follow it. */
export function titleBefore(units: Uint16Array, end: number): string | undefined {
  const title = titles.endingAt(units, end);
  return title === undefined || noTitles.endingAt(units, end) !== undefined || !titleEndsAt(units, end)
    ? undefined
    : title;
}

/** Whether someone who held a post of this title may be called by this short title (外交部长 by 外长, but no 副部长 by 部长). */
export function titleFits(title: string, post: string): boolean {
  const endings = POSTS_OF_TITLE[title] ?? [];
  return post
    .split(/[兼、]/)
    .some((part) =>
      endings.some(
        (ending) =>
          part.endsWith(ending) && (title.startsWith('副') || part.charAt(part.length - ending.length - 1) !== '副'),
      ),
    );
}

/** The title without 副, 前 and the like, by which its holder is addressed. */
export function addressOf(title: string): string {
  return title.replace(/^(?:常务副|副|代理|前)/, '');
}
