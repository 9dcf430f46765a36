import type { LedgerFacts } from '@/utils/messaging/protocol';
import type { Request } from '@/utils/messaging/requests';
import { tellPledgesChanged } from '@/utils/messaging/tell-pages';
import { done, type Failure, type Outcome } from '@/utils/model/outcome';
import { otherNames } from '@/utils/model/entity';
import type { Statement } from '@/utils/model/pledge';
import type { PledgeMemories } from '@/utils/model/pledge-memory';
import type { Verdict } from '@/utils/model/reader-data';
import { sightingsOf } from '@/utils/reading/sightings';
import { readSettings } from '@/utils/settings/settings';
import type { MeipiDatabase } from '@/utils/store/database';
import { pledgeMemories, rememberSightings } from '@/utils/store/sightings';
import { saveVerdict } from '@/utils/store/verdicts';
import { bundledDictionary } from './bundled-dictionary';
import { mirrorsOfId } from './mirrors';
import { withStore } from '@/utils/store/with-store';

interface ReadArticle {
  readonly articleId: string;
  /** Ids of its mirrors. */
  readonly mirrors: readonly string[];
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  readonly statements: readonly Statement[];
  /** Whether its text is the one of the last reading. */
  readonly sameText: boolean;
}

/** What is known of pledges, and why this meeting with them could not be remembered. */
interface MetPledges {
  readonly memories: PledgeMemories;
  readonly fault?: Failure | undefined;
}

/** Remembers the pledges of an article, unless the reader has switched that off, and tells what else is known of them. */
export async function metPledges(db: MeipiDatabase, read: ReadArticle): Promise<Outcome<MetPledges>> {
  const { articleId, mirrors, at, statements, sameText } = read;
  const sightings = sightingsOf(statements, { articleId, at });
  const isOn = (await readSettings()).sightings;
  const remembered = isOn ? await rememberSightings(db, { articleId, sightings, sameText }) : undefined;
  const pledges = sightings.map(({ pledge }) => pledge);
  const memories = await pledgeMemories(db, { besides: [articleId, ...mirrors], pledges });
  if (!memories.ok) return memories;
  return done({ memories: memories.value, ...(remembered?.ok === false ? { fault: remembered } : {}) });
}

export function pledgeMemoriesRequest(asked: Request<'pledgeMemories'>): Promise<Outcome<PledgeMemories>> {
  const { articleId, pledges } = asked;
  return withStore(async (db) => {
    const mirrors = await mirrorsOfId(db, articleId);
    if (!mirrors.ok) return mirrors;
    return pledgeMemories(db, { besides: [articleId, ...mirrors.value.map(({ id }) => id)], pledges });
  });
}

/** Writes down the reader's judgement of a pledge, and tells every page that may show it. */
export async function setVerdict(verdict: Request<'setVerdict'>): Promise<Outcome<Verdict>> {
  const saved = await withStore((db) => saveVerdict(db, verdict));
  if (saved.ok) void tellPledgesChanged();
  return saved;
}

/** Names and catalogue records by id, and the names of all parties and occasions in those records. */
export async function ledgerFacts({ entities, pledges }: Request<'ledgerFacts'>): Promise<Outcome<LedgerFacts>> {
  const dictionary = await bundledDictionary();
  const catalogue = pledges.flatMap((id) => {
    const number = dictionary.pledgeNumberOf(id);
    if (number === undefined) return [];
    const { id: _, ...record } = dictionary.pledge(number);
    return [[id, record] as const];
  });
  const named = catalogue.flatMap(([, { by, to, announced }]) => [
    ...by,
    ...to,
    ...(announced.at ? [announced.at] : []),
  ]);
  const known = [...new Set([...entities, ...named])].flatMap((id) => {
    const number = dictionary.numberOf(id);
    return number === undefined ? [] : [[id, dictionary.entity(number)] as const];
  });
  return done({
    names: Object.fromEntries(known.map(([id, { name }]) => [id, name])),
    others: Object.fromEntries(known.map(([id, entity]) => [id, otherNames(entity)])),
    catalogue: Object.fromEntries(catalogue),
  });
}
