/**
 * The old and the new reading of the same words, side by side, word by word, and what
 * kinds of word differ.
 *
 * A number is compared by its value: 3亿 and 三亿 are other words for the same number,
 * so that only the wording has changed. So are the units 公里 and 千米. A name is
 * compared as it is written.
 */
import { CHANGE_KINDS, type ChangeKind, type ReadingPart } from '@/utils/model/anchor';
import type { Span } from '@/utils/model/span';
import { comparable } from './comparable';
import { longestCommon } from './longest-common';
import { type Token, tokensOf } from './reading-tokens';

/** A reading with the names in it, as spans of its text. */
export interface Reading {
  readonly text: string;
  readonly names: readonly Span[];
}

export interface ReadingChange {
  /** In order; what is the same is given as the new reading writes it. */
  readonly parts: readonly ReadingPart[];
  /** In the order of `CHANGE_KINDS`; empty where nothing differs but layout and script. */
  readonly kinds: readonly ChangeKind[];
}

/** A stretch in which the readings are the same, or in which they differ. */
interface Stretch {
  readonly same: boolean;
  readonly old: readonly Token[];
  readonly now: readonly Token[];
}

/** What differs between two readings. */
export function compareReadings(was: Reading, now: Reading): ReadingChange {
  const names = namesOf([was, now]);
  const stretches = withoutIslands(stretchesOf(tokensOf(was.text, names), tokensOf(now.text, names)));
  const parts = stretches.flatMap(({ same, old, now: after }): ReadingPart[] =>
    same
      ? [{ type: 'same', text: textOf(after) }]
      : [
          ...(old.length > 0 ? [{ type: 'old' as const, text: textOf(old) }] : []),
          ...(after.length > 0 ? [{ type: 'new' as const, text: textOf(after) }] : []),
        ],
  );
  const found = new Set(stretches.filter(({ same }) => !same).flatMap(({ old, now: after }) => kindsOf(old, after)));
  return { parts, kinds: CHANGE_KINDS.filter((kind) => found.has(kind)) };
}

/** The names of all readings: what is known as a name in one of them is the same word in the others. */
function namesOf(readings: readonly Reading[]): string[] {
  const names = readings.flatMap(({ text, names: spans }) =>
    spans.map(({ start, end }) => comparable(text.slice(start, end)).text),
  );
  return [...new Set(names)].filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
}

function stretchesOf(old: readonly Token[], now: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  let [x, y] = [0, 0];
  const add = (same: boolean, toX: number, toY: number): void => {
    if (x === toX && y === toY) return;
    stretches.push({ same, old: old.slice(x, toX), now: now.slice(y, toY) });
    [x, y] = [toX, toY];
  };
  const pairs = longestCommon(
    old.map(({ folded }) => folded),
    now.map(({ folded }) => folded),
  );
  for (let at = 0; at < pairs.length;) {
    const [fromX, fromY] = pairs[at] as readonly [number, number];
    add(false, fromX, fromY);
    let run = 0;
    while (pairs[at + run]?.[0] === fromX + run && pairs[at + run]?.[1] === fromY + run) run++;
    add(true, fromX + run, fromY + run);
    at += run;
  }
  add(false, old.length, now.length);
  return stretches;
}

/** One plain character that two changed words happen to share is no common ground: it would only break them up. */
function withoutIslands(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const before = result.at(-1);
    const isIsland = isLonePlain(stretch) && before?.same === false && stretches[index + 1]?.same === false;
    if (before?.same === false && (isIsland || !stretch.same)) {
      result[result.length - 1] = {
        same: false,
        old: [...before.old, ...stretch.old],
        now: [...before.now, ...stretch.now],
      };
    } else result.push(stretch);
  }
  return result;
}

function isLonePlain({ same, now }: Stretch): boolean {
  const [token] = now;
  return same && now.length === 1 && token?.kind === 'wording' && /^[\p{L}]$/u.test(token.folded);
}

/** What kinds of word differ in a stretch: those that say something on one side which the other side does not say as often. */
function kindsOf(old: readonly Token[], now: readonly Token[]): ChangeKind[] {
  const kinds = CHANGE_KINDS.filter((kind) => kind !== 'wording' && keysOf(old, kind) !== keysOf(now, kind));
  return kinds.length > 0 ? kinds : ['wording'];
}

function keysOf(tokens: readonly Token[], kind: ChangeKind): string {
  return tokens
    .filter((token) => token.kind === kind)
    .map(({ key }) => key)
    .sort()
    .join('\n');
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}
