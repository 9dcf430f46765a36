import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ENTITY_KINDS } from '@/utils/model/entity';
import { DEFAULT_SETTINGS, DENSITIES, LANGUAGES, type Settings } from '@/utils/model/settings';

const KEY = 'settings';

/** Each field falls back to its default where what is stored does not fit, so a damaged field costs only itself. */
const shape = v.object({
  density: v.fallback(v.picklist(DENSITIES), DEFAULT_SETTINGS.density),
  hiddenKinds: v.fallback(v.array(v.picklist([...ENTITY_KINDS, 'pledge'])), []),
  sitesOff: v.fallback(v.array(v.string()), []),
  muted: v.fallback(v.array(v.string()), []),
  language: v.fallback(v.optional(v.picklist(LANGUAGES)), undefined),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), DEFAULT_SETTINGS.theme),
  keys: v.fallback(v.boolean(), DEFAULT_SETTINGS.keys),
  sightings: v.fallback(v.boolean(), DEFAULT_SETTINGS.sightings),
});

/** What the reader has set, completed with the defaults. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

export function settingsFrom(stored: unknown): Settings {
  const result = v.safeParse(shape, { ...DEFAULT_SETTINGS, ...(typeof stored === 'object' ? stored : {}) });
  if (!result.success) return DEFAULT_SETTINGS;
  const { language, ...settings } = result.output;
  return language === undefined ? settings : { ...settings, language };
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
