/**
 * What becomes of an article with a quote in it. The ends of the quote are marked by two
 * characters that no text has.
 */
import { SIMPLIFIED, TRADITIONAL } from '@/utils/text/simplified';
import { inventedArticle, NAMES, pick, type Random } from './invented-news';

export const OPEN = '\uE000';
export const CLOSE = '\uE001';
const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`);

/** The text without the marks. */
export function bare(text: string): string {
  return text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}

const WORDS =
  '目前 此外 同时 有关方面 据了解 逐步 重要 新的 多次 共同 稳步 充分 如期 明显 持续 有序 相关 部分 当地 近日'.split(
    ' ',
  );

/** Words replaced, put in and taken out, until about so much of the text is another. */
function edited(text: string, share: number, random: Random): string {
  let result = text;
  for (let left = Math.max(1, Math.round(share * text.length)); left > 0;) {
    const length = Math.min(left, 1 + Math.floor(random() * 4));
    const at = Math.floor(random() * Math.max(1, result.length - length));
    const way = random();
    const goes = way < 0.7 ? length : 0;
    const comes = way < 0.3 ? '' : pick(random, WORDS).slice(0, length);
    result = result.slice(0, at) + comes + result.slice(at + goes);
    left -= length;
  }
  return result;
}

export function outside(share: number) {
  return (text: string, random: Random): string => {
    const match = MARKED.exec(text);
    const [before = '', after = ''] = text.split(match?.[0] ?? '');
    const lines = (part: string): string =>
      part
        .split('\n')
        .map((line) => edited(line, share, random))
        .join('\n');
    return `${lines(before)}${match?.[0]}${lines(after)}`;
  };
}

export function inside(share: number) {
  return (text: string, random: Random): string | undefined => {
    const quote = MARKED.exec(text)?.[1] ?? '';
    const next = edited(quote, share, random);
    return next === quote ? undefined : inPlace(text, next);
  };
}

function inPlace(text: string, quote: string): string {
  return text.replace(MARKED, () => `${OPEN}${quote}${CLOSE}`);
}

/** The quote with the part that a pattern finds replaced; given up where that changes nothing. */
export function replaced(pattern: RegExp, by: (found: string, random: Random) => string) {
  return (text: string, random: Random): string | undefined => {
    const quote = MARKED.exec(text)?.[1] ?? '';
    const next = quote.replace(pattern, (found) => by(found, random));
    return next === quote ? undefined : inPlace(text, next);
  };
}

export const NAME = new RegExp(NAMES.join('|'));
export const NUMBER = /\d[\d,.]*[万亿]*|[一二三四五六七八九](?:亿|千万|百)/;
export const MODAL = /将|愿(?!意)|愿意|力争|希望|承诺|计划|应当|必须|可能/;
/** The quote must hold the word whole, and not at its very end, where it may be a part of a longer one. */
export const holds = (pattern: RegExp) => (quote: string) =>
  new RegExp(`.{1,}(?:${pattern.source})[^\\d万亿元%.,]`).test(quote) && !/[\d万亿.,]$|^[\d万亿.,]/.test(quote);

export function otherThan(found: string, choose: () => string): string {
  for (;;) {
    const other = choose();
    if (other !== found) return other;
  }
}

export function layout(text: string, random: Random): string {
  return [...text]
    .map((character) => {
      const chance = random();
      if (character === '\n') return chance < 0.5 ? '\n\n　　' : '\n';
      if (chance < 0.01) return `${character}\n`;
      if (/\d/.test(character) && chance < 0.5) return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
      return chance < 0.05 ? `${character}${pick(random, [' ', '\u200b', '　'])}` : character;
    })
    .join('');
}

const TO_TRADITIONAL = new Map([...SIMPLIFIED].map((simple, at) => [simple, TRADITIONAL[at] ?? simple]));

export function traditional(text: string): string {
  return [...text].map((character) => TO_TRADITIONAL.get(character) ?? character).join('');
}

export function movedParagraph(text: string, random: Random): string | undefined {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.includes(OPEN));
  const [line] = lines.splice(from, 1);
  const to = Math.floor(random() * (lines.length + 1));
  if (to === from || line === undefined) return undefined;
  lines.splice(to, 0, line);
  return lines.join('\n');
}

/** The quote's sentence once more, in another paragraph. */
export function duplicated(text: string, random: Random): string | undefined {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.includes(OPEN));
  const sentences = (lines[from] ?? '').split(/(?<=。)/);
  const copy = sentences
    .filter((sentence) => /[\uE000\uE001]/.test(sentence))
    .map(bare)
    .join('');
  const to = Math.floor(random() * lines.length);
  if (to === from) return undefined;
  const others = (lines[to] ?? '').split(/(?<=。)/);
  others.splice(Math.floor(random() * (others.length + 1)), 0, copy);
  lines[to] = others.join('');
  return lines.join('\n');
}

/** Every sentence with a part of the quote is gone. */
export function deleted(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const from = line.indexOf(OPEN);
      if (from < 0) return line;
      const start = line.lastIndexOf('。', from) + 1;
      const end = line.indexOf('。', line.indexOf(CLOSE) - 1);
      return line.slice(0, start) + (end < 0 ? '' : line.slice(end + 1));
    })
    .join('\n');
}

/** The sentence is gone and one of another make stands there. */
export function replacedSentence(text: string, random: Random): string {
  return text
    .split('\n')
    .map((line) => {
      const from = line.indexOf(OPEN);
      if (from < 0) return line;
      const start = line.lastIndexOf('。', from) + 1;
      const end = line.indexOf('。', line.indexOf(CLOSE) - 1);
      const stop = end < 0 ? line.length : end + 1;
      return `${line.slice(0, start)}${unlike(line.slice(start, stop), random)}。${line.slice(stop)}`;
    })
    .join('\n');
}

/** A sentence that has no three characters in a row with the given one in common, but for names. */
function unlike(sentence: string, random: Random): string {
  const without = NAMES.reduce((rest, name) => rest.replaceAll(name, '…'), bare(sentence));
  for (;;) {
    const other = inventedArticle(random, 1)[0]?.split('。')[0] ?? '';
    const triples = Array.from({ length: Math.max(0, other.length - 2) }, (_, at) => other.slice(at, at + 3));
    if (!triples.some((triple) => without.includes(triple))) return other;
  }
}

/** Another value, and not the same one written otherwise. */
export function otherNumber(found: string, random: Random): string {
  const digits = [...found];
  const at = digits.findIndex((digit) => /[1-9一二三四五六七八九]/.test(digit));
  const all = /\d/.test(digits[at] ?? '') ? '123456789' : '一二三四五六七八九';
  digits[at] = otherThan(digits[at] ?? '', () => pick(random, [...all]));
  return digits.join('');
}
