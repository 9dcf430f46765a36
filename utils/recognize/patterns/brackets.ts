/**
 * What brackets tell: a short form set by the text itself (…有限公司(下称"某某")),
 * and a company by the ticker behind its name (某某股份(600000.SH)).
 */
import type { Finder } from './finder';
import { type Ground, isAlphanumeric, isHan } from './ground';
import { walkBack } from './organizations';
import { wordTable } from './word-table';

const OPEN = 0x28;
const CLOSE = 0x29;
const QUOTE = 0x22;
const LONGEST_SHORT_FORM = 14;

const setters = wordTable(
  '以下简称 下称 以下称 以下合称 下文简称 简称 简称为 以下简称为 下简称 后简称 后称 又称 亦称 also',
);

/** A short form of what ends at `owner`. */
export interface ShortForm {
  readonly owner: number;
  readonly text: string;
}

/** Short forms that the text sets in brackets, and in quotation marks therein. */
export function shortFormsSet({ units }: Ground): ShortForm[] {
  const found: ShortForm[] = [];
  for (let at = 0; at < units.length; at++) {
    if (units[at] !== OPEN) continue;
    const setter = setters.startingAt(units, at + 1);
    if (setter === undefined) continue;
    for (const text of formsBetween(units, at + 1 + setter.length)) found.push({ owner: at, text });
  }
  return found;
}

const DIVIDERS = new Set([...'、或/《》'].map((mark) => mark.charCodeAt(0)));

function formsBetween(units: Uint16Array, from: number): string[] {
  const forms: string[] = [];
  let form = '';
  const close = (): void => {
    if (form.length >= 2 && form.length <= LONGEST_SHORT_FORM) forms.push(form);
    form = '';
  };
  for (let at = from; at < from + 3 * LONGEST_SHORT_FORM && at < units.length; at++) {
    const unit = units[at] as number;
    if (unit === CLOSE) {
      close();
      return forms;
    }
    if (unit === QUOTE || DIVIDERS.has(unit)) close();
    else form += String.fromCharCode(unit);
  }
  return [];
}

const LONGEST_TICKER = 16;
const LONGEST_LISTED_NAME = 10;

/** Companies by the ticker in brackets behind their names. */
export const listedCompanies: Finder = {
  triggers: '(',
  find: (ground, at) => {
    if (at < 2 || !isTickerAt(ground.units, at + 1) || ground.readingAt(at - 1)) return undefined;
    const start = walkBack(ground, at, LONGEST_LISTED_NAME);
    return start !== undefined && at - start >= 2 ? { start, end: at, kind: 'organization', takesIn: true } : undefined;
  },
};

const TICKER =
  /^(?:\d{6}(?:\.(?:sh|sz|bj|ss))?|(?:sh|sz)\d{6}|\d{4,5}\.hk|hk\d{4,5}|[a-z]{1,5}\.(?:n|o|us|oq|nyse)|(?:nyse|nasdaq|纽交所|纳斯达克|港交所|股票代码|证券代码|代码):?[a-z0-9.]{1,9})$/;

function isTickerAt(units: Uint16Array, from: number): boolean {
  let text = '';
  for (let at = from; at < from + LONGEST_TICKER && at < units.length; at++) {
    const unit = units[at] as number;
    if (unit === CLOSE) return TICKER.test(text);
    if (!isAlphanumeric(unit) && !isHan(unit) && unit !== 0x2e && unit !== 0x3a) return false;
    text += String.fromCharCode(unit);
  }
  return false;
}
