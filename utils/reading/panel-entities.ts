import type { Entity } from '@/utils/model/entity';
import { ENTITY_KINDS, type EntityKind } from '@/utils/model/entity';
import type { Mention, Recognition } from '@/utils/model/recognition';

/** One entity of an article, or one guess by its wording. */
export interface PanelEntity {
  /** Its id; `text/` and the words for a guess. */
  readonly id: string;
  readonly name: string;
  /** Undefined for a guess. */
  readonly entity: Entity | undefined;
  /** Starts of its mentions in text order, fused forms included; never empty. */
  readonly starts: readonly number[];
}

export interface EntityGroup {
  readonly kind: EntityKind;
  /** The one mentioned most often first, among equals the one mentioned first. */
  readonly entities: readonly PanelEntity[];
}

/** What an article names, by kind; kinds of which it names none are left out. */
export function entityGroups({ mentions, entities }: Recognition): readonly EntityGroup[] {
  const starts = new Map<string, number[]>();
  const kinds = new Map<string, EntityKind>();
  const enter = (id: string, { kind, start }: Mention): void => {
    starts.set(id, [...(starts.get(id) ?? []), start]);
    if (!kinds.has(id)) kinds.set(id, entities[id]?.kind ?? kind);
  };
  for (const mention of mentions) {
    if (mention.entity.length === 0) enter(`text/${mention.text}`, mention);
    else for (const id of mention.entity) enter(id, mention);
  }
  const all = [...starts].map(([id, places]): PanelEntity => {
    const entity = entities[id];
    return { id, name: entity?.name ?? id.replace(/^text\//, ''), entity, starts: places };
  });
  const sorted = all.toSorted((a, b) => b.starts.length - a.starts.length || (a.starts[0] ?? 0) - (b.starts[0] ?? 0));
  return ENTITY_KINDS.map((kind) => ({ kind, entities: sorted.filter(({ id }) => kinds.get(id) === kind) })).filter(
    (group) => group.entities.length > 0,
  );
}

/** The place to which a click leads: the one after the last one shown, going round; the first one from anywhere else. */
export function nextStart({ starts }: PanelEntity, last: number | undefined): number {
  const at = last === undefined ? -1 : starts.indexOf(last);
  return starts[(at + 1) % starts.length] ?? 0;
}
