import type { Pledge, Statement } from '@/utils/model/pledge';
import type { ArticleName, PledgeMemories, PledgeMemory } from '@/utils/model/pledge-memory';
import type { Recognition } from '@/utils/model/recognition';
import { type Restatements, restatements } from './restatements';
import { statedHere, statedInArticle, statedInCatalogue } from './stated';

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
  /** Where the statement stands among the others of its promise; undefined where it belongs to none. */
  readonly standing: Restatements | undefined;
  /** What is known of the promise besides this article. */
  readonly memory: PledgeMemory | undefined;
  /** The article has a date, from which periods are counted. */
  readonly dated: boolean;
}

/** The open article, and what is known besides it. */
export interface PledgeContext {
  readonly article: ArticleName;
  readonly memories: PledgeMemories;
  /** ISO 8601 with milliseconds. */
  readonly now: string;
}

/** Reports of an announcement appear within these days; the catalogue's record of it is then no other statement. */
const REPORTED_WITHIN_DAYS = 3;

/** An id of the result becomes its name; words of the text stay as they are. */
function nameOf(idOrWords: string, recognition: Recognition): string {
  return recognition.entities[idOrWords]?.name ?? idOrWords;
}

/** What the card of a statement shows. Without a context nothing is known besides the recognition. */
export function pledgeView(statement: Statement, recognition: Recognition, context?: PledgeContext): PledgeView {
  const pledge = statement.pledge === undefined ? undefined : recognition.catalogue[statement.pledge];
  const at = pledge?.announced.at;
  const occasion = at === undefined ? undefined : recognition.entities[at]?.name;
  const memory = statement.pledge === undefined ? undefined : context?.memories[statement.pledge];
  return {
    statement,
    by: statement.by.map((who) => nameOf(who, recognition)),
    to: statement.to.map((whom) => nameOf(whom, recognition)),
    pledge,
    occasion,
    standing: context && standingOf(statement, { pledge, occasion, memory, context }),
    memory,
    dated: context === undefined || context.article.publishedAt !== undefined,
  };
}

interface Known extends Pick<PledgeView, 'pledge' | 'occasion' | 'memory'> {
  readonly context: PledgeContext;
}

function standingOf(statement: Statement, { pledge, occasion, memory, context }: Known): Restatements | undefined {
  if (statement.pledge === undefined) return undefined;
  const here = statedHere(statement, context.article, context.now);
  const announcement = pledge ? [statedInCatalogue(pledge, occasion)] : [];
  const others = announcement.filter(({ date }) => !isReportOf(here.date, date));
  return restatements(here, [...others, ...(memory?.met ?? []).map(statedInArticle)]);
}

/** Whether an article of a day reports what was announced on another; announcements dated by month or year are another matter. */
function isReportOf(day: string | undefined, announced: string | undefined): boolean {
  if (day === undefined || announced?.length !== 10) return day === announced;
  const days = (Date.parse(day) - Date.parse(announced)) / 86_400_000;
  return days >= 0 && days <= REPORTED_WITHIN_DAYS;
}
