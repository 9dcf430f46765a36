import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { defineConfig } from 'wxt';
import type * as BuildAssets from './scripts/build-assets';
import { highlightsFromRoot, lightModules, PAGE_SCRIPTS } from './scripts/page-cost';
import { NEWS_HOSTS } from './utils/sites/hosts';

const GECKO = {
  id: 'meipi@meipi.invalid',
  strict_min_version: '140.0',
  data_collection_permissions: { required: ['none'] },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => PAGE_SCRIPTS.includes(name))) config.plugins?.push(lightModules());
    },
    'build:publicAssets': async (wxt, files) => {
      // Loaded here and by tsx, since WXT reads this file with a loader that does not know the `@/` paths.
      const tsconfig = fileURLToPath(new URL('tsconfig.json', import.meta.url));
      const assets = (await tsImport('./scripts/build-assets.ts', {
        parentURL: import.meta.url,
        tsconfig,
      })) as typeof BuildAssets;
      files.push(...(await assets.buildAssets(wxt.config.root)));
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
