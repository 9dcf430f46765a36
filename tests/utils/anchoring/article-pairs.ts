/**
 * Pairs of an article and what became of it, with a quote of the first and its true
 * place in the second. Two characters that no text has stand for the ends of the quote
 * while the article is edited, so that the true place is known and not searched for.
 */
import type { ChangeKind } from '@/utils/model/anchor';
import type { Span } from '@/utils/model/span';
import {
  bare,
  CLOSE,
  outside,
  inside,
  replaced,
  layout,
  traditional,
  movedParagraph,
  duplicated,
  deleted,
  replacedSentence,
  otherNumber,
  otherThan,
  NAME,
  NUMBER,
  MODAL,
  holds,
  OPEN,
} from './article-edits';
import { inventedArticle, NAMES, numberWords, pick, type Random } from './invented-news';

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

/** A word or two, which may stand in the text several times. */
function markedWords(random: Random): string | undefined {
  const text = inventedArticle(random, ARTICLE_LENGTH).join('\n');
  for (let tries = 0; tries < 40; tries++) {
    const start = 1 + Math.floor(random() * (text.length - 60));
    const quote = text.slice(start, start + 2 + Math.floor(random() * 4));
    const beside = text.slice(start - 1, start + quote.length + 1);
    const isWords = /^\p{L}+$/u.test(quote) && !/[\d.,%万亿千百一二三四五六七八九\u4e0d未没无]/.test(beside);
    if (isWords) return `${text.slice(0, start)}${OPEN}${quote}${CLOSE}${text.slice(start + quote.length)}`;
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

/** The same kind with quotes of two to five characters. */
function shortKind(
  facts: Omit<PairKind, 'make'>,
  edit: (text: string, random: Random) => string | undefined,
): PairKind {
  return {
    ...facts,
    make(random) {
      const before = markedWords(random);
      const after = before && edit(before, random);
      return before === undefined || after === undefined ? undefined : pairOf(before, after);
    },
  };
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

/** Quotes of two to five characters: found less often, for a word is soon another's. */
export const SHORT_PAIR_KINDS: readonly PairKind[] = [
  shortKind({ name: 'layout', intact: true }, layout),
  ...EDIT_SHARES.map((share) => shortKind({ name: `${percent(share)} edits outside`, intact: true }, outside(share))),
  shortKind({ name: 'paragraph moved', intact: true }, movedParagraph),
  shortKind({ name: 'quote deleted', intact: false }, deleted),
];

/** So many pairs of a kind; attempts that gave up are made again. */
export function pairsOf({ make }: PairKind, count: number, random: Random): ArticlePair[] {
  const pairs: ArticlePair[] = [];
  while (pairs.length < count) {
    const pair = make(random);
    if (pair) pairs.push(pair);
  }
  return pairs;
}
