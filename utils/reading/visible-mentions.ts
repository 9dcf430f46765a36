/**
 * Which mentions and pledges are painted. One sweep over the sorted mentions with a set
 * of the entities already painted, emptied at each paragraph in normal density:
 * time linear in mentions and text, memory linear in entities.
 */
import type { Entity } from '@/utils/model/entity';
import type { Statement } from '@/utils/model/pledge';
import type { Mention, Recognition } from '@/utils/model/recognition';
import type { Density, PaintedKind } from '@/utils/model/settings';

/** What decides on painting, besides the recognition itself. */
export interface VisibilityRules {
  /** The recognized text; each of its lines is a paragraph. */
  readonly text: string;
  readonly density: Density;
  readonly hiddenKinds: readonly PaintedKind[];
  /** Entity ids that are not painted: those of the settings and those muted in this article. */
  readonly muted: readonly string[];
}

/** What is painted, in text order. */
export interface Visible {
  readonly mentions: readonly Mention[];
  readonly pledges: readonly Statement[];
}

/** The entities of a mention; one without any counts by its wording, so that a guess is still told apart. */
function idsOf(mention: Mention): readonly string[] {
  return mention.entity.length > 0 ? mention.entity : [`text/${mention.text}`];
}

function worthPainting(id: string, entities: Readonly<Record<string, Entity>>, rules: Rules): boolean {
  return !rules.muted.has(id) && (rules.density === 'all' || !entities[id]?.background);
}

interface Rules {
  readonly density: Density;
  readonly muted: ReadonlySet<string>;
}

function visibleMentions(recognition: Recognition, rules: VisibilityRules): readonly Mention[] {
  const { text, density } = rules;
  const hidden = new Set<string>(rules.hiddenKinds);
  const rulesOfIds = { density, muted: new Set(rules.muted) };
  const seen = new Set<string>();
  let paragraphEnd = lineEnd(text, 0);
  return recognition.mentions.filter((mention) => {
    if (mention.start >= paragraphEnd) {
      paragraphEnd = lineEnd(text, mention.start);
      if (density === 'normal') seen.clear();
    }
    if (hidden.has(mention.kind)) return false;
    let isWorth = false;
    let isFresh = false;
    for (const id of idsOf(mention)) {
      if (!worthPainting(id, recognition.entities, rulesOfIds)) continue;
      isWorth = true;
      if (seen.has(id)) continue;
      isFresh = true;
      seen.add(id);
    }
    return density === 'all' ? isWorth : isFresh;
  });
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? Infinity : end;
}

/**
 * The mentions and pledges to paint. *quiet* keeps the first mention of an entity in the
 * article, *normal* the first in each paragraph, *all* every one. Background entities are
 * painted only in *all*; pledges in every density. A fused form (中俄) is painted as long as
 * one of its entities is due, and counts as a mention of each.
 */
export function visibleMarks(recognition: Recognition, rules: VisibilityRules): Visible {
  return {
    mentions: visibleMentions(recognition, rules),
    pledges: rules.hiddenKinds.includes('pledge') ? [] : recognition.pledges,
  };
}
