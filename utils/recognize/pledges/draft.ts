import type { Strength } from '@/utils/model/pledge';
import type { TimeFound } from '@/utils/text/times';
import type { Phrase, Predicate } from './predicate';
import type { Scene } from './scene';
import { within } from './scene';
import { type VerbClass, verbAt } from './verbs';

/** What clauses that follow a cue share: who promises, how bindingly, by when. */
export interface Governor {
  readonly by: readonly string[];
  readonly cue: string;
  readonly strength: Strength;
  /** Times fronted to the whole list. */
  readonly front: readonly TimeFound[];
  readonly phrases: readonly Phrase[];
  /** 我们要 is a promise only where what follows can be checked. */
  readonly strict: boolean;
  /** Led a list behind a colon: its items follow, also as sentences. */
  list: boolean;
}

/** A statement as it grows clause by clause. */
export interface Draft {
  readonly governor: Governor;
  readonly start: number;
  end: number;
  /** Absent while the clauses so far only lead up to the act. */
  verb: Predicate['verb'] | undefined;
  phrases: readonly Phrase[];
  /** Clauses that only lead up stand before its act. */
  led: boolean;
  /** Times of its own clause. */
  times: readonly TimeFound[];
  type: VerbClass;
  checkable: boolean;
}

const CHECKABLE_END =
  /(?:建设|项目|机制|平台|中心|论坛|走廊|通道|铁路|公路|港口|机场|园区|协定|协议|条约|议定书|谈判|磋商|对话|交流|往来|沟通|援助|物资|疫苗|名额|培训|研修|市场|关税|签证|航班|服务|体系|预警|盛会|活动|工作组|委员会|计划|行动|方案|规划|路线图|贸易|投资|出口|进口|产能|实施|落地|生效|运营|对接|课堂|学院|基金|债券|额度|专线|工程|展会|博览会|运动会|制度|清单|标准|试点|示范区|实验室|卫星|设施|管道|线|网络|武器区|地位|架构|原则|承诺|义务|共识|成果|转让|生产|研发|储备|供应|粮食|通关|口岸|班列|开放|准入|待遇|豁免|减排|产业链|学校|医院|大桥|电站|电厂|贷款|融资|资金|配额|补贴|税率|利率|全覆盖|能力|程序|规模|比重|占比|产量|份额|岗位|住房|债务|名单|禁令|限制|措施|政策|法案|法律|条例|规则|细则|之路|工厂|车间|基地)$/;
const GENERIC_COOPERATION =
  /^(?:双方|两国|彼此|双边|互利|友好|务实|全面|全方位|各领域|团结|战略|协调|沟通|的|和|、|与|同|多边|配合|协作|合作|国际|高水平|地区)*合作$/;
const LONGEST_OBJECT = 120;

/** Whether an object is something definite that can be looked at later. */
export function isCheckable(scene: Scene, from: number, to: number): boolean {
  const object = scene.text.slice(Math.max(from, to - LONGEST_OBJECT), to).replace(/["')]+$/, '');
  if (
    within(scene.mentions, from, to).some(({ kind }) => kind === 'project' || kind === 'document' || kind === 'event')
  )
    return true;
  if (/^(?:沟通|合作|交流|往来|对话|磋商|服务|投资|贸易)$/.test(object)) return false;
  if (object.endsWith('合作')) return !GENERIC_COOPERATION.test(object);
  return CHECKABLE_END.test(object) || /\d/.test(object);
}

/** Verbs that are nouns as often; behind 、 they go on with the object. */
const NOUN_TOO =
  /^(?:投资|培训|援助|生产|出口|进口|采购|研发|运营|保护|保障|开放|转让|储备|供应|安排|接待|通车|更新|升级|救助|安置|重建|运行|减排|试点|普及|调查|免签|覆盖|公布|培养|保供|修复|支付|接收|实行|发行)$/;

/** Where a list inside a clause begins a further act: 、设立…, 并举办…, each behind an object of its own. */
export function furtherActs(scene: Scene, from: number, to: number): number[] {
  const { text } = scene;
  const starts: number[] = [];
  let object = from;
  for (let at = from + 3; at < Math.min(to, from + 400); at++) {
    if (!'、并'.includes(text[at] as string) || at - object < 3) continue;
    const verb = verbAt(text, at + 1, to);
    if (
      verb?.type !== 'firm' ||
      (text[at] === '、' && NOUN_TOO.test(verb.word)) ||
      at + 1 + verb.word.length >= to ||
      '、和与的'.includes(text[at + 1 + verb.word.length] as string)
    )
      continue;
    starts.push(at + 1);
    object = at + 1 + verb.word.length;
  }
  return starts;
}
