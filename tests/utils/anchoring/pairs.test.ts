import { describe, expect, it } from 'vitest';
import { seeded } from '@/tests/bench/measure';
import { describe as describeSpan } from '@/utils/anchoring/describe';
import { find } from '@/utils/anchoring/find';
import type { Anchor } from '@/utils/model/anchor';
import { type ArticlePair, PAIR_KINDS, type PairKind, pairsOf } from './article-pairs';
import { namesIn } from './invented-news';
import { judge } from './judge';

const CASES = 200;

function answers(kind: PairKind): { pair: ArticlePair; anchor: Anchor }[] {
  return pairsOf(kind, CASES, seeded(11)).map((pair) => ({
    pair,
    anchor: find(pair.after, describeSpan(pair.before, pair.span), { namesIn, kept: pair.before }),
  }));
}

/** The part of the cases, from 0 to 1, that must be at their right place. */
function least({ name, intact, reports }: PairKind): number {
  if (intact || name.includes('deleted') || name.includes('replaced')) return 0.99;
  if (reports) return 1;
  return name.startsWith('20 %') ? 0.8 : 0.9;
}

describe('find, in articles that were edited', () => {
  it.each(PAIR_KINDS)('$name: puts no note at a wrong place, and most at the right one', (kind) => {
    const judged = answers(kind).map(({ pair, anchor }) => ({
      pair,
      anchor,
      verdict: judge(anchor.type === 'orphan' ? undefined : anchor.span, pair, kind),
    }));
    const wrong = judged.filter(({ verdict }) => verdict === 'wrong');
    expect(wrong.map(({ pair, anchor }) => ({ quote: quoteOf(pair), anchor: shown(pair, anchor) }))).toEqual([]);
    const right = judged.filter(({ verdict }) => verdict === 'right').length;
    expect(right / CASES).toBeGreaterThanOrEqual(least(kind));
  });

  it.each(PAIR_KINDS.filter(({ reports }) => reports))('$name: always says so', (kind) => {
    const silent = answers(kind).filter(
      ({ anchor }) => anchor.type !== 'changed' || !anchor.kinds.includes(kind.reports ?? 'wording'),
    );
    expect(silent.map(({ pair, anchor }) => ({ quote: quoteOf(pair), anchor: shown(pair, anchor) }))).toEqual([]);
  });
});

function quoteOf({ before, span }: ArticlePair): string {
  return before.slice(span.start, span.end);
}

function shown({ after, place }: ArticlePair, anchor: Anchor): string {
  const truth = place ? after.slice(place.start, place.end) : 'nowhere';
  if (anchor.type === 'orphan') return `orphan, ${anchor.reason}; is ${truth}`;
  const { start, end } = anchor.span;
  return `${anchor.type} ${after.slice(start, end)}; is ${truth}`;
}
