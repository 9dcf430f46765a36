/** What a small text promises, one phenomenon each. All texts are invented. */
export interface PromiseCase {
  readonly text: string;
  /** The article's date; 2026-03-01 unless given, none if null. */
  readonly date?: string | null;
  readonly pledges: readonly Expected[];
}

export interface Expected {
  readonly text: string;
  readonly by: string;
  readonly to?: string;
  readonly quantity?: string;
  readonly due?: string;
  readonly strength?: 'intention';
}

const CN = 'place/cn';
const EG = 'place/eg';
const BOTH = 'place/cn place/eg';

export const PROMISES: readonly PromiseCase[] = [
  // The cue and its rung.
  { text: '中方将建立海洋数据中心。', pledges: [{ text: '中方将建立海洋数据中心', by: CN }] },
  { text: '中方愿扩大职业教育合作。', pledges: [{ text: '中方愿扩大职业教育合作', by: CN, strength: 'intention' }] },
  { text: '埃方承诺减免过境费用。', pledges: [{ text: '埃方承诺减免过境费用', by: EG }] },
  {
    text: '日方力争提高可再生能源比重。',
    pledges: [{ text: '日方力争提高可再生能源比重', by: 'place/jp', strength: 'intention' }],
  },
  {
    text: '欧盟计划取消水泥关税。',
    pledges: [{ text: '欧盟计划取消水泥关税', by: 'organization/eu', strength: 'intention' }],
  },
  { text: '埃及决定设立投资促进局。', pledges: [{ text: '埃及决定设立投资促进局', by: EG }] },
  { text: '俄方同意开放三个口岸。', pledges: [{ text: '俄方同意开放三个口岸', by: 'place/ru', quantity: '3 个' }] },
  {
    text: '东盟致力于建立区域粮食储备。',
    pledges: [{ text: '东盟致力于建立区域粮食储备', by: 'organization/asean', strength: 'intention' }],
  },
  {
    text: '中方坚定支持埃及维护国家稳定。',
    pledges: [{ text: '中方坚定支持埃及维护国家稳定', by: CN, to: EG, strength: 'intention' }],
  },
  { text: '中方倡议举办青年科学营。', pledges: [{ text: '中方倡议举办青年科学营', by: CN, strength: 'intention' }] },
  {
    text: '日方拟修建两座水处理厂。',
    pledges: [{ text: '日方拟修建两座水处理厂', by: 'place/jp', quantity: '2 座', strength: 'intention' }],
  },
  { text: '埃方保证项目如期开工。', pledges: [{ text: '埃方保证项目如期开工', by: EG }] },
  { text: '中方将努力推进港口建设。', pledges: [{ text: '中方将努力推进港口建设', by: CN, strength: 'intention' }] },
  { text: '中国会继续提供奖学金名额。', pledges: [{ text: '中国会继续提供奖学金名额', by: CN }] },
  {
    text: '日方表示愿考虑参与该项目。',
    pledges: [{ text: '愿考虑参与该项目', by: 'place/jp', strength: 'intention' }],
  },
  { text: '埃方已决定提供救灾贷款。', pledges: [{ text: '埃方已决定提供救灾贷款', by: EG }] },
  { text: '埃及不再新建燃煤电厂，将关闭三座旧厂。', pledges: [{ text: '将关闭三座旧厂', by: EG, quantity: '3 座' }] },
  { text: '中国将不再新建境外煤电项目。', pledges: [{ text: '中国将不再新建境外煤电项目', by: CN }] },
  // Who promises.
  { text: '外交部长林安表示，将尽快恢复直航航班。', pledges: [{ text: '将尽快恢复直航航班', by: CN }] },
  { text: '萨米尔总统宣布，埃及将取消短期签证。', pledges: [{ text: '埃及将取消短期签证', by: EG }] },
  {
    text: '萨米尔说，埃方高度重视这一项目，愿提供税收便利政策。',
    pledges: [{ text: '愿提供税收便利政策', by: EG, strength: 'intention' }],
  },
  { text: '林安：我们将推出新的领事服务。', pledges: [{ text: '我们将推出新的领事服务', by: CN }] },
  { text: '中国和埃及举行磋商。双方将建立联合工作组。', pledges: [{ text: '双方将建立联合工作组', by: BOTH }] },
  { text: '中国同埃及发表声明。两国同意互免关税。', pledges: [{ text: '两国同意互免关税', by: BOTH }] },
  { text: '中国和埃及将共建沙漠观测站。', pledges: [{ text: '中国和埃及将共建沙漠观测站', by: BOTH }] },
  {
    text: '中国人民银行将推出跨境支付系统。',
    pledges: [{ text: '中国人民银行将推出跨境支付系统', by: 'organization/pboc' }],
  },
  { text: '云岭机械公司宣布将关闭旧厂。', pledges: [{ text: '云岭机械公司宣布将关闭旧厂', by: '云岭机械公司' }] },
  { text: '商务部将出台展会便利措施。', pledges: [{ text: '商务部将出台展会便利措施', by: '商务部' }] },
  { text: '埃及政府将发行新债券。', pledges: [{ text: '埃及政府将发行新债券', by: EG }] },
  { text: '有关部门将公布实施细则。', pledges: [{ text: '有关部门将公布实施细则', by: '有关部门' }] },
  { text: '作为友好邻邦，中方将提供紧急援助。', pledges: [{ text: '中方将提供紧急援助', by: CN }] },
  {
    text: '中国同中亚五国举行会晤。各方将成立能源工作组。',
    pledges: [{ text: '各方将成立能源工作组', by: 'place/central-asia-five place/cn' }],
  },
  {
    text: '林安和萨米尔约定共同出席开幕式。',
    pledges: [{ text: '林安和萨米尔约定共同出席开幕式', by: 'person/lin-an person/samir-nour' }],
  },
  {
    text: '中国同中亚五国建立新机制。我们要加快电网互联项目。',
    pledges: [{ text: '我们要加快电网互联项目', by: 'place/central-asia-five place/cn', strength: 'intention' }],
  },
  // To whom.
  {
    text: '中方将向埃及提供一批救灾物资。',
    pledges: [{ text: '中方将向埃及提供一批救灾物资', by: CN, to: EG, quantity: '1 批' }],
  },
  {
    text: '中方愿同埃方加强旱作农业合作。',
    pledges: [{ text: '中方愿同埃方加强旱作农业合作', by: CN, to: EG, strength: 'intention' }],
  },
  { text: '中方将为非洲国家培训教师。', pledges: [{ text: '中方将为非洲国家培训教师', by: CN, to: 'place/africa' }] },
  {
    text: '中方愿从埃及进口优质柑橘。',
    pledges: [{ text: '中方愿从埃及进口优质柑橘', by: CN, to: EG, strength: 'intention' }],
  },
  { text: '中方将帮助埃及建设气象台。', pledges: [{ text: '中方将帮助埃及建设气象台', by: CN, to: EG }] },
  {
    text: '中方将向发展中国家开放遥感数据。',
    pledges: [{ text: '中方将向发展中国家开放遥感数据', by: CN, to: '发展中国家' }],
  },
  {
    text: '中国同中亚五国会晤。中方将向中亚国家提供疫苗。',
    pledges: [{ text: '中方将向中亚国家提供疫苗', by: CN, to: 'place/central-asia-five' }],
  },
  {
    text: '中国同埃及会谈。埃方愿加强双方司法协助。',
    pledges: [{ text: '埃方愿加强双方司法协助', by: EG, to: CN, strength: 'intention' }],
  },
  // How much.
  {
    text: '中方将向联合国捐款3000万美元。',
    pledges: [{ text: '中方将向联合国捐款3000万美元', by: CN, to: 'organization/un', quantity: '30000000 美元' }],
  },
  {
    text: '日本将提供３．５万亿日元贷款。',
    pledges: [{ text: '日本将提供３．５万亿日元贷款', by: 'place/jp', quantity: '3500000000000 日元' }],
  },
  {
    text: '埃及将减排二氧化碳百分之二十。',
    pledges: [{ text: '埃及将减排二氧化碳百分之二十', by: EG, quantity: '20 %' }],
  },
  {
    text: '中方将派遣逾一百二十名专家。',
    pledges: [{ text: '中方将派遣逾一百二十名专家', by: CN, quantity: '120 名' }],
  },
  {
    text: '中方将落实2030年议程并提供5000个名额。',
    pledges: [
      { text: '中方将落实2030年议程', by: CN },
      { text: '提供5000个名额', by: CN, quantity: '5000 个' },
    ],
  },
  {
    text: '埃及将贸易额力争提升至90亿美元。',
    pledges: [{ text: '埃及将贸易额力争提升至90亿美元', by: EG, quantity: '9000000000 美元', strength: 'intention' }],
  },
  // By when.
  {
    text: '未来三年，中方将培训500名医生。',
    pledges: [{ text: '中方将培训500名医生', by: CN, quantity: '500 名', due: '2026/2029' }],
  },
  {
    text: '未来3年中国将向埃及提供2亿美元贷款。',
    pledges: [
      { text: '未来3年中国将向埃及提供2亿美元贷款', by: CN, to: EG, quantity: '200000000 美元', due: '2026/2029' },
    ],
  },
  {
    text: '埃及将在年底前建成输水管道。',
    pledges: [{ text: '埃及将在年底前建成输水管道', by: EG, due: '2026-12-31' }],
  },
  {
    text: '日方计划到2035年关闭全部燃煤电厂。',
    pledges: [{ text: '日方计划到2035年关闭全部燃煤电厂', by: 'place/jp', due: '2035', strength: 'intention' }],
  },
  { text: '双方同意，2027年6月启动谈判。', pledges: [{ text: '2027年6月启动谈判', by: '双方', due: '2027-06' }] },
  { text: '中方将办好海港运动会。', pledges: [{ text: '中方将办好海港运动会', by: CN, due: '2026' }] },
  {
    text: '未来3年中国将提供1亿美元援助。',
    date: null,
    pledges: [{ text: '未来3年中国将提供1亿美元援助', by: CN, quantity: '100000000 美元', due: '未来3年' }],
  },
  {
    text: '“十五五”期间，埃及将新建10所大学。',
    pledges: [{ text: '埃及将新建10所大学', by: EG, quantity: '10 所', due: '2026/2030' }],
  },
  { text: '埃方将于2月30日前开放口岸。', pledges: [{ text: '埃方将于2月30日前开放口岸', by: EG }] },
  // Lists.
  {
    text: '中方将建立数据中心，举办青年论坛，提供200个名额。',
    pledges: [
      { text: '中方将建立数据中心', by: CN },
      { text: '举办青年论坛', by: CN },
      { text: '提供200个名额', by: CN, quantity: '200 个' },
    ],
  },
  {
    text: '林安说，今年中方将做好两件事：一是推出在线签证服务。二是建设领事热线平台。',
    pledges: [
      { text: '推出在线签证服务', by: CN, due: '2026' },
      { text: '建设领事热线平台', by: CN, due: '2026' },
    ],
  },
  {
    text: '中方将在埃及设立技术学校、增设中文课堂。',
    pledges: [
      { text: '中方将在埃及设立技术学校', by: CN, to: EG },
      { text: '增设中文课堂', by: CN },
    ],
  },
  { text: '中方将举办书展、影展和美食节。', pledges: [{ text: '中方将举办书展、影展和美食节', by: CN }] },
  { text: '中方将加快修建、改造沿海铁路。', pledges: [{ text: '中方将加快修建、改造沿海铁路', by: CN }] },
  { text: '中方将推出航班补贴，让旅客出行更加便捷。', pledges: [{ text: '中方将推出航班补贴', by: CN }] },
  {
    text: '中方愿同各方一道，秉持开放精神，推动海洋治理更加公正。',
    pledges: [{ text: '中方愿同各方一道，秉持开放精神，推动海洋治理更加公正', by: CN, strength: 'intention' }],
  },
  {
    text: '我宣布，2026年中国再向埃及提供800万剂疫苗，并在埃及设立疫苗中心。',
    pledges: [
      { text: '2026年中国再向埃及提供800万剂疫苗', by: CN, to: EG, quantity: '8000000 剂', due: '2026' },
      { text: '在埃及设立疫苗中心', by: CN, to: EG },
    ],
  },
  {
    text: '我们要做海洋合作的先行者。启动近海观测项目，共建海岛医院。',
    pledges: [
      { text: '启动近海观测项目', by: CN, strength: 'intention' },
      { text: '共建海岛医院', by: CN, strength: 'intention' },
    ],
  },
  // Script, width and layout.
  {
    text: '日本政府將向東盟提供五億美元貸款。',
    pledges: [
      {
        text: '日本政府將向東盟提供五億美元貸款',
        by: 'place/jp',
        to: 'organization/asean',
        quantity: '500000000 美元',
      },
    ],
  },
  {
    text: '中方将向埃\n及提供 500 万\n美元援助。',
    pledges: [{ text: '中方将向埃\n及提供 500 万\n美元援助', by: CN, to: EG, quantity: '5000000 美元' }],
  },
  {
    text: '煤炭消费力争于2030年前达到峰值。',
    pledges: [{ text: '煤炭消费力争于2030年前达到峰值', by: CN, due: '2030', strength: 'intention' }],
  },
];
