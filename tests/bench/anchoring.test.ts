import { fromTextPosition, toTextPosition } from 'dom-anchor-text-quote';
import { describe as group, expect, it } from 'vitest';
import {
  type ArticlePair,
  PAIR_KINDS,
  type PairKind,
  pairsOf,
  SHORT_PAIR_KINDS,
} from '@/tests/utils/anchoring/article-pairs';
import { inventedArticle, namesIn } from '@/tests/utils/anchoring/invented-news';
import { judge } from '@/tests/utils/anchoring/judge';
import { describe } from '@/utils/anchoring/describe';
import { createFinder, find } from '@/utils/anchoring/find';
import type { Anchor } from '@/utils/model/anchor';
import type { Selector } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';
import { fastest, seeded, table } from './measure';

const CASES = 2_000;
/** The other library takes milliseconds a case. */
const FEWER = 500;

interface Answer {
  readonly span: Span | undefined;
  /** What it says has changed; only the first method can. */
  readonly anchor?: Anchor;
}

interface Method {
  readonly name: string;
  readonly cases: number;
  readonly answer: (pair: ArticlePair) => Answer;
  /** The largest part of all cases that may be at a wrong place, of longer quotes and of those of two to five characters. */
  readonly mostWrong?: { readonly long: number; readonly short: number };
}

const METHODS: readonly Method[] = [
  {
    name: 'Meipi',
    cases: CASES,
    answer: (pair) => meipi(pair, pair.before),
    mostWrong: { long: 0.001, short: 0.005 },
  },
  {
    name: 'Meipi, kept text of an earlier version',
    cases: CASES,
    answer: (pair) => meipi(pair, withoutFirstParagraph(pair)),
    mostWrong: { long: 0.002, short: 0.02 },
  },
  {
    name: 'Meipi, no kept text',
    cases: CASES,
    answer: (pair) => meipi(pair),
    mostWrong: { long: 0.005, short: 0.04 },
  },
  { name: 'dom-anchor-text-quote', cases: FEWER, answer: domAnchor },
  { name: 'exact', cases: CASES, answer: exact },
];

function meipi({ before, span, after }: ArticlePair, kept?: string): Answer {
  const anchor = find(after, describe(before, span), { namesIn, kept });
  return { anchor, span: anchor.type === 'orphan' ? undefined : anchor.span };
}

/** The text as it was before its first paragraph was put there. */
function withoutFirstParagraph({ before }: ArticlePair): string {
  return before.slice(before.indexOf('\n') + 1);
}

/** The library with the whole text in one node, and with its own context and hint. */
function domAnchor({ before, span, after }: ArticlePair): Answer {
  const selector = fromTextPosition({ textContent: before }, span);
  return { span: toTextPosition({ textContent: after }, selector, { hint: span.start }) ?? undefined };
}

/** The words with their context, else the words where they stand once. */
function exact({ before, span, after }: ArticlePair): Answer {
  const quote = before.slice(span.start, span.end);
  const prefix = before.slice(Math.max(0, span.start - 32), span.start);
  const inContext = after.indexOf(prefix + quote + before.slice(span.end, span.end + 32));
  const start = inContext < 0 ? after.indexOf(quote) : inContext + prefix.length;
  const isSure = inContext >= 0 || start === after.lastIndexOf(quote);
  return { span: start >= 0 && isSure ? { start, end: start + quote.length } : undefined };
}

interface Row {
  readonly kind: PairKind;
  readonly right: number;
  readonly wrong: number;
  readonly orphan: number;
  readonly reported: number;
  readonly cases: number;
  /** Milliseconds a case. */
  readonly time: number;
}

function measured(kind: PairKind, method: Method): Row {
  const pairs = pairsOf(kind, method.cases, seeded(2026));
  const start = performance.now();
  const answers = pairs.map((pair) => method.answer(pair));
  const time = (performance.now() - start) / pairs.length;
  const judged = answers.map(({ span }, at) => judge(span, pairs[at] as ArticlePair, kind));
  const count = (verdict: string): number => judged.filter((each) => each === verdict).length;
  const reported = answers.filter(({ anchor }) => reports(anchor, kind)).length;
  return {
    kind,
    right: count('right'),
    wrong: count('wrong'),
    orphan: count('orphan'),
    reported,
    cases: pairs.length,
    time,
  };
}

function reports(anchor: Anchor | undefined, kind: PairKind): boolean {
  return kind.reports !== undefined && anchor?.type === 'changed' && anchor.kinds.includes(kind.reports);
}

const share = (count: number, cases: number): string => `${((100 * count) / cases).toFixed(2)} %`;

/** Prints the rows of a method; gives the part of all cases at a wrong place. */
function printed(method: Method, { rows, what }: { readonly rows: readonly Row[]; readonly what: string }): number {
  const all = rows.reduce((sum, { cases }) => sum + cases, 0);
  const wrong = rows.reduce((sum, row) => sum + row.wrong, 0);
  const lines = rows.map(({ kind, right, wrong: off, orphan, reported, cases, time }) => [
    kind.name,
    share(right, cases),
    share(off, cases),
    share(orphan, cases),
    kind.reports && method.name.startsWith('Meipi') ? share(reported, cases) : '–',
    time.toFixed(2),
  ]);
  process.stdout.write(
    `\n${method.name}${what}, ${method.cases} cases each; wrong place overall ${share(wrong, all)}\n` +
      `${table(['edit', 'right', 'wrong', 'orphan', 'reported', 'ms'], lines)}\n`,
  );
  return wrong / all;
}

group('anchoring', () => {
  it.each(METHODS)('$name: right and wrong places in edited articles', { timeout: 900_000 }, (method) => {
    const rows = PAIR_KINDS.map((kind) => measured(kind, method));
    const wrong = printed(method, { rows, what: '' });
    const short = SHORT_PAIR_KINDS.map((kind) => measured(kind, method));
    const shortWrong = printed(method, { rows: short, what: ', quotes of two to five characters' });
    if (!method.mostWrong) return;
    expect(wrong).toBeLessThanOrEqual(method.mostWrong.long);
    expect(shortWrong).toBeLessThanOrEqual(method.mostWrong.short);
    if (method.name !== 'Meipi') return;
    for (const { kind, right, reported, cases } of rows) {
      if (kind.intact) expect(right / cases).toBeGreaterThanOrEqual(0.99);
      if (kind.name === '10 % edits inside') expect(right / cases).toBeGreaterThanOrEqual(0.9);
      if (kind.reports) expect([kind.name, reported]).toEqual([kind.name, cases]);
    }
  });

  it('finds many notes', () => {
    const text = inventedArticle(seeded(1), 20_000).join('\n').slice(0, 20_000);
    const notes = notesOn(text, 500);
    const moved = inventedArticle(seeded(2), 400).join('\n');
    const swapped = text.split('\n').toReversed().join('\n');
    const long = inventedArticle(seeded(3), 100_000).join('\n').slice(0, 100_000);
    const strangers = notesOn(inventedArticle(seeded(4), 20_000).join('\n'), 100);
    const changed = text.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10));
    const rows = [
      ['500 notes, 20,000 characters, unchanged', timeOf(text, notes, text)],
      ['500 notes, all behind an inserted beginning', timeOf(`${moved}\n${text}`, notes, text)],
      ['500 notes, paragraphs in reverse order', timeOf(swapped, notes, text)],
      ['500 notes, every digit another', timeOf(changed, notes, text)],
      ['100 notes that are not there, 100,000 characters', timeOf(long, strangers)],
    ];
    expect(notes.map((selectors) => createFinder(text)(selectors).type)).toEqual(notes.map(() => 'exact'));
    process.stdout.write(`\nfinding notes, in ms\n${table(['', 'fastest'], rows)}\n`);
  });
});

function notesOn(text: string, count: number): Selector[][] {
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor((at * (text.length - 80)) / count);
    return describe(text, { start, end: start + 6 + (at % 40) });
  });
}

function timeOf(text: string, notes: readonly Selector[][], kept?: string): string {
  const run = (): void => {
    const finder = createFinder(text, { namesIn, kept });
    for (const selectors of notes) finder(selectors);
  };
  return fastest(run, 3).toFixed(1);
}
