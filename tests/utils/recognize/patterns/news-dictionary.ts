import { smallDictionary } from '@/tests/utils/recognize/small-dictionary';

/** A few places, bodies and people, so that everything else in a text is left to patterns. */
export const newsDictionary = smallDictionary({
  places: `
- { id: cn, iso: CN, name: 中国, short: { text: 中, free: true }, source: reference }
- { id: tr, iso: TR, name: 土耳其, source: reference }
- { id: jp, iso: JP, name: 日本, source: reference }
- { id: kr, iso: KR, name: 韩国, source: reference }
- { id: us, iso: US, name: 美国, source: reference }
- { id: de, iso: DE, name: 德国, source: reference }
- { id: kg, iso: KG, name: 吉尔吉斯斯坦, short: { text: 吉, free: true }, source: reference }
- { id: uz, iso: UZ, name: 乌兹别克斯坦, short: { text: 乌, free: true }, source: reference }
- { id: beijing, name: 北京, source: reference }
- { id: sg, iso: SG, name: 新加坡, source: reference }
- { id: ru, iso: RU, name: 俄罗斯, source: reference }
- { id: pk, iso: PK, name: 巴基斯坦, source: reference }
- { id: moscow, name: 莫斯科, source: reference }
- { id: geneva, name: 日内瓦, source: reference }
`,
  organizations: `
- { id: un, name: 联合国, source: reference }
- { id: asean, name: 东盟, source: reference }
- { id: mfa, name: 中国外交部, aliases: [外交部], source: reference }
- { id: daily, name: 人民日报, source: reference }
- { id: xinhua, name: 新华社, source: reference }
`,
  people: `
- id: wang-yi
  name: 王毅
  en: Wang Yi
  posts:
    - { title: 外交部长, of: organization/mfa, from: 2013-03, to: 2022-12 }
    - { title: 外交部长, of: organization/mfa, from: 2023-07 }
  source: reference
- id: qin-gang
  name: 秦刚
  posts: [{ title: 外交部长, of: organization/mfa, from: 2022-12, to: 2023-07 }]
  source: reference
- id: xi
  name: 习近平
  posts: [{ title: 国家主席, from: 2013-03 }]
  source: reference
- id: li-keqiang
  name: 李克强
  posts: [{ title: 国务院总理, from: 2013-03, to: 2023-03 }]
  source: reference
- id: li-qiang
  name: 李强
  posts:
    - { title: 上海市委书记, from: 2017-10, to: 2022-10 }
    - { title: 国务院总理, from: 2023-03 }
  source: reference
- id: lee
  name: 李显龙
  posts: [{ title: 总理, of: place/sg, from: 2004-08, to: 2024-05 }]
  source: reference
- id: ren
  name: 任鸿斌
  posts: [{ title: 部长助理, from: 2019 }, { title: 主席, from: 2022 }]
  source: reference
- id: putin
  name: 弗拉基米尔·普京
  posts: [{ title: 总统, of: place/ru, from: 2012-05 }]
  source: reference
- id: khan
  name: 伊姆兰·汗
  posts: [{ title: 总理, of: place/pk, from: 2018-08, to: 2022-04 }]
  source: reference
- id: kishida
  name: 岸田文雄
  posts: [{ title: 首相, of: place/jp, from: 2021-10, to: 2024-10 }]
  source: reference
- id: wang-wentao
  name: 王文涛
  posts: [{ title: 商务部部长, from: 2020-12 }]
  source: reference
- id: ouyang
  name: 欧阳玉靖
  posts: [{ title: 大使, from: 2020 }]
  source: reference
`,
  initiatives: `
- { id: bri, name: 一带一路, source: reference }
`,
});
