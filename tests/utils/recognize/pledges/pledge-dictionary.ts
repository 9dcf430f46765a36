import type { Dictionary } from '@/utils/dictionary/load';
import { smallDictionary } from '@/tests/utils/recognize/small-dictionary';

/** A dictionary of a few parties, with one promise in its catalogue. */
export function pledgeDictionary(): Dictionary {
  return smallDictionary({
    places: `
- { id: cn, name: 中国, aliases: [中方, 我方国家], source: reference }
- { id: eg, name: 埃及, aliases: [埃方], source: reference }
- { id: kz, name: 哈萨克斯坦, aliases: [哈方], source: reference }
- { id: jp, name: 日本, aliases: [日方], source: reference }
- { id: us, name: 美国, aliases: [美方], source: reference }
- { id: ru, name: 俄罗斯, aliases: [俄方], source: reference }
- { id: africa, name: 非洲, aliases: [非方], source: reference }
- { id: central-asia, name: 中亚, source: reference }
- { id: central-asia-five, name: 中亚五国, source: reference }
`,
    people: `
- { id: lin-an, name: 林安, posts: [{ title: 外交部长, of: organization/mfa-china, from: "2015-01" }], source: reference }
- { id: samir-nour, name: 萨米尔, posts: [{ title: 总统, of: place/eg, from: "2015-01" }], source: reference }
`,
    organizations: `
- { id: mfa-china, name: 外交部, source: reference }
- { id: asean, name: 东南亚国家联盟, aliases: [东盟], source: reference }
- { id: eu, name: 欧洲联盟, aliases: [欧盟], source: reference }
- { id: un, name: 联合国, source: reference }
- { id: pboc, name: 中国人民银行, source: reference }
`,
    events: `
- { id: harbour-games, name: 海港运动会, date: "2026-08-10/2026-08-20", source: reference }
`,
    initiatives: `
- { id: agenda-2030, name: 2030年议程, source: reference }
`,
    pledges: `
- id: green-bridge
  by: [place/cn]
  to: [place/eg]
  act: 建设绿桥
  summary: { zh: 建设绿桥, en: Build the Green Bridge }
  strength: commitment
  announced: { date: 2025-01-01, source: invented }
  statements: [建设横跨运河的绿桥]
`,
  });
}
