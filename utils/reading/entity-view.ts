import type { Entity } from '@/utils/model/entity';
import type { EntryStart } from '@/utils/model/entry-start';
import type { Mention, Recognition } from '@/utils/model/recognition';

/** What a card says of one entity of a mention. */
export interface EntityView {
  readonly id: string;
  /** Undefined where a form was recognized that the dictionary does not know. */
  readonly entity: Entity | undefined;
  /** The Chinese name, or the words of the text. */
  readonly name: string;
  /** Name of the body or country whose office the post is, where the article's result knows it. */
  readonly postOf: string | undefined;
  /** The other forms by which this article names it, in order of first use. */
  readonly names: readonly string[];
  /** Which of its mentions this is, counted from 1. */
  readonly index: number;
  readonly count: number;
}

function viewOf(id: string, mention: Mention, recognition: Recognition): EntityView {
  const entity = recognition.entities[id];
  const name = entity?.name ?? mention.text;
  const mentions = mentionsOf(id, recognition);
  const alone = mentions.filter((other) => other.entity.length < 2).map((other) => other.text);
  return {
    id,
    entity,
    name,
    postOf: entity?.post?.of === undefined ? undefined : recognition.entities[entity.post.of]?.name,
    names: [...new Set(alone)].filter((text) => text !== name),
    index: mentions.findIndex((other) => other.start === mention.start) + 1,
    count: mentions.length,
  };
}

/** Every mention of an entity in text order, fused forms (中俄) included. */
export function mentionsOf(id: string, recognition: Recognition): readonly Mention[] {
  return recognition.mentions.filter((mention) => mention.entity.includes(id));
}

/**
 * What the card of a mention shows: one view for each of its entities, in the order of the
 * form. Fused forms do not count as names of the single entity. A mention without an entity
 * has one view under the id of its wording.
 */
export function entityViews(mention: Mention, recognition: Recognition): readonly EntityView[] {
  if (mention.entity.length > 0) return mention.entity.map((id) => viewOf(id, mention, recognition));
  const same = recognition.mentions.filter((other) => other.entity.length === 0 && other.text === mention.text);
  return [
    {
      id: `text/${mention.text}`,
      entity: undefined,
      name: mention.text,
      postOf: undefined,
      names: [],
      index: same.findIndex((other) => other.start === mention.start) + 1,
      count: same.length,
    },
  ];
}

/** Where work on the own dictionary starts for an entity on a card: at the own entry, at the bundled one, or at the words of a guess. */
export function entryStart({ id, entity, name }: EntityView, { kind }: Pick<Mention, 'kind'>): EntryStart {
  if (!entity) return { type: 'add', name, kind };
  return { type: entity.source === 'user' ? 'edit' : 'correct', id };
}

/**
 * The mention to which ◀ or ▶ leads from `mention` among those of entity `id`, going round.
 *
 * @returns undefined if the entity is not mentioned
 */
export function neighbourMention(options: {
  readonly id: string;
  readonly mention: Mention;
  readonly step: 1 | -1;
  readonly recognition: Recognition;
}): Mention | undefined {
  const { id, mention, step, recognition } = options;
  const known = mentionsOf(id, recognition);
  const all = known.length > 0 ? known : recognition.mentions.filter((other) => `text/${other.text}` === id);
  const index = all.findIndex((other) => other.start === mention.start);
  return all.at((index + step) % all.length);
}
