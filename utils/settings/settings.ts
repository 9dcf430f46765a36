import { browser } from 'wxt/browser';
import { COLORS } from '@/utils/model/annotation';
import { ENTITY_KINDS } from '@/utils/model/entity';
import { DEFAULT_SETTINGS, DENSITIES, LANGUAGES, type PaintedKind, type Settings } from '@/utils/model/settings';

const KEY = 'settings';

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark'];
const LONGEST_NAME = 40;
const KINDS: readonly PaintedKind[] = [...ENTITY_KINDS, 'pledge'];

/** What the reader has set, completed with the defaults. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

/**
 * Settings from whatever is stored. Each field falls back to its default where it does
 * not fit, so a damaged field costs only itself. Written out, since it runs on every
 * article's page, which a checker of shapes would burden more than all else.
 */
export function settingsFrom(stored: unknown): Settings {
  const fields: Readonly<Record<string, unknown>> = typeof stored === 'object' ? { ...stored } : {};
  const language = oneOf(LANGUAGES, fields['language']);
  return {
    density: oneOf(DENSITIES, fields['density']) ?? DEFAULT_SETTINGS.density,
    hiddenKinds: listOf((kind) => oneOf(KINDS, kind), fields['hiddenKinds']),
    sitesOff: listOf(asString, fields['sitesOff']),
    muted: listOf(asString, fields['muted']),
    theme: oneOf(THEMES, fields['theme']) ?? DEFAULT_SETTINGS.theme,
    keys: asBoolean(fields['keys']) ?? DEFAULT_SETTINGS.keys,
    keyMap: Object.fromEntries(namesOf(fields['keyMap'])),
    snap: asBoolean(fields['snap']) ?? DEFAULT_SETTINGS.snap,
    colorNames: Object.fromEntries(namesOf(fields['colorNames']).filter(([key]) => oneOf(COLORS, key))),
    sightings: asBoolean(fields['sightings']) ?? DEFAULT_SETTINGS.sightings,
    ...(language && { language }),
  };
}

function oneOf<T>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}

/** The list, if every item of it fits. */
function listOf<T>(read: (item: unknown) => T | undefined, value: unknown): readonly T[] {
  const items = Array.isArray(value) ? value.map(read) : [];
  return items.every((item) => item !== undefined) ? items : [];
}

/** What is named by short strings; a name of nothing is no name. */
function namesOf(value: unknown): (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, name]) => {
    const short = typeof name === 'string' ? name.trim().slice(0, LONGEST_NAME) : '';
    return short === '' ? [] : [[key, short] as const];
  });
}

function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Writes the changed fields; the others stay. A `language` of undefined follows the browser again. */
export async function changeSettings(
  changes: Partial<{ [Key in keyof Settings]: Settings[Key] | undefined }>,
): Promise<Settings> {
  const { language, ...settings } = { ...(await readSettings()), ...changes };
  const next = settingsFrom(language === undefined ? settings : { ...settings, language });
  await browser.storage.local.set({ [KEY]: next });
  return next;
}

/** Calls back with the new settings at every change, in any context; returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) changed(settingsFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
