import type { Candidate } from '@/utils/recognize/candidate';
import { choose } from '@/utils/recognize/choose';
import type { Ground } from './ground';
import type { Pattern } from './pattern';

/**
 * The patterns that may stand beside the dictionary's readings, none overlapping
 * another: a reading of the dictionary stands against a pattern that covers the same,
 * and against one that covers more unless the pattern is a longer proper name of
 * which the readings are parts.
 */
export function settle(ground: Ground, patterns: readonly Pattern[]): Pattern[] {
  return choose(patterns.filter((pattern) => standsBeside(ground, pattern)));
}

function standsBeside(ground: Ground, { start, end, takesIn, kind }: Pattern): boolean {
  for (let at = start; at < end;) {
    const reading = ground.readingAt(at);
    if (!reading) {
      at++;
      continue;
    }
    const isPart = reading.start >= start && reading.end <= end;
    const isWhole = reading.start === start && reading.end === end;
    if (!isPart || isWhole || !takesIn || reading.own) return false;
    if (kind === 'person' && ground.kindOf(reading) === 'person') return false;
    at = reading.end;
  }
  return true;
}

/** Dictionary readings and settled patterns together, by start; readings inside a pattern give way. */
export function merge(chosen: readonly Candidate[], patterns: readonly Pattern[]): Candidate[] {
  if (patterns.length === 0) return [...chosen];
  const merged: Candidate[] = [];
  let next = 0;
  for (const { start, end, kind, entities = [] } of patterns) {
    while (next < chosen.length && (chosen[next] as Candidate).end <= start) merged.push(chosen[next++] as Candidate);
    merged.push({ start, end, kind, entities });
    while (next < chosen.length && (chosen[next] as Candidate).start < end) next++;
  }
  return [...merged, ...chosen.slice(next)];
}
