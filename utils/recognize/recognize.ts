/**
 * Recognition: a text and a dictionary in, mentions and statements of pledges out.
 *
 *   condense → scan (automaton) → collect (neighbours, date) → context (what the
 *   article names decides gated aliases) → fused lists → choose among overlaps → result
 *
 * Linear in the text but for the sorting of what was found.
 */
import type { Dictionary } from '@/utils/dictionary/load';
import type { Recognition } from '@/utils/model/recognition';
import { condense } from '@/utils/text/condense';
import type { Reading } from './candidate';
import { catalogueStatements } from './catalogue-statements';
import { choose } from './choose';
import { collect } from './collect';
import { inContext, namedEntities } from './context';
import { fusedLists } from './fused-lists';
import { catalogueOf, entitiesOf, idsIn, mentionsOf } from './result';

export interface RecognizeOptions {
  /** The article's date (ISO, day precision): decides posts and aliases that hold for a time. */
  readonly date?: string | undefined;
}

/** What a text names and promises. Never throws for any string; an empty text gives empty lists. */
export function recognize(text: string, dictionary: Dictionary, { date }: RecognizeOptions = {}): Recognition {
  const reading: Reading = { dictionary, text, condensed: condense(text), date };
  const found = collect(reading);
  const named = namedEntities(found.candidates);
  const lists = fusedLists(reading, found.members, named);
  const namedWithLists = lists.length > 0 ? namedEntities([...found.candidates, ...lists]) : named;
  const chosen = choose([...inContext(found.candidates, namedWithLists), ...lists]);
  const pledges = catalogueStatements(reading, found.statementStarts);
  const catalogue = catalogueOf(dictionary, pledges);
  return {
    mentions: mentionsOf(reading, chosen),
    entities: entitiesOf(reading, chosen, idsIn(pledges, catalogue)),
    pledges,
    catalogue,
    times: [],
  };
}
