import type { Pledge, Statement } from '@/utils/model/pledge';
import type { Recognition } from '@/utils/model/recognition';

/** What a card says of one statement of a pledge, with ids resolved to names. */
export interface PledgeView {
  readonly statement: Statement;
  /** Names of those who promise; empty where the text does not say. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** The entry of the bundled catalogue, if it has one. */
  readonly pledge: Pledge | undefined;
  /** Name of the occasion at which it was first announced. */
  readonly occasion: string | undefined;
}

/** An id of the result becomes its name; words of the text stay as they are. */
function nameOf(idOrWords: string, recognition: Recognition): string {
  return recognition.entities[idOrWords]?.name ?? idOrWords;
}

/** What the card of a statement shows. */
export function pledgeView(statement: Statement, recognition: Recognition): PledgeView {
  const pledge = statement.pledge === undefined ? undefined : recognition.catalogue[statement.pledge];
  const at = pledge?.announced.at;
  return {
    statement,
    by: statement.by.map((who) => nameOf(who, recognition)),
    to: statement.to.map((whom) => nameOf(whom, recognition)),
    pledge,
    occasion: at === undefined ? undefined : recognition.entities[at]?.name,
  };
}
