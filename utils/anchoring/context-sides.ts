/** Whether the context of a quote is found again on either side of a place, or its paragraph begins or ends there as it did. */
import { comparable } from './comparable';
import type { Place, Side } from './place';
import type { Quest } from './quest';

/** A side with fewer units tells nothing, unless the text begins or ends there. */
export const SHORTEST_SIDE = 8;
/** The part of the context directly beside a quote that must agree. */
const MOST_BESIDE = 0.85;

/** How a side of the context is found again: it stands there, a paragraph ends there as it did, or neither. */
export type Standing = 'stands' | 'ends' | 'gone';

/** How each side of the context is found again beside a place. */
export function standingsOf(quest: Quest, place: Place): readonly [Standing, Standing] {
  const { prefix, suffix, page } = quest;
  const { start, end, left, right } = place;
  const toEnd = page.condensed.units.length - end;
  return [
    standing(left, { length: prefix.length, fromEdge: start, isBreak: () => breaksBefore(quest, start) }),
    standing(right, { length: suffix.length, fromEdge: toEnd, isBreak: () => breaksBehind(quest, end) }),
  ];
}

interface SideFacts {
  readonly length: number;
  readonly fromEdge: number;
  readonly isBreak: () => boolean;
}

function standing({ near, agreeing }: Side, { length, fromEdge, isBreak }: SideFacts): Standing {
  if (length < SHORTEST_SIDE && fromEdge > SHORTEST_SIDE) return 'gone';
  if (agreeing >= MOST_BESIDE * near) return 'stands';
  return isBreak() ? 'ends' : 'gone';
}

/** Whether all that stands between the beginning of the paragraph and the place stood so between it and the quote. */
export function breaksBefore({ verbatim, page, kept }: Quest, start: number): boolean {
  const { original, condensed } = page;
  const from = condensed.indexOf[start] ?? 0;
  const was = kept?.before ?? condensedLine(/\n([^\n]*)$/.exec(verbatim.prefix)?.[1]);
  return was !== undefined && was === condensedLine(original.slice(original.lastIndexOf('\n', from - 1) + 1, from));
}

/** The same of what stands between the place and the end of the paragraph. */
export function breaksBehind({ verbatim, page, kept }: Quest, end: number): boolean {
  const { original, condensed } = page;
  const from = (condensed.indexOf[end - 1] ?? 0) + 1;
  const was = kept?.after ?? condensedLine(/^([^\n]*)\n/.exec(verbatim.suffix)?.[1]);
  if (was === undefined) return false;
  const line = original.indexOf('\n', from);
  return was === condensedLine(original.slice(from, line < 0 ? undefined : line));
}

function condensedLine(line: string | undefined): string | undefined {
  return line === undefined ? undefined : comparable(line).text;
}

/** How many sides of the context stand beside a place, be they edited. */
export function agreeingSides({ prefix, suffix, page }: Quest, { start, end, left, right }: Place): number {
  const sides = [agrees(left, prefix.length, start), agrees(right, suffix.length, page.condensed.units.length - end)];
  return sides.filter(Boolean).length;
}

/** Whether most of a side stands there. Where it was cut short by the edge of the text, that edge must be there still. */
function agrees({ near, agreeing }: Side, length: number, fromEdge: number): boolean {
  return (length >= SHORTEST_SIDE || fromEdge <= SHORTEST_SIDE) && agreeing >= 0.6 * near;
}
