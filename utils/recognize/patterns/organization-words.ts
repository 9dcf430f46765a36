/** What names of bodies end in, what they are made of, and what makes none. */
import { type WordTable, wordTable } from './word-table';

const COMPANY = '有限公司 有限责任公司 股份有限公司 股份公司 集团公司 公司 集团 控股';

const BODY =
  '银行 委员会 基金会 协会 商会 学会 联合会 联盟 促进会 总会 研究院 研究所 研究中心 科学院 工程院 大学 学院 交易所 电视台 广播电台 广播公司 通讯社 出版社 俱乐部 律师事务所 会计师事务所 管理局 总局 监管局 计划署 开发署 规划署 合作署 难民署 总署 法院 最高法院 检察院 实验室 智库 战略研究所 咨询公司 奥委会 残奥委会 足协 篮协 证券交易所 期货交易所 红十字会 理事会 议会联盟 工商会 友好协会 合作组织 条约组织 贸易组织 卫生组织 旅游组织 气象组织 劳工组织 海事组织 民航组织 粮农组织 知识产权组织 移民组织 输出国组织 人权组织 标准化组织 能源组织';

/** Read as part of a name only where one of `FINANCE_BEFORE` follows. */
const FINANCE = '证券 基金 期货 信托 资本 保险 人寿 财险 资管 理财';

export const companyEndings: WordTable = wordTable(COMPANY);
export const bodyEndings: WordTable = wordTable(BODY);
export const financeEndings: WordTable = wordTable(FINANCE);
export const allEndings: WordTable = wordTable(COMPANY, BODY, '有限');

export const financeFollowers: WordTable = wordTable(
  '首席 分析师 研报 研究 研究所 研究院 认为 表示 指出 称 宏观 策略 固收 非银 团队 发布 预计 预测 基金经理 投资总监 总经理 董事长 总裁 合伙人 在研报 的研报 最新研报 分析认为',
);

/** National organs that a country's name directly before them makes the name of one. */
export const nationalOrgans: WordTable = wordTable(
  '央行 中央银行 国家银行 议会 国会 参议院 众议院 最高法院 宪法法院 总统府 总理府 首相府 国民议会 国家议会 下议院 上议院 联邦议会 联邦议院 国家杜马 联邦委员会 安全会议 国家安全委员会 国防委员会 红十字会 红新月会 奥委会 奥林匹克委员会 足协 参谋长联席会议 选举委员会 中央选举委员会 国家安全会议 国家通讯社 军方情报局 证券交易所 证券交易委员会 部长会议 国务委员会 人民议会 大呼拉尔 大国民议会 海岸警卫队 内阁府 国家统计局',
);

/** What ministries and agencies are for; joined they make names that a country's name completes. */
export const stateStems: WordTable = wordTable(
  '外交 国防 防务 财政 商务 内政 司法 教育 卫生 农业 能源 劳工 劳动 交通 运输 经济 工业 贸易 文化 旅游 环境 科技 国土安全 退伍军人事务 住房 城市发展 公安 安全 情报 中央情报 统计 调查 联邦调查 移民 海关 税务 国税 环保 环境保护 气象 航天 航空 宇航 航空航天 国家航空航天 海洋 渔业 食品 药品 食品药品 监督 管理 社会 社会保障 福利 信息 通信 通商 资源 产业 国土 海事 国际开发 援助 发展 青年 体育 宗教 国家 联邦 中央 数字 数字化 转型 创新 投资 科学 技术 民航 民政 紧急情况 国际 合作 财务 厚生 总务 防卫 法务 检察 警察 水利 灌溉 农林 水产 畜牧 矿业 矿产 石油 天然气 电力 铁路 基础设施 公共 工程 事务 规划 预算 人口 健康 家庭 妇女 儿童 人力资源 企划 未来 计划 原子能 外国 外务 对外 反垄断 反腐败 金融 市场 竞争 劳工统计 经济分析 普查 人口普查 边防 安保 战略 内务 贸工 环境和林业 自然 生态 商业 工贸 高等 就业 经济产业 国土交通 文部科学 产业通商资源 企划财政 农林水产 厚生劳动',
);

/** Endings of ministries and agencies; 省 and 厅 are Japan's. */
export const STATE_ENDINGS = '部局署省厅';

/** Behind these a ministry's ending belongs to another word: 部长, 部门, 部署, 局势, 局长, 省长. */
export const NO_STATE_BEFORE = '长门署势面分队级落下件位属限级区份会域';

/** Words that are no name, alone or together: 国有商业银行, 上市房地产公司. */
export const genericWords: WordTable = wordTable(
  '国有 商业 中央 大型 中小 中小型 中型 小型 主要 外资 中资 民营 私营 私人 跨国 上市 房地产 房企 互联网 科技 投资 证券 保险 信托 基金 资产 管理 资产管理 能源 石油 石化 天然气 煤炭 电力 航空 航运 海运 物流 快递 建筑 建设 工程 汽车 车企 制药 医药 生物 医疗 食品 饮料 零售 电商 电子 半导体 芯片 软件 通信 电信 网络 网络安全 媒体 传媒 文化 旅游 酒店 教育 培训 咨询 会计 律师 评级 信用评级 数据 技术 平台 控股 母 子 总 分 本 该 我 贵 外 外国 外贸 贸易 进出口 金融 金融控股 财务 租赁 担保 贷款 小额贷款 开发 研究 学术 行业 产业 专业 国际 国家 全国 地方 区域 地区 省级 市级 民间 社会 非政府 慈善 公益 志愿 专门 特别 常设 临时 联合 合资 独资 合营 军工 国防 军事 武器 犯罪 贩毒 利益 政治 恐怖 极端 家族 诈骗 电信诈骗 走私 城商 企业 工业 农业 制造 新能源 顶级 知名 著名 头部 龙头 独角兽 初创 新兴 老牌 世界 全球 海外 境外 国外 境内 国内 本地 当地 当局 政府 官方 执法 司法 立法 行政 监管 政策性 股份制 股份 城市 农村 村镇 清算 结算 发行 承销 重点 高等 理工 综合 师范 医科 职业 公立 私立 名牌 一流 双一流 相关 有关 其他 多 众 各 女子 青年 妇女 工商 工作 组织 筹备 协调 领导 常务 执行 监督 仲裁 纪律 评审 专家 顾问 战略 独立 调查 选举 伦理 薪酬 审计 提名 业主 居民 村民 高校 综合性 研究型 应用型 区域性 全国性 国际性 全球性 多边 双边 开发性 标的 目标 附属 章程 办法 规则 协议 双方 甲方 乙方 三大 四大 五大 六大 大 小 新 老 首家 金属 钢铁 矿业 有色金属 化工 材料 机械 设备 电气 家电 服装 纺织 玩具 游戏 影视 娱乐 体育 广告 公关 人力资源 安保 保安 雇佣兵 核电 风电 光伏 电池 动力电池 锂电 充电 储能 水务 环保 供应链 供应商 支付 第三方 高新技术 人工智能 大模型 机器人 自动驾驶 云计算 量子 航天 卫星 商业航天 无人机 船舶 造船 港口 铁路 高铁 公路 高速公路 客运 货运 公共 公用 事业 热力 燃气 自来水 发电 电网 输电 油气 勘探 种业 种子 粮食 畜牧 养殖 乳业 酒业 白酒 啤酒 水产 渔业 林业 造纸 印刷 包装 家具 家居 建材 水泥 玻璃 陶瓷 橡胶 塑料 化妆品 日化 珠宝 黄金 奢侈品 资源 银行 公司 集团 协会 大学 学院 联邦 王国 共和国 皇家 州立 国立 市立 州 省 市 县 区 经济 人民 群众 法律 海洋 医学 科学 工程 理事 友好 合作 对外 交流 促进 商务 贸易促进 自律 区块链 加密货币 虚拟 数字 私募 公募 对冲 风险 创业 创投 风投 股权 主权 财富 养老 养老金 社保 再 人寿 财产 健康 车险 第三方支付 全资 控股子 子公司 参股 关联 目标 标的 项目 运营 经营 生产 销售 贸易商 代理 经纪 中介 服务 外包 物业 家政 美国 欧美 日韩 西方 东方 南方 北方 亚洲 欧洲 非洲',
);

/** Whether a stretch is made of generic words alone. */
export function isGeneric(units: Uint16Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    const word = genericWords.startingAt(units, at);
    if (word === undefined || at + word.length > end) return false;
    at += word.length;
  }
  return true;
}

/** Words that only look like an ending: 磋商会 is no 商会. */
export const noEndings: WordTable = wordTable('磋商会 协商会 招商会 会商会 非大学 本公司 该公司 子公司 分公司 母公司');

/** Behind an ending these make another word: 银行业, 大学生, 公司法, 集团军, 学院派. */
export const NO_ENDING_BEFORE = '法业间卡家生派军化债制们系式型股部长员';
