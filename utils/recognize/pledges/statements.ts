import type { Statement } from '@/utils/model/pledge';
import type { Mention, TimeMention } from '@/utils/model/recognition';
import { originalSpan } from '@/utils/text/condense';
import { type TimeFound, timesOf } from '@/utils/text/times';
import type { Reading, StatementStart } from '@/utils/recognize/candidate';
import { catalogueStatements } from './catalogue-statements';
import { combined } from './combine';
import { grammarStatements } from './grammar-statements';

/** What a text promises and when: statements of the catalogue and of the grammar, and its dates and periods. */
export function statementsAndTimes(
  reading: Reading,
  starts: readonly StatementStart[],
  mentions: readonly Mention[],
): { readonly pledges: readonly Statement[]; readonly times: readonly TimeMention[] } {
  const { text, condensed, dictionary, date } = reading;
  const times = timesOf(condensed, date);
  const grammar = grammarStatements({ text, condensed, dictionary, date, mentions, times });
  return {
    pledges: combined(catalogueStatements(reading, starts, mentions), grammar),
    times: resolvedTimes(reading, times, mentions),
  };
}

/** Times with an interval, in offsets of the original; a year that is part of a name (2030年议程) is none. */
function resolvedTimes(
  { text, condensed }: Reading,
  times: readonly TimeFound[],
  mentions: readonly Mention[],
): TimeMention[] {
  const resolved: TimeMention[] = [];
  let at = 0;
  for (const { start, end, interval } of times) {
    if (!interval) continue;
    const span = originalSpan(condensed, start, end);
    while (at < mentions.length && (mentions[at] as Mention).end <= span.start) at++;
    const mention = mentions[at];
    const named =
      mention &&
      mention.start <= span.start &&
      mention.end >= span.end &&
      mention.end - mention.start > span.end - span.start;
    if (!named) resolved.push({ ...span, text: text.slice(span.start, span.end), ...interval });
  }
  return resolved;
}
