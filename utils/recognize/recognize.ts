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
  const condensed = condense(text);
  const found = collect(dictionary, condensed, date);
  const lists = fusedLists(dictionary, condensed.units, found.members, namedEntities(found.candidates));
  const named = namedEntities([...found.candidates, ...lists]);
  const chosen = choose([...inContext(found.candidates, named), ...lists]);
  const pledges = catalogueStatements({ dictionary, text, condensed, starts: found.statementStarts });
  const catalogue = catalogueOf(dictionary, pledges);
  return {
    mentions: mentionsOf(dictionary, text, condensed, chosen),
    entities: entitiesOf({ dictionary, chosen, ids: idsIn(pledges, catalogue), date }),
    pledges,
    catalogue,
    times: [],
  };
}
