import { describe, expect, it } from 'vitest';
import { recognize } from '@/utils/recognize/recognize';
import { newsDictionary } from './news-dictionary';

interface Case {
  readonly says: string;
  readonly text: string;
  /** What patterns are expected to find, as `kind=words`. */
  readonly finds: readonly string[];
}

const FOREIGN: readonly Case[] = [
  { says: 'a name behind a country and a post', text: '土耳其外长查武什奥卢表示', finds: ['person=查武什奥卢'] },
  {
    says: 'a short one where a country stands before the post',
    text: '土耳其外长费丹在莫斯科',
    finds: ['person=费丹'],
  },
  { says: 'no short one behind a post alone', text: '外长卡丹在莫斯科', finds: [] },
  {
    says: 'the end of a name before an edge word of its characters',
    text: '土耳其总统埃尔多安特别提到',
    finds: ['person=埃尔多安'],
  },
  { says: 'no name in 部长级 and 总统府', text: '部长级阿拉伯，总统府卡拉奇', finds: [] },
  { says: 'no name in what only begins like one', text: '总统加强戒备，总理本人到场', finds: [] },
  { says: 'a name with a middle dot wherever it stands', text: '他说，阿里·哈桑到了', finds: ['person=阿里·哈桑'] },
  { says: 'no 博士 as part of a name', text: '代表马丁·泰勒博士说', finds: ['person=马丁·泰勒'] },
  {
    says: 'a name with two dots and variants of the dot',
    text: '首相埃尔娜・安娜‧索尔贝格来访',
    finds: ['person=埃尔娜・安娜‧索尔贝格'],
  },
  { says: 'no person in the name of an airport', text: '在戴高乐·拉戈机场降落', finds: [] },
  {
    says: 'the last part of a dotted name again',
    text: '埃尔娜·索尔贝格来访。索尔贝格说',
    finds: ['person=埃尔娜·索尔贝格', 'person=索尔贝格'],
  },
  { says: 'one character of a dotted name not again', text: '阿西夫·汗来访。大汗淋漓', finds: ['person=阿西夫·汗'] },
  {
    says: 'a name of transliteration in the whole article',
    text: '土耳其外长查武什奥卢到访。会后查武什奥卢说',
    finds: ['person=查武什奥卢', 'person=查武什奥卢'],
  },
  {
    says: 'a Japanese name behind a title of Japan',
    text: '日本外相上川阳子与防相木原稔',
    finds: ['person=上川阳子', 'person=木原稔'],
  },
];

const CHINESE: readonly Case[] = [
  { says: 'a name behind a post', text: '外交部发言人毛宁说', finds: ['person=毛宁'] },
  { says: 'a name of three before a stop', text: '行长潘功胜。', finds: ['person=潘功胜'] },
  { says: 'a compound surname', text: '院士欧阳明高指出', finds: ['person=欧阳明高'] },
  {
    says: 'a name at the beginning of a clause before a verb of speech',
    text: '会上，赵立坚表示',
    finds: ['person=赵立坚'],
  },
  { says: 'a speaker of a transcript', text: '问？\n汪文斌：中方注意到有关报道。', finds: ['person=汪文斌'] },
  { says: 'no name in the middle of a clause', text: '他对高通表示，白宫说', finds: [] },
  { says: 'no body or product in place of a name', text: '华为表示。万科称。于是说。', finds: [] },
  { says: 'no title or word in place of a name', text: '总统强调，主席应邀，院长任期', finds: [] },
  { says: 'no word that begins with a surname', text: '主席全体起立，部长高度重视', finds: [] },
  { says: 'no name in 社会长治久安', text: '实现社会长治久安。', finds: [] },
  {
    says: 'names that go on behind 和 and 、',
    text: '运动员张雨霏、汪顺和覃海洋当选',
    finds: ['person=张雨霏', 'person=汪顺', 'person=覃海洋'],
  },
  { says: 'a list of those present', text: '丁薛祥、何立峰等参加会见。', finds: ['person=丁薛祥', 'person=何立峰'] },
  {
    says: 'surname and title of whom it has found',
    text: '研究院院长连维良说。连院长认为',
    finds: ['person=连维良', 'person=连院长'],
  },
  {
    says: 'a name found once in the whole article',
    text: '发言人毛宁说。会后毛宁又说',
    finds: ['person=毛宁', 'person=毛宁'],
  },
];

const ORGANIZATIONS: readonly Case[] = [
  { says: 'a company', text: '与传音公司合作', finds: ['organization=传音公司'] },
  {
    says: 'a company with the city that is part of it',
    text: '在北京首钢集团考察',
    finds: ['organization=北京首钢集团'],
  },
  { says: 'a foreign company without its country', text: '同德国默克集团签约', finds: ['organization=默克集团'] },
  {
    says: 'a limited company whole, bracket included',
    text: '由施耐德电气（中国）有限公司承建',
    finds: ['organization=施耐德电气（中国）有限公司'],
  },
  { says: 'no generic company', text: '国有商业银行、上市房地产公司、跨国公司、中国公司、一家公司', finds: [] },
  { says: 'no word that only begins like one', text: '银行业、大学生、公司法、传音公司法务', finds: [] },
  { says: 'a ministry that a country completes', text: '美国国土安全部宣布', finds: ['organization=美国国土安全部'] },
  { says: 'a ministry of two tasks', text: '土耳其能源和自然资源部', finds: ['organization=土耳其能源和自然资源部'] },
  { says: 'no ministry in 部长 and 部门', text: '土耳其国防部长、土耳其司法部门、土耳其经济局势', finds: [] },
  { says: 'a ministry of Japan', text: '日本经济产业省公布', finds: ['organization=日本经济产业省'] },
  {
    says: 'an organ of a country',
    text: '韩国国会通过，德国联邦议院批准',
    finds: ['organization=韩国国会', 'organization=德国联邦议院'],
  },
  { says: 'an embassy', text: '中国驻土耳其大使馆提醒', finds: ['organization=中国驻土耳其大使馆'] },
  { says: 'an association', text: '中国汽车流通协会发布', finds: ['organization=中国汽车流通协会'] },
  { says: 'no association of a country alone', text: '中国协会、美国大学', finds: [] },
  { says: 'a name that begins where a verb ends', text: '记者走访来到传音公司', finds: ['organization=传音公司'] },
  { says: 'what a body of the dictionary begins', text: '联合国研究所发布', finds: ['organization=联合国研究所'] },
  {
    says: 'a broker only before what brokers say',
    text: '招商证券首席分析师张夏，买卖证券',
    finds: ['organization=招商证券', 'person=张夏'],
  },
  {
    says: 'a company by its ticker',
    text: '截至收盘，赣锋锂业（002460.SZ）涨停，又报（123）',
    finds: ['organization=赣锋锂业'],
  },
  { says: 'a ticker of another exchange', text: '今日，泡泡玛特(09992.HK)走高', finds: ['organization=泡泡玛特'] },
  { says: 'no 商会 in 磋商会', text: '举行紧急磋商会', finds: [] },
  {
    says: 'no generic short form',
    text: '山东艾克韦技术有限公司（以下简称“公司”或“标的公司”），标的公司',
    finds: ['organization=山东艾克韦技术有限公司'],
  },
  { says: 'a name behind 附属公司', text: '其全资附属公司侨雄投资有限公司', finds: ['organization=侨雄投资有限公司'] },
  {
    says: 'the short form that the text sets',
    text: '江苏恒瑞医药股份有限公司（下称“恒瑞医药”）公告。恒瑞医药称',
    finds: ['organization=江苏恒瑞医药股份有限公司', 'organization=恒瑞医药', 'organization=恒瑞医药'],
  },
];

const EVENTS: readonly Case[] = [
  {
    says: 'a numbered forum',
    text: '出席第三届“一带一路”国际合作高峰论坛并致辞',
    finds: ['event=第三届“一带一路”国际合作高峰论坛'],
  },
  {
    says: 'a numbered meeting of parties',
    text: '举行中国—东盟外长第五次会议。',
    finds: ['event=中国—东盟外长第五次会议'],
  },
  { says: 'no numbered talks without a name', text: '举行第三次会议，第一轮磋商，第五次委员会议', finds: [] },
  { says: 'a summit named after a body', text: '东盟峰会在日内瓦闭幕', finds: ['event=东盟峰会'] },
  {
    says: 'a session of a term',
    text: '十四届东盟第五次会议，十四届东盟三次会议',
    finds: ['event=十四届东盟第五次会议', 'event=十四届东盟三次会议'],
  },
  { says: 'no meeting of a board', text: '第二届董事会第十五次会议审议', finds: [] },
  { says: 'no summit of nobody', text: '在峰会上，本届峰会', finds: [] },
  { says: 'no paper named after a forum', text: '中国论坛报', finds: [] },
  { says: 'no talks that are only described', text: '中国元首第一次集体会晤', finds: [] },
];

const DOCUMENTS: readonly Case[] = [
  {
    says: 'a title without its marks',
    text: '签署《关于深化合作的谅解备忘录》。',
    finds: ['document=关于深化合作的谅解备忘录'],
  },
  {
    says: 'the outer one of nested titles',
    text: '《关于修改〈合作协定〉的议定书》与《读《论语》札记》',
    finds: ['document=关于修改〈合作协定〉的议定书', 'document=读《论语》札记'],
  },
  {
    says: 'a longer title over a name inside it',
    text: '《中国与土耳其联合声明》',
    finds: ['document=中国与土耳其联合声明'],
  },
  { says: 'no document where the dictionary knows the medium', text: '《人民日报》刊文', finds: [] },
  { says: 'a medium as a body', text: '《海峡时报》报道', finds: ['organization=海峡时报'] },
  { says: 'no title of one character or of more than sixty', text: `《书》《${'长'.repeat(61)}》`, finds: [] },
  { says: 'no title across a sentence', text: '《未完。下一句》', finds: [] },
];

const PROJECTS: readonly Case[] = [
  { says: 'a railway of several countries', text: '修建中吉乌铁路', finds: ['project=中吉乌铁路'] },
  { says: 'a line between two places', text: '北京—莫斯科高铁', finds: ['project=北京—莫斯科高铁'] },
  { says: 'no railway of one country', text: '土耳其铁路、当地公路', finds: [] },
];

const BREAKS: readonly Case[] = [
  {
    says: 'no name across paragraphs',
    text: '他是外交部发言人。\n李明说得好。\n会见土耳其外长。\n查武什奥卢',
    finds: ['person=李明'],
  },
  {
    says: 'a name across the lines of a printed page',
    text: '双方在莫斯科举行会谈，期间土耳其外长查武\n\n什奥卢就双边关系和地区局势的各个方面分别\n\n阐述立场，并同意继续保持沟通和协调以便推\n\n动局势降温',
    finds: ['person=查武\n\n什奥卢'],
  },
];

const GROUPS = { FOREIGN, CHINESE, ORGANIZATIONS, EVENTS, DOCUMENTS, PROJECTS, BREAKS };

describe('withPatterns', () => {
  for (const [group, cases] of Object.entries(GROUPS)) {
    describe(`${group.toLowerCase()}: finds`, () => {
      for (const { says, text, finds } of cases) {
        it(says, () => {
          const mentions = recognize(text, newsDictionary, { date: '2024-05-01' }).mentions.filter(
            ({ how }) => how === 'pattern',
          );
          expect(mentions.map(({ kind, start, end }) => `${kind}=${text.slice(start, end)}`)).toEqual(finds);
        });
      }
    });
  }

  it('says of a pattern that it is one, without an entity', () => {
    const { mentions } = recognize('传音公司', newsDictionary);
    expect(mentions).toEqual([
      { start: 0, end: 4, text: '传音公司', kind: 'organization', entity: [], how: 'pattern' },
    ]);
  });

  it('lets a dictionary reading stand against a pattern of the same stretch', () => {
    const { mentions } = recognize('《联合国》与中国外交部发言人王毅', newsDictionary);
    expect(mentions.map(({ text, how }) => [text, how])).toEqual([
      ['联合国', 'dictionary'],
      ['中国外交部', 'dictionary'],
      ['王毅', 'dictionary'],
    ]);
  });

  it('gives a short form set for a dictionary body the entity of that body', () => {
    const { mentions } = recognize('新华社（简称“华社”）报道，华社说', newsDictionary);
    expect(mentions.filter(({ text }) => text === '华社').map(({ entity }) => entity)).toEqual([
      ['organization/xinhua'],
      ['organization/xinhua'],
    ]);
  });

  it('claims no short form for two owners', () => {
    const { mentions } = recognize('埃尔娜·索尔贝格和英格丽德·索尔贝格，索尔贝格', newsDictionary);
    expect(mentions.map(({ text }) => text)).toEqual(['埃尔娜·索尔贝格', '英格丽德·索尔贝格']);
  });
});
