import type { EntityKind } from '@/utils/model/entity';
import type { Recognition } from '@/utils/model/recognition';
import type { Span } from '@/utils/model/span';

/** What a note can be about. */
export interface AboutOffer {
  /** An id of an entity or of a pledge. */
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind | 'pledge';
}

/** More would bury the note under its own tools. */
const MOST = 8;

/**
 * What a note on a span may be said to be about: the pledges stated there and the entities
 * named there, in text order, each once, pledges first; before them what it is about
 * already, whether or not that stands in the span.
 */
export function aboutOffers(
  recognition: Recognition,
  { span, about }: { readonly span: Span | undefined; readonly about: readonly string[] },
): readonly AboutOffer[] {
  const here = span ?? { start: 0, end: 0 };
  const meets = ({ start, end }: Span): boolean => start < here.end && end > here.start;
  const pledges = recognition.pledges.filter(meets).flatMap(({ pledge }) => pledge ?? []);
  const entities = recognition.mentions.filter(meets).flatMap(({ entity }) => entity);
  const ids = [...new Set([...about, ...pledges, ...entities])];
  return ids.slice(0, Math.max(MOST, about.length)).map((id) => offerOf(id, recognition));
}

function offerOf(id: string, recognition: Recognition): AboutOffer {
  const entity = recognition.entities[id];
  if (entity) return { id, name: entity.name, kind: entity.kind };
  const statement = recognition.pledges.find(({ pledge }) => pledge === id);
  if (statement) return { id, name: recognition.catalogue[id]?.act ?? statement.act, kind: 'pledge' };
  const mention = recognition.mentions.find(({ entity: ids }) => ids.includes(id));
  return { id, name: mention?.text ?? id.replace(/^\w+\//, ''), kind: mention?.kind ?? 'pledge' };
}
