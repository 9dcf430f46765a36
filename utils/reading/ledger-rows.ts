import type { LedgerRow, Stated } from '@/utils/model/ledger';
import type { Pledge } from '@/utils/model/pledge';
import type { ArticleName, MetStatement } from '@/utils/model/pledge-memory';
import type { Sighting, Verdict } from '@/utils/model/reader-data';
import { differences, isMove } from './compare-statements';
import { byTime, statedInArticle, statedInCatalogue } from './stated';

/** What the ledger is made of. */
export interface LedgerSources {
  readonly sightings: readonly Sighting[];
  readonly articles: readonly ArticleName[];
  readonly verdicts: readonly Verdict[];
  /** The catalogue's records of the pledges met, by id. */
  readonly catalogue: Readonly<Record<string, Pledge>>;
  /** Names of entities by id; what has none is shown as it is. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * One row for each promise that was met in an article or judged by the reader, in no
 * particular order. A promise that is judged, but neither met (any more) nor in the
 * catalogue, keeps its row with what the verdict says.
 */
export function ledgerRows(sources: LedgerSources): readonly LedgerRow[] {
  const articles = new Map(sources.articles.map((article) => [article.id, article]));
  const met = new Map<string, MetStatement[]>(sources.verdicts.map(({ pledge }) => [pledge, []]));
  for (const sighting of sources.sightings) {
    const article = articles.get(sighting.articleId);
    const statement = article ? { sighting, article } : { sighting };
    const known = met.get(sighting.pledge);
    if (known) known.push(statement);
    else met.set(sighting.pledge, [statement]);
  }
  const verdicts = new Map(sources.verdicts.map((verdict) => [verdict.pledge, verdict]));
  return [...met].map(([pledge, statements]) => rowOf({ pledge, statements, verdict: verdicts.get(pledge), sources }));
}

interface RowInput {
  readonly pledge: string;
  readonly statements: readonly MetStatement[];
  readonly verdict: Verdict | undefined;
  readonly sources: LedgerSources;
}

function rowOf({ pledge, statements, verdict, sources }: RowInput): LedgerRow {
  const record = Object.hasOwn(sources.catalogue, pledge) ? sources.catalogue[pledge] : undefined;
  const all = statedOf(statements, record, sources);
  const latest = statements.toSorted((a, b) => byTime(statedInArticle(a), statedInArticle(b))).at(-1)?.sighting;
  const named = (ids: readonly string[] | undefined): readonly string[] =>
    (ids ?? []).map((id) => (Object.hasOwn(sources.names, id) ? (sources.names[id] ?? id) : id));
  const announced = all.find(({ date }) => date !== undefined)?.date;
  const lastMet = statements
    .map(({ sighting }) => sighting.at)
    .toSorted()
    .at(-1);
  return {
    pledge,
    by: named(latest?.by ?? record?.by),
    to: named(latest?.to?.length ? latest.to : (record?.to ?? [])),
    act: latest?.act || record?.act || latest?.text || pledge,
    ...(record ? { summary: record.summary } : {}),
    ...latestFacts(all),
    ...(announced === undefined ? {} : { announced }),
    statements: all,
    changes: all[0] && all.at(-1) ? differences(all[0], all.at(-1) as Stated).filter(isMove) : [],
    articles: statements.length,
    ...(lastMet === undefined ? {} : { lastMet }),
    ...judged(verdict),
  };
}

function statedOf(
  met: readonly MetStatement[],
  record: Pledge | undefined,
  { names }: LedgerSources,
): readonly Stated[] {
  const at = record?.announced.at;
  const announcement = record ? [statedInCatalogue(record, at === undefined ? undefined : names[at])] : [];
  return [...announcement, ...met.map(statedInArticle)].toSorted(byTime);
}

/** Of each fact the latest that was stated. */
function latestFacts(statements: readonly Stated[]): Pick<LedgerRow, 'quantity' | 'due' | 'strength' | 'cue'> {
  const last = <Key extends 'quantity' | 'due'>(key: Key) =>
    statements.findLast((stated) => stated[key] !== undefined)?.[key];
  const [quantity, due] = [last('quantity'), last('due')];
  const worded = statements.findLast(({ strength }) => strength !== undefined);
  return {
    ...(quantity === undefined ? {} : { quantity }),
    ...(due === undefined ? {} : { due }),
    ...(worded?.strength ? { strength: worded.strength } : {}),
    ...(worded?.cue === undefined ? {} : { cue: worded.cue }),
  };
}

function judged(verdict: Verdict | undefined): Pick<LedgerRow, 'verdict' | 'evidence' | 'note'> {
  const { evidence, note } = verdict ?? {};
  return {
    verdict: verdict?.verdict ?? 'open',
    ...(evidence ? { evidence } : {}),
    ...(note ? { note } : {}),
  };
}
