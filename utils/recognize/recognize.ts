/**
 * Recognition: a text and a dictionary in, mentions and statements of pledges out.
 *
 *   condense → scan (automaton) → collect (neighbours, date) → context (what the
 *   article names decides gated aliases) → fused lists, titles with short names → choose
 *   among overlaps → patterns beside them → statements of pledges (catalogue, then
 *   grammar) and times → result
 *
 * Linear in the text but for the sorting of what was found.
 */
import type { Dictionary } from '@/utils/dictionary/load';
import { type OwnDictionary, withOwn } from '@/utils/dictionary/own-dictionary';
import type { Recognition } from '@/utils/model/recognition';
import { condense } from '@/utils/text/condense';
import type { Reading } from './candidate';
import { choose } from './choose';
import { collect } from './collect';
import { inContext, namedEntities } from './context';
import { fusedLists } from './fused-lists';
import { asNamed, ownCandidates, withoutReplaced } from './own-entries';
import { withPatterns } from './patterns/with-patterns';
import { titledPeople } from './people-titles';
import { statementsAndTimes } from './pledges/statements';
import { catalogueOf, entitiesOf, idsIn, mentionsOf } from './result';

export interface RecognizeOptions {
  /** The article's date (ISO, day precision): decides posts and aliases that hold for a time. */
  readonly date?: string | undefined;
  /** The reader's own entries, which win against every bundled reading they overlap. */
  readonly own?: OwnDictionary | undefined;
}

/** What a text names and promises. Never throws for any string; an empty text gives empty lists. */
export function recognize(text: string, dictionary: Dictionary, { date, own }: RecognizeOptions = {}): Recognition {
  const reading: Reading = {
    dictionary: own ? withOwn(dictionary, own) : dictionary,
    text,
    condensed: condense(text),
    date,
  };
  const found = own ? withoutReplaced(collect(reading), reading, own) : collect(reading);
  const mine = own ? ownCandidates(reading, own) : [];
  const sure = own ? [...asNamed(mine, reading, own), ...found.candidates] : found.candidates;
  const named = namedEntities(sure);
  const lists = fusedLists(reading, found.members, named);
  const namedWithLists = lists.length > 0 ? namedEntities([...sure, ...lists]) : named;
  const titled = titledPeople(reading, found.shortNames, named);
  const known = choose([...mine, ...titled, ...inContext(found.candidates, namedWithLists), ...lists]);
  const chosen = withPatterns(reading, known);
  const mentions = mentionsOf(reading, chosen);
  const { pledges, times } = statementsAndTimes(reading, found.statementStarts, mentions);
  const catalogue = catalogueOf(dictionary, pledges);
  return {
    mentions,
    entities: entitiesOf(reading, chosen, idsIn(pledges, catalogue)),
    pledges,
    catalogue,
    times,
  };
}
