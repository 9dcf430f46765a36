/**
 * One name for all statements of one promise, whatever the wording: who to whom, what
 * is done and how much. A figure says more than its wording, so a promise with one is
 * known by it and the sort of thing; one without by the core of its object. The due
 * date stays out: a promise whose date is moved is still the same promise.
 */
import { isCurrency } from '@/utils/text/quantity-units';
import type { Quantity } from '@/utils/model/pledge';

export interface PromiseCore {
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly verb: string;
  /** Condensed text behind the verb. */
  readonly object: string;
  readonly quantity?: Quantity;
}

const HOST = 'place/cn';
/** Acts that are another promise to each who receives. */
const GIVEN =
  /^(?:提供|给予|捐赠|捐助|捐款|援助|资助|赠送|派遣|增派|选派|培训|支持|坚定支持|帮助|协助|减免|免除|开放|加强|深化|发挥|维护|落实|推动|推进)$/;
/** Sorts of money that are different promises though the sum be the same. */
const SORTS: readonly (readonly [string, RegExp])[] = [
  ['aid', /援助|捐|资助|赠/],
  ['credit', /贷款|融资|信贷|授信|专项/],
  ['investment', /投资|出资|注资|基金/],
  ['trade', /贸易|进口|采购|出口|购买/],
];
/** Words that come and go between two wordings of the same thing. */
const FILLERS =
  /[的了等各和与及、"'《》()·-]|进一步|继续|更加|更多|一系列|有关|相关|全面|深入|共同|积极|建设$|工作$|活动$|合作$/g;
const LONGEST_OBJECT = 40;
const ALIKE: Readonly<Record<string, string>> = {
  设立: '建立',
  成立: '建立',
  组建: '建立',
  创建: '建立',
  主办: '举办',
  承办: '举办',
  办好: '举办',
  合办: '举办',
  推出: '打造',
  加大: '加强',
  强化: '加强',
  增进: '加强',
  密切: '加强',
  拓展: '扩大',
  加快: '推进',
  推动: '推进',
  加速: '推进',
  坚定支持: '支持',
  相互支持: '支持',
  采购: '进口',
  购买: '进口',
  捐赠: '提供',
  援助: '提供',
  赠送: '提供',
  捐助: '提供',
};

/** `~` and a hash; equal for statements of the same promise. */
export function fingerprintOf({ by, to, verb, object, quantity }: PromiseCore): string {
  // What one side promises alone and with the other is the same; the host stands for both.
  const lead = by.includes(HOST) ? HOST : ([...by].sort()[0] ?? '');
  const parties = GIVEN.test(verb) ? `${lead}>${[...to].sort().join('+')}` : lead;
  if (quantity) {
    const sort = isCurrency(quantity.unit) ? (SORTS.find(([, words]) => words.test(verb + object))?.[0] ?? '') : '';
    return `~${hash(`${parties}|${quantity.value}${quantity.unit}|${sort}`)}`;
  }
  return `~${hash(`${parties}|${ALIKE[verb] ?? verb}|${object.slice(0, LONGEST_OBJECT).replace(FILLERS, '')}`)}`;
}

/** 53 bits by cyrb53 (public domain, bryc), in base 36. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
