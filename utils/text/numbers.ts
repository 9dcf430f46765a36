/**
 * Numbers as news write them: 5000, 3,300, 1.2万亿, 1亿5000万, 二十三, 二〇三〇, 十余万,
 * 30多. Works on folded text without white space. Cost: at most LONGEST characters a call.
 */
export interface NumberFound {
  /** Not finite where the characters make no number (亿亿, 七八). */
  readonly value: number;
  /** Exclusive; always behind `at`, so that a scan gets on even over what is no number. */
  readonly end: number;
  /** The power of ten in which a last 万 or 亿 counts (1 where there is none). */
  readonly scale: number;
  /** 多, 余 or 几 says that it is more. */
  readonly over: boolean;
}

const LONGEST = 24;

const DIGITS = '零一二三四五六七八九';
const DIGIT_OF: ReadonlyMap<string, number> = new Map<string, number>([
  ...[...DIGITS].map((digit, value): [string, number] => [digit, value]),
  ['〇', 0],
  ['两', 2],
]);
const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
  ['兆', 1e12],
]);

/** Beyond this nothing that is counted in news exists; such a number is none. */
const LARGEST = 1e17;

/** `STARTS_NUMBER[unit]` is 1 for the units that a number may begin with. */
export const STARTS_NUMBER = new Uint8Array(65536);
for (const character of ['0123456789', ...DIGIT_OF.keys(), ...SMALL.keys()].join('')) {
  STARTS_NUMBER[character.charCodeAt(0)] = 1;
}

/** Whether a number may begin with this character. */
export function startsNumber(character: string | undefined): boolean {
  return character !== undefined && STARTS_NUMBER[character.charCodeAt(0)] === 1;
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/**
 * The number that begins at `at`, or undefined where none does. `stop` is the
 * offset at which the text counts as ended.
 */
export function numberAt(text: string, at: number, stop = text.length): NumberFound | undefined {
  const limit = Math.min(stop, at + LONGEST);
  if (at >= limit || STARTS_NUMBER[text.charCodeAt(at)] !== 1) return undefined;
  return isDigit(text[at]) ? arabic(text, at, limit) : chinese(text, at, limit);
}

function arabic(text: string, at: number, limit: number): NumberFound {
  let end = digitsFrom(text, at, limit);
  let written = text.slice(at, end);
  while (text[end] === ',' && digitsFrom(text, end + 1, limit) === end + 4) {
    written += text.slice(end + 1, end + 4);
    end += 4;
  }
  if (text[end] === '.' && isDigit(text[end + 1]) && end + 1 < limit) {
    const next = digitsFrom(text, end + 1, limit);
    written += text.slice(end, next);
    end = next;
  }
  return withMultipliers(text, { value: Number(written), end, limit });
}

function digitsFrom(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isDigit(text[end])) end++;
  return end;
}

interface Begun {
  readonly value: number;
  readonly end: number;
  readonly limit: number;
}

/** Arabic digits with what may follow: 5000多万, 1.2万亿, 3千, 1亿5000万. */
function withMultipliers(text: string, { value, end: from, limit }: Begun): NumberFound {
  let end = from;
  let over = false;
  let scale = 1;
  for (; end < limit; end++) {
    const character = text[end] as string;
    const times = beginsUnit(text, end) ? undefined : (LARGE.get(character) ?? SMALL.get(character));
    if (times !== undefined && !(over && scale > 1)) scale *= times;
    else if (isOver(text, end)) over = true;
    else break;
  }
  const whole = value * scale;
  if (scale >= 1e8 && !over && isDigit(text[end]) && end < limit) {
    const rest = arabic(text, end, limit);
    if (rest.scale > 1 && rest.value < scale)
      return { value: sane(whole + rest.value), end: rest.end, scale: rest.scale, over: rest.over };
  }
  return { value: sane(whole), end, scale, over };
}

/** 千瓦, 兆瓦, 千米: the multiplier belongs to the unit. */
function beginsUnit(text: string, at: number): boolean {
  return '千兆'.includes(text[at] as string) && '瓦米克赫'.includes(text[at + 1] ?? ' ');
}

/** 多 and 余 behind a number say that it is more; 多边, 多种 and 余额 are words of their own. */
function isOver(text: string, at: number): boolean {
  const next = text[at + 1];
  return text[at] === '多' ? next !== '边' && next !== '元' && next !== '极' : text[at] === '余' && next !== '额';
}

function chinese(text: string, at: number, limit: number): NumberFound {
  const end = numeralsFrom(text, at, limit);
  const over = end < limit && isOver(text, end);
  const stop = over ? largeFrom(text, end + 1, limit) : end;
  const more = over ? productOf(text.slice(end + 1, stop)) : 1;
  const characters = text.slice(at, end);
  return {
    value: sane(readChinese(characters) * more),
    end: stop,
    scale: productOf(characters.slice(-2)) * more,
    over,
  };
}

function numeralsFrom(text: string, at: number, limit: number): number {
  for (let end = at; end < limit; end++) {
    const character = text[end] as string;
    if (end > at && beginsUnit(text, end)) return end;
    if (!DIGIT_OF.has(character) && !SMALL.has(character) && !LARGE.has(character)) return end;
  }
  return limit;
}

function largeFrom(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && LARGE.has(text[end] as string)) end++;
  return end;
}

/** What the 万 and 亿 among these characters multiply to. */
function productOf(characters: string): number {
  return [...characters].reduce((product, character) => product * (LARGE.get(character) ?? 1), 1);
}

/** The value of Chinese numerals, by place (二〇三〇) or by unit (一百二十万); NaN for what is no number. */
function readChinese(characters: string): number {
  if ([...characters].every((character) => DIGIT_OF.has(character))) return byPlace(characters);
  let total = 0;
  let section = 0;
  let digit = -1;
  let last = Infinity;
  let lastLarge = 0;
  for (const character of characters) {
    const small = SMALL.get(character);
    const large = LARGE.get(character);
    if (small !== undefined) {
      if (small >= last) return NaN;
      section += (digit < 0 ? 1 : digit) * small;
      last = small;
      digit = -1;
    } else if (large !== undefined) {
      if (section === 0 && digit < 0 && total === 0) return NaN;
      const more = section + Math.max(digit, 0);
      // 一亿二千万: the 万 counts what stands behind the 亿; 一万二千亿: the 亿 counts all of it.
      total = large < lastLarge ? total + more * large : (total + more) * large;
      lastLarge = large;
      section = 0;
      last = Infinity;
      digit = -1;
    } else {
      const value = DIGIT_OF.get(character) as number;
      if (digit > 0) return NaN;
      digit = value;
    }
  }
  return total + section + Math.max(digit, 0);
}

/** 五 is five and 二〇三〇 a year; 七八 or 三五 (seven or eight, three to five) are no one number. */
function byPlace(characters: string): number {
  if (characters.length > 1 && characters.length !== 4 && !/[〇零]/.test(characters)) return NaN;
  return [...characters].reduce((value, character) => value * 10 + (DIGIT_OF.get(character) as number), 0);
}

function sane(value: number): number {
  return value <= LARGEST ? Math.round(value * 1e6) / 1e6 : NaN;
}
