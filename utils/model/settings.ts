import type { Color } from './annotation';
import type { EntityKind } from './entity';

/** How much is painted: the first mention in the article, the first in each paragraph, or every one. */
export type Density = 'quiet' | 'normal' | 'all';
export const DENSITIES = ['quiet', 'normal', 'all'] as const;

export type Language = 'zh-CN' | 'zh-TW' | 'en';
export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;

/** What can be painted and switched: the entity kinds and pledges. */
export type PaintedKind = EntityKind | 'pledge';

/** Everything the reader can set. `language` undefined follows the browser. */
export interface Settings {
  readonly density: Density;
  readonly hiddenKinds: readonly PaintedKind[];
  /** Site adapters that are switched off. */
  readonly sitesOff: readonly string[];
  /** Entity ids the reader does not want painted anywhere. */
  readonly muted: readonly string[];
  readonly language?: Language;
  readonly theme: 'system' | 'light' | 'dark';
  /** Single-key commands on article pages. */
  readonly keys: boolean;
  /** Keys of the reader's own by what they do; what is not in it has its usual key. */
  readonly keyMap: Readonly<Record<string, string>>;
  /** Whether a selection goes to the ends of words, names and sentences. */
  readonly snap: boolean;
  /** What the reader calls the colours; one without a name of its own has its usual one. */
  readonly colorNames: Readonly<Partial<Record<Color, string>>>;
  /** Whether the pledges of articles read are remembered. */
  readonly sightings: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  density: 'normal',
  hiddenKinds: [],
  sitesOff: [],
  muted: [],
  theme: 'system',
  keys: true,
  keyMap: {},
  snap: true,
  colorNames: {},
  sightings: true,
};
