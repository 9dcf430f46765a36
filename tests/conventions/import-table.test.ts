/**
 * Proves that the linter's import table bites: plants a file for each row of
 * the table and each breach of it in a temporary tree that holds nothing but
 * the project's own lint configuration, and lints that tree once.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const UTILS = [
  ...['model', 'text', 'locale', 'dictionary', 'recognize', 'anchoring', 'mirrors', 'exchange', 'reading'],
  ...['dom', 'sites', 'documents', 'painter', 'messaging', 'store', 'backup', 'settings', 'search'],
] as const;
const PURE = [
  'model',
  'text',
  'locale',
  'dictionary',
  'recognize',
  'anchoring',
  'mirrors',
  'exchange',
  'reading',
  'search',
];
const DOM = ['dom', 'sites', 'documents', 'painter'];

/** Who may import which other step: the table itself, written down a second time on purpose. */
const MAY: Readonly<Record<(typeof UTILS)[number], readonly string[]>> = {
  model: [],
  text: ['model'],
  locale: ['model'],
  dictionary: ['model', 'locale', 'text'],
  recognize: ['model', 'locale', 'text', 'dictionary'],
  anchoring: ['model', 'locale', 'text'],
  mirrors: ['model', 'locale', 'text'],
  exchange: ['model', 'locale', 'text'],
  reading: ['model', 'locale'],
  dom: ['model', 'locale', 'text'],
  sites: ['model', 'locale', 'text'],
  documents: ['model', 'locale', 'text', 'dom', 'sites'],
  painter: ['model', 'locale', 'dom'],
  messaging: ['model', 'locale'],
  store: ['model', 'locale'],
  backup: ['model', 'locale', 'exchange', 'store'],
  settings: ['model', 'locale'],
  search: ['model', 'locale', 'text', 'dictionary'],
};
const COMPONENTS_MAY = ['model', 'text', 'reading', 'locale'];
const BROWSER = ['wxt/browser', 'webextension-polyfill', '@webext-core/messaging', 'dexie'];
const INTERFACE = ['preact', 'preact/hooks', '@floating-ui/dom', 'lucide'];

interface Planted {
  readonly folder: string;
  /** What stands in the file; `$` is replaced by what is imported. */
  readonly form: string;
  readonly imported: string;
  readonly refused: boolean;
}

const IMPORT = "import * as it from '$'; export const all = it;";

function plant(folder: string, imported: readonly string[], refused: boolean): Planted[] {
  return imported.map((one) => ({ folder, form: IMPORT, imported: one, refused }));
}

function step(name: string): string {
  return `@/utils/${name}/anything`;
}

const PLANTED: readonly Planted[] = [
  ...UTILS.flatMap((from) =>
    UTILS.filter((to) => to !== from).flatMap((to) => plant(`utils/${from}`, [step(to)], !MAY[from].includes(to))),
  ),
  ...UTILS.flatMap((to) => plant('components/cards', [step(to)], !COMPONENTS_MAY.includes(to))),
  ...UTILS.flatMap((to) => plant('entrypoints/popup', [step(to)], false)),
  ...UTILS.flatMap((to) =>
    plant('entrypoints/article.content', [step(to)], ['store', 'backup', 'dictionary'].includes(to)),
  ),
  ...UTILS.flatMap((from) => plant(`utils/${from}`, ['@/entrypoints/popup/main', '@/components/cards/Card'], true)),
  ...UTILS.flatMap((from) => plant(`utils/${from}`, ['./near', `@/utils/${from}/sub/near`, 'valibot'], false)),
  ...plant('components/cards', ['@/components/icons/Icon'], false),
  ...UTILS.flatMap((from) => plant(`utils/${from}`, ['../elsewhere/far', '~/utils/model/span', 'node:fs'], true)),
  ...['components/cards', 'entrypoints/popup', 'tests/utils', 'scripts'].flatMap((from) =>
    plant(from, ['@/entrypoints/background'], true),
  ),
  ...plant('scripts', ['../entrypoints/background'], true),
  ...plant('entrypoints/article.content', ['dexie'], true),
  ...plant('entrypoints/popup', ['wxt/browser', '@/components/cards/Card', '@/locales/en.json'], false),
  ...plant('entrypoints/popup', ['@/scripts/check', '@/tests/e2e/support/chromium'], true),
  ...PURE.flatMap((from) => plant(`utils/${from}`, [...BROWSER, ...INTERFACE], true)),
  ...DOM.flatMap((from) => plant(`utils/${from}`, [...BROWSER, ...INTERFACE], true)),
  ...plant('utils/store', ['dexie', 'wxt/browser'], false),
  ...plant('utils/store', INTERFACE, true),
  ...plant('components/cards', BROWSER, true),
  ...plant('components/cards', INTERFACE, false),
  ...plant('utils/locale', ['@/locales/en.json'], false),
  ...plant('utils/text', ['@/locales/en.json'], true),
  ...plant('components/cards', ['@/locales/en.json'], true),
  ...[
    "import type { A } from '$'; export type B = A;",
    "export * from '$';",
    "export { a } from '$';",
    "import '$';",
    "export const late = (): Promise<unknown> => import('$');",
    "export type C = import('$').C;",
  ].map((form) => ({ folder: 'utils/text', form, imported: step('store'), refused: true })),
];

function refusedFiles(): ReadonlySet<string> {
  const root = mkdtempSync(path.join(tmpdir(), 'meipi-import-table-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const { options: _, ...config } = JSON.parse(readFileSync(path.join(ROOT, '.oxlintrc.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  put('.oxlintrc.json', JSON.stringify(config));
  put('tsconfig.json', JSON.stringify({ compilerOptions: { moduleResolution: 'Bundler', paths: { '@/*': ['./*'] } } }));
  for (const [at, { folder, form, imported }] of PLANTED.entries())
    put(`${folder}/planted-${at}.ts`, form.replace('$', imported));
  put('utils/reading/round-a.ts', "import { b } from './round-b'; export const a = (): unknown => b;");
  put('utils/reading/round-b.ts', "import { a } from './round-a'; export const b = (): unknown => a;");
  put('utils/model/globals.ts', 'export const found = [document.title, browser.runtime, indexedDB.databases()];');
  put('utils/dom/globals.ts', 'export const found = [document.title];');
  put('utils/sites/globals.ts', 'export const found = [chrome.runtime];');
  put('components/cards/default.ts', 'export default 1;');
  put('entrypoints/popup/default.ts', 'export default 1;');
  const ran = spawnSync(path.join(ROOT, 'node_modules/.bin/oxlint'), ['--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const report = JSON.parse(ran.stdout) as {
    readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
    readonly number_of_files: number;
  };
  expect(report.number_of_files).toBeGreaterThan(PLANTED.length);
  const rules = /no-restricted-imports|no-cycle|no-restricted-globals|no-default-export|consistent-type-imports/;
  return new Set(report.diagnostics.filter(({ code }) => rules.test(code)).map(({ filename }) => filename));
}

const refused = refusedFiles();

const folders = [...new Set(PLANTED.map(({ folder }) => folder))];

describe('the import table', () => {
  it.each(folders)('lets %s import what it may and refuses the rest', (folder) => {
    const rows = [...PLANTED.entries()].filter(([, planted]) => planted.folder === folder);
    const outcome = rows.map(([at, { form, imported }]) => ({
      source: form.replace('$', imported),
      refused: refused.has(`${folder}/planted-${at}.ts`),
    }));
    expect(outcome).toEqual(
      rows.map(([, { form, imported, refused: expected }]) => ({
        source: form.replace('$', imported),
        refused: expected,
      })),
    );
  });

  it('refuses a cycle', () => {
    expect(refused.has('utils/reading/round-a.ts')).toBe(true);
  });

  it.each([
    ['utils/model/globals.ts', true],
    ['utils/dom/globals.ts', false],
    ['utils/sites/globals.ts', true],
    ['components/cards/default.ts', true],
    ['entrypoints/popup/default.ts', false],
  ])('%s: refused %s', (file, expected) => {
    expect(refused.has(file)).toBe(expected);
  });
});
