import { COLORS, type Color } from '@/utils/model/annotation';
import { ENTITY_KINDS } from '@/utils/model/entity';
import type { How } from '@/utils/model/recognition';
import type { PaintedKind } from '@/utils/model/settings';
import type { Tone } from './page-tone';

/**
 * The name of a group of ranges that look the same. The registry of names is
 * shared with the page and with other extensions, hence the prefix.
 */
export type HighlightName = `meipi-${string}`;

/** Every kind of thing that the text is searched for, with its own line and colour. */
export const PAINTED_KINDS: readonly PaintedKind[] = [...ENTITY_KINDS, 'pledge'];

/** The group of a kind; a guess by pattern is painted at half strength. Statements of pledges are never guesses. */
export function kindName(kind: PaintedKind, how: How = 'dictionary'): HighlightName {
  return how === 'pattern' && kind !== 'pledge' ? `meipi-${kind}-guess` : `meipi-${kind}`;
}

/** The group of the reader's marks and notes of one colour. */
export function markName(color: Color): HighlightName {
  return `meipi-mark-${color}`;
}

/**
 * The group of what is hovered or current, to be painted on top of its own
 * group, whose tint it doubles.
 */
export function currentName(what: PaintedKind | Color): HighlightName {
  return `meipi-current-${what}`;
}

/** The group of what the reader is about to mark: a selection as snapped, or the sentence under the cursor. */
export const CHOICE_NAME: HighlightName = 'meipi-choice';

/** The group of notes under which the article has changed, painted over their own group. */
export const CHANGED_NAME: HighlightName = 'meipi-changed';

/** Every name that Meipi uses, without tone. */
export const HIGHLIGHT_NAMES: readonly HighlightName[] = [
  ...PAINTED_KINDS.map((kind) => kindName(kind)),
  ...ENTITY_KINDS.map((kind) => kindName(kind, 'pattern')),
  ...COLORS.map(markName),
  ...PAINTED_KINDS.map(currentName),
  ...COLORS.map(currentName),
  CHOICE_NAME,
  CHANGED_NAME,
];

/** The name under which a group is registered on a page of the given tone. */
export function tonedName(name: HighlightName, tone: Tone): HighlightName {
  return tone === 'dark' ? `${name}-dark` : name;
}

/** What is painted above what: pledges below entities below the reader's marks below what is current. */
export function priorityOf(name: HighlightName): number {
  if (name === CHOICE_NAME) return 5;
  if (name === CHANGED_NAME || name.startsWith('meipi-current-')) return 4;
  if (name.startsWith('meipi-mark-')) return 3;
  return name === 'meipi-pledge' ? 1 : 2;
}
