/**
 * Two versions of an article side by side, paragraph by paragraph: which are the same,
 * which were edited and how, which came, went, or stand elsewhere.
 *
 * Paragraphs are compared as `comparable` has them, so that layout and script make no
 * difference. Those that are the same in the same order hold the versions together;
 * between them, and anywhere, a paragraph that is left over is paired with the first one
 * that is the same, else with the most similar one of its gap, by the pairs of
 * characters that both have.
 *
 * This is for two versions from one publisher, who seldom divides them anew. Two sites do
 * divide a story differently, so that `mirrors/compare-paragraphs.ts` looks for a
 * paragraph's words anywhere and pairs none; neither can stand for the other.
 *
 * Cost: linear where little differs; within a gap each old paragraph is compared with
 * each new one.
 */
import type { ComparedParagraph } from '@/utils/model/anchor';
import { comparable } from './comparable';
import { compareReadings } from './compare-readings';
import { longestCommon } from './longest-common';
import type { NamesIn } from './quest';

interface Paragraph {
  readonly text: string;
  readonly key: string;
}

/** Below this part of common pairs of characters, a paragraph is another one. */
const LEAST_ALIKE = 0.4;

/** What became of a text that was kept. Both have one paragraph a line; empty lines do not count. */
export function compareTexts(kept: string, now: string, namesIn: NamesIn = () => []): ComparedParagraph[] {
  const [old, fresh] = [paragraphsOf(kept), paragraphsOf(now)];
  const pairs = longestCommon(old.map(keyOf), fresh.map(keyOf));
  const held = { old: new Set(pairs.map(([at]) => at)), fresh: new Set(pairs.map(([, at]) => at)) };
  const gone = new Set(old.flatMap(({ key }, at) => (held.old.has(at) ? [] : [key])));
  const come = new Set(fresh.flatMap(({ key }, at) => (held.fresh.has(at) ? [] : [key])));
  const result: ComparedParagraph[] = [];
  let [x, y] = [0, 0];
  for (const [toX, toY] of [...pairs, [old.length, fresh.length] as const]) {
    // What stands elsewhere as well has moved: it is told of where it stands now.
    const left = old.slice(x, toX).filter(({ key }) => !come.has(key));
    result.push(...gap(left, fresh.slice(y, toY), { gone, namesIn }));
    const same = fresh[toY];
    if (same) result.push({ type: 'same', text: same.text });
    [x, y] = [toX + 1, toY + 1];
  }
  return result;
}

function paragraphsOf(text: string): Paragraph[] {
  return text
    .split('\n')
    .map((line) => ({ text: line, key: comparable(line).text }))
    .filter(({ key }) => key !== '');
}

function keyOf({ key }: Paragraph): string {
  return key;
}

interface Known {
  /** The paragraphs of the old version that do not stand where they stood. */
  readonly gone: ReadonlySet<string>;
  readonly namesIn: NamesIn;
}

/** What stands between two paragraphs that are the same. An old paragraph is paired once, and no pair crosses another. */
function gap(old: readonly Paragraph[], fresh: readonly Paragraph[], { gone, namesIn }: Known): ComparedParagraph[] {
  const result: ComparedParagraph[] = [];
  let next = 0;
  for (const paragraph of fresh) {
    if (gone.has(paragraph.key)) {
      result.push({ type: 'moved', text: paragraph.text });
      continue;
    }
    const at = mostAlike(old, next, paragraph);
    const was = old[at];
    if (!was) {
      result.push({ type: 'added', text: paragraph.text });
      continue;
    }
    result.push(...old.slice(next, at).map(removed));
    result.push({
      type: 'changed',
      ...compareReadings(
        { text: was.text, names: namesIn(was.text) },
        { text: paragraph.text, names: namesIn(paragraph.text) },
      ),
    });
    next = at + 1;
  }
  return [...result, ...old.slice(next).map(removed)];
}

function removed({ text }: Paragraph): ComparedParagraph {
  return { type: 'removed', text };
}

/** The place of the old paragraph, from `next` on, that is most like one of the new; −1 where none is. */
function mostAlike(old: readonly Paragraph[], next: number, { key }: Paragraph): number {
  let [best, most] = [-1, LEAST_ALIKE];
  const pairs = pairsOf(key);
  for (let at = next; at < old.length; at++) {
    const alike = likeness(pairs, pairsOf(old[at]?.key ?? ''));
    if (alike > most) [best, most] = [at, alike];
  }
  return best;
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** The part of pairs that both have (Dice), from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return (2 * common) / (a.size + b.size);
}
