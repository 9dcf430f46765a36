import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { defineConfig } from 'wxt';
import type * as BuildAssets from './scripts/build-assets';
import { highlightsFromRoot, lightModules, runsInPages } from './scripts/page-cost';
import type * as SiteScripts from './scripts/site-scripts';
import { NEWS_HOSTS } from './utils/sites/hosts';

const GECKO = {
  id: 'meipi@meipi.invalid',
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none'] },
};

/** Loaded late and by tsx, since WXT reads this file with a loader that does not know the `@/` paths. */
function script<T>(name: string): Promise<T> {
  const tsconfig = fileURLToPath(new URL('tsconfig.json', import.meta.url));
  return tsImport(`./scripts/${name}.ts`, { parentURL: import.meta.url, tsconfig }) as Promise<T>;
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => runsInPages(name))) config.plugins?.push(lightModules());
    },
    'build:publicAssets': async (wxt, files) => {
      const { buildAssets } = await script<typeof BuildAssets>('build-assets');
      files.push(...(await buildAssets(wxt.config.root)));
    },
    'entrypoints:found': async (wxt, entrypoints) => {
      const { siteScripts } = await script<typeof SiteScripts>('site-scripts');
      entrypoints.push(...(await siteScripts(wxt.config.root)));
    },
  },
  vite: ({ mode, browser }) => ({
    plugins: browser === 'firefox' ? [] : [highlightsFromRoot()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { __OPEN_ROOT__: JSON.stringify(mode === 'e2e') },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'],
    // Asked for at install; every other site is an optional permission.
    host_permissions: [...NEWS_HOSTS],
    optional_host_permissions: ['*://*/*'],
    content_scripts: [{ matches: [...NEWS_HOSTS], js: ['detector.js'], run_at: 'document_end' }],
    commands: {
      'open-notebook': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_notebook__' },
    },
    icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon-${size}.png`])),
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: GECKO, gecko_android: { strict_min_version: '142.0' } } }
      : { minimum_chrome_version: '128' }),
  }),
});
