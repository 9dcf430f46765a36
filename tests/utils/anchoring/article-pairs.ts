/**
 * Pairs of an article and what became of it, with a quote of the first and its true
 * place in the second. Two characters that no text has stand for the ends of the quote
 * while the article is edited, so that the true place is known and not searched for.
 */
import type { ChangeKind } from '@/utils/model/anchor';
import type { Span } from '@/utils/model/span';
import { SIMPLIFIED, TRADITIONAL } from '@/utils/text/simplified';
import { inventedArticle, NAMES, numberWords, pick, type Random } from './invented-news';

const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`);

export interface ArticlePair {
  readonly before: string;
  readonly span: Span;
  readonly after: string;
  /** Where the quote stands in `after`; undefined where it was deleted. */
  readonly place?: Span;
}

export interface PairKind {
  readonly name: string;
  /** Whether quote and text are the same but for layout and script. */
  readonly intact: boolean;
  /** What the answer must say has changed. */
  readonly reports?: ChangeKind;
  make(random: Random): ArticlePair | undefined;
}

const ARTICLE_LENGTH = 2_400;

function marked(random: Random, fits: (quote: string) => boolean = () => true): string | undefined {
  const text = inventedArticle(random, ARTICLE_LENGTH).join('\n');
  for (let tries = 0; tries < 40; tries++) {
    const start = Math.floor(random() * (text.length - 60));
    const quote = text.slice(start, start + 6 + Math.floor(random() ** 2 * 54));
    const isOnce = text.indexOf(quote) === text.lastIndexOf(quote);
    if (
      !isOnce ||
      quote.includes('\n') ||
      /^[，。]|[，。]$/.test(quote) ||
      cutsNumber(text, start, quote) ||
      !fits(quote)
    )
      continue;
    return `${text.slice(0, start)}${OPEN}${quote}${CLOSE}${text.slice(start + quote.length)}`;
  }
  return undefined;
}

/** Whether the quote begins or ends within a number. */
function cutsNumber(text: string, start: number, quote: string): boolean {
  const NUMERIC = /[\d.,%万亿千百一二三四五六七八九][\d.,%万亿千百]/;
  const end = start + quote.length;
  return [text.slice(start - 1, start + 1), text.slice(end - 1, end + 1)].some((pair) => NUMERIC.test(pair));
}

function pairOf(before: string, after: string): ArticlePair {
  const start = before.indexOf(OPEN);
  const there = after.indexOf(OPEN) + 1;
  const ends = { span: { start, end: before.indexOf(CLOSE) - 1 }, before: bare(before), after: bare(after) };
  if (there === 0) return ends;
  // White space at its ends is no part of a quote.
  const quote = after.slice(there, after.indexOf(CLOSE));
  const [lead = '', trail = ''] = [/^[\s\u200b]*/.exec(quote)?.[0], /[\s\u200b]*$/.exec(quote)?.[0]];
  return { ...ends, place: { start: there - 1 + lead.length, end: there - 1 + quote.length - trail.length } };
}

function bare(text: string): string {
  return text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}

/** A kind of pair made by an edit of the marked text; the edit gives up by answering undefined. */
function kind(
  facts: Omit<PairKind, 'make'>,
  edit: (text: string, random: Random) => string | undefined,
  fits?: (quote: string) => boolean,
): PairKind {
  return {
    ...facts,
    make(random) {
      const before = marked(random, fits);
      const after = before && edit(before, random);
      return before === undefined || after === undefined ? undefined : pairOf(before, after);
    },
  };
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

function outside(share: number) {
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

function inside(share: number) {
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
function replaced(pattern: RegExp, by: (found: string, random: Random) => string) {
  return (text: string, random: Random): string | undefined => {
    const quote = MARKED.exec(text)?.[1] ?? '';
    const next = quote.replace(pattern, (found) => by(found, random));
    return next === quote ? undefined : inPlace(text, next);
  };
}

const NAME = new RegExp(NAMES.join('|'));
const NUMBER = /\d[\d,.]*[万亿]*|[一二三四五六七八九](?:亿|千万|百)/;
const MODAL = /将|愿(?!意)|愿意|力争|希望|承诺|计划|应当|必须|可能/;
/** The quote must hold the word whole, and not at its very end, where it may be a part of a longer one. */
const holds = (pattern: RegExp) => (quote: string) =>
  new RegExp(`.{1,}(?:${pattern.source})[^\\d万亿元%.,]`).test(quote) && !/[\d万亿.,]$|^[\d万亿.,]/.test(quote);

function otherThan(found: string, choose: () => string): string {
  for (;;) {
    const other = choose();
    if (other !== found) return other;
  }
}

function layout(text: string, random: Random): string {
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

function traditional(text: string): string {
  return [...text].map((character) => TO_TRADITIONAL.get(character) ?? character).join('');
}

function movedParagraph(text: string, random: Random): string | undefined {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.includes(OPEN));
  const [line] = lines.splice(from, 1);
  const to = Math.floor(random() * (lines.length + 1));
  if (to === from || line === undefined) return undefined;
  lines.splice(to, 0, line);
  return lines.join('\n');
}

/** The quote's sentence once more, in another paragraph. */
function duplicated(text: string, random: Random): string | undefined {
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
function deleted(text: string): string {
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
function replacedSentence(text: string, random: Random): string {
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

/** A list of lines that differ in a name and a sum alone, with one of them quoted. */
function listPair(random: Random, edit: (lines: string[], at: number) => void): ArticlePair {
  const names = NAMES.slice(0, 10)
    .toSorted(() => random() - 0.5)
    .slice(0, 7);
  const lines = names.map(
    (name) => `${name}提供${numberWords(random)}元，用于${pick(random, ['修路', '修路', '办学'])}。`,
  );
  const at = Math.floor(random() * lines.length);
  const line = lines[at] ?? '';
  const cut = random() < 0.5 ? 0 : line.indexOf('提供');
  const withMarks = lines.with(at, `${line.slice(0, cut)}${OPEN}${line.slice(cut, -1)}${CLOSE}。`);
  const around = inventedArticle(random, 600);
  const text = (list: readonly string[]): string =>
    [...around.slice(0, 2), list.join(''), ...around.slice(2)].join('\n');
  const after = [...withMarks];
  edit(after, at);
  return pairOf(text(withMarks), text(after));
}

const EDIT_SHARES = [0.05, 0.1, 0.2];
const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const PAIR_KINDS: readonly PairKind[] = [
  kind({ name: 'layout', intact: true }, layout),
  kind({ name: '简 → 繁', intact: true }, traditional),
  ...EDIT_SHARES.map((share) => kind({ name: `${percent(share)} edits outside`, intact: true }, outside(share))),
  ...EDIT_SHARES.map((share) => kind({ name: `${percent(share)} edits inside`, intact: false }, inside(share))),
  kind({ name: 'paragraph moved', intact: true }, movedParagraph),
  kind({ name: 'quote duplicated', intact: true }, duplicated),
  kind({ name: 'quote deleted', intact: false }, deleted),
  kind({ name: 'sentence replaced', intact: false }, replacedSentence),
  kind(
    { name: 'number changed', intact: false, reports: 'number' },
    replaced(NUMBER, (found, random) => otherNumber(found, random)),
    holds(NUMBER),
  ),
  kind(
    { name: 'name changed', intact: false, reports: 'name' },
    replaced(NAME, (found, random) => otherThan(found, () => pick(random, NAMES))),
    holds(NAME),
  ),
  kind(
    { name: 'negation changed', intact: false, reports: 'negation' },
    replaced(/不是|不会|不考虑|没有|尚未|从未|并不|将|愿意|计划|表示/, (found) => {
      const positive: Readonly<Record<string, string>> = {
        不是: '是',
        不会: '会',
        不考虑: '考虑',
        没有: '已经',
        尚未: '已经',
        从未: '曾经',
        并不: '相当',
      };
      return positive[found] ?? (found === '表示' ? '没有表示' : `不${found}`);
    }),
    holds(/不是|不会|不考虑|没有|尚未|从未|并不|将|愿意|计划|表示/),
  ),
  kind(
    { name: 'modal changed', intact: false, reports: 'modal' },
    replaced(MODAL, (found) => (found === '将' ? '可能' : '将')),
    holds(MODAL),
  ),
  {
    name: 'list line deleted',
    intact: false,
    make: (random) => listPair(random, (lines, at) => void lines.splice(at, 1)),
  },
  {
    name: 'list number changed',
    intact: false,
    reports: 'number',
    make: (random) =>
      listPair(random, (lines, at) => {
        lines[at] = (lines[at] ?? '').replace(NUMBER, (found) => otherNumber(found, random));
      }),
  },
];

/** Another value, and not the same one written otherwise. */
function otherNumber(found: string, random: Random): string {
  const digits = [...found];
  const at = digits.findIndex((digit) => /[1-9一二三四五六七八九]/.test(digit));
  const all = /\d/.test(digits[at] ?? '') ? '123456789' : '一二三四五六七八九';
  digits[at] = otherThan(digits[at] ?? '', () => pick(random, [...all]));
  return digits.join('');
}

/** So many pairs of a kind; attempts that gave up are made again. */
export function pairsOf({ make }: PairKind, count: number, random: Random): ArticlePair[] {
  const pairs: ArticlePair[] = [];
  while (pairs.length < count) {
    const pair = make(random);
    if (pair) pairs.push(pair);
  }
  return pairs;
}
