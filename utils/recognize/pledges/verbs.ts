/**
 * What can be promised, by how well it can be checked afterwards.
 *
 *   firm    something that is there or not (提供, 建立, 签署)
 *   semi    something that needs a definite object to be checked (加强, 推进, 维护)
 *   soft    a purpose rather than an act (促进, 造福, 让)
 *   frame   leads up to the act (秉持…理念, 同…一道)
 *   visit   a matter of schedule unless it is agreed on (出席, 访问)
 */
export type VerbClass = 'firm' | 'semi' | 'soft' | 'frame' | 'visit';

const FIRM = `
提供 给予 授予 新增 建立 建设 建成 新建 修建 共建 援建 兴建 改造 设立 增设 互设 开设 组建 成立 创建 创设 搭建 举办 主办 承办 办好 合办  推出 出台 发布 制定 制订
编制 启动  开展 开通 开辟 开行 恢复 复航 签署 签订 商签 缔结 批准 加入 投资 投入 出资 注资 拨付 拨款 捐赠 捐助 捐款 援助 资助 赠送 派遣 派出
增派 选派 培训 培养 接收 接待 邀请 进口 采购 购买 增购 出口  增加 增至   上调 下调 减少 降低 削减 减排 减免 免除 取消 放宽 放开 开放 缩短
免签 互免 延长 实施 实行 执行 落实 履行 兑现 完成 达成   更新 升级 交付 交换 互换 分享 共享 转让 研发 生产 建造 发射 部署 撤出 撤军 拨出 停止
终止 暂停 关闭 淘汰 禁止 征收 加征 发行 增持 回购 收购 出售 裁员 招聘 雇用 公布 提交 重启 续签 延续 确保 保证 保障   建好 用好 做好 当好
管好 守好 办成 种植 植树 遣返 释放 归还 偿还 返还 支付 发放 提名 任命 设置 列为 列入 纳入 缴纳 承担 接种 试点 推广 引进 下发 搬迁 入股 研制 调入
开工 竣工 投产 投运 通车 运营 运行 启用 上线 首发 试行 全面实行 普及 覆盖 惠及 援建 捐建 运抵 运送 输送 交流互访 互派 互认 设厂 建厂 增资 扩产 减产
增产 限产 补充 增发 降准 降息 加息 缩减 注销 赎回 派发 分红 上市 退出 拿出 划拨 安排 部署 投放 储备 收储 抛储 供应 保供 采取 征集 构筑
帮扶 救助 援救 撤离 接回 安置 重建 修复 清除 销毁 弃用 关停 淘汰 替代    增长至 提升至 提高到 增加到 减至 降至 扩大到 推出 出台 打通
`;

const SEMI = `
打造 保护 守护 扩大 提升 提高 实现 开启 达到 完善 优化 突破 加强 深化 推进 推动 维护 支持 拓展 加快 加速 加大 强化 巩固 密切 对接 鼓励 引导 指导 协助 打击 遏制 应对 防止 防范 防治 保持 发挥 挖掘 探索 研究
发展 提振 改善 营造 创造 促成 斡旋 调解 扶持 开拓 协调 磋商 沟通 合作 规划 作出 做出 寻求 表达 尊重 捍卫 抵制 参与 参加 介入 服务 抗击 治理 监测
监督 管控 化解 解决 处理 统筹 关注 配合 协作 联手 共同 互利 建构 构建 推行 照顾 回应 挂钩 把握 用足 稳定 平衡 增强 增进 拓宽 谋划
继承 弘扬 传承 激活 激发 释放 培育 壮大 压减 调整 完善 跟踪 评估 审查 调查 追究 惩治 通报 便利 简化 放管 降本 减负 取得 向好 相向而行 劝和促谈
坚定支持 相互支持 互学互鉴 协同 联动 衔接 牵头 作为 视为 致力于 责成 授权 摆脱 运用 倡导 组织 动员 呈现 奉献 出力 倾斜 承认 遵守 恪守 奉行 捍卫
`;

const SOFT = `
促进 造福 让 使 使得 令 以便 从而 进而 助力 助推 用于 实现共同 共筑 共创 共谋 共享未来 共迎 共克 惠及 开创 谱写 书写 迈向 走向 共同推动
推动构建 树立 注入 传递 贡献 不让 致力 带动 做 当 增添 帮助 彰显 夯实 筑牢 擦亮 赢得 服务于 有利于 推向
`;

const FRAME =
  '秉持 本着 高举 胸怀 不忘 遵循 按照 基于 立足 围绕 着眼 着眼于 依托 践行 弘扬 坚守 牢记 顺应 把握 坚持 聚焦 继续秉持 一道 立足于 鉴于';

const VISIT = '举行 召开 出席 访问 会见 会晤 访华 率团 抵达 前往 来华 参访 出访 会谈 参会 与会 开幕 闭幕 举行会谈 主持';

const CLASSES: readonly (readonly [VerbClass, string])[] = [
  ['visit', VISIT],
  ['frame', FRAME],
  ['soft', SOFT],
  ['semi', SEMI],
  ['firm', FIRM],
];

const CLASS_OF = new Map<string, VerbClass>(
  CLASSES.flatMap(([type, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word): [string, VerbClass] => [word, type]),
  ),
);
/** Verbs by their first two characters (the second is 0 for verbs of one), longest first. */
const BY_START = new Map<number, string[]>();
const STARTS_VERB = new Uint8Array(65536);
for (const word of [...CLASS_OF.keys()].sort((a, b) => b.length - a.length)) {
  const key = startKey(word.charCodeAt(0), word.charCodeAt(1) || 0);
  STARTS_VERB[word.charCodeAt(0)] = 1;
  BY_START.set(key, [...(BY_START.get(key) ?? []), word]);
}

function startKey(first: number, second: number): number {
  return first * 65536 + second;
}

export interface Verb {
  readonly word: string;
  readonly type: VerbClass;
}

/** The verb that begins at `at` and ends by `to`. */
export function verbAt(text: string, at: number, to: number): Verb | undefined {
  const first = text.charCodeAt(at);
  if (STARTS_VERB[first] !== 1 || at >= to) return undefined;
  const fits = (candidate: string): boolean => at + candidate.length <= to && text.startsWith(candidate, at);
  const word =
    BY_START.get(startKey(first, text.charCodeAt(at + 1) || 0))?.find(fits) ?? BY_START.get(startKey(first, 0))?.[0];
  return word === undefined ? undefined : { word, type: CLASS_OF.get(word) as VerbClass };
}
