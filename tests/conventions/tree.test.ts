/** The conventions that no tool checks: what files there are, how they are called, and that no text stands in code. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CODE_FOLDERS = ['components', 'entrypoints', 'utils', 'scripts', 'tests'];
const JUNK_DRAWERS = /^(helpers?|common|shared|misc|types|constants|utils)(\.|$)/;
const CHINESE = /\p{Script=Han}/u;

/** Every file below a folder, by its path from the project's root. */
function filesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** The code without its comments; a `//` inside an address stays. */
function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

describe('the tree', () => {
  const files = CODE_FOLDERS.flatMap(filesIn);

  it('has no loose file in utils but its map', () => {
    expect(readdirSync(path.join(ROOT, 'utils'), { withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([
      expect.objectContaining({ name: 'README.md' }),
    ]);
  });

  it('has a line in the map for every folder of utils', () => {
    const map = read('utils/README.md');
    const folders = readdirSync(path.join(ROOT, 'utils'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map((folder) => folder.name).filter((name) => !map.includes(`\`${name}/\``))).toEqual([]);
  });

  it('has no junk drawer', () => {
    const parts = (file: string): string[] => file.split(path.sep).slice(1);
    expect(files.filter((file) => parts(file).some((part) => JUNK_DRAWERS.test(part)))).toEqual(
      files.filter((file) => file.startsWith(path.join('tests', 'utils'))),
    );
  });

  it('has no barrel in utils and components', () => {
    expect(files.filter((file) => /^(utils|components)\/(.*\/)?index\.tsx?$/.test(file))).toEqual([]);
  });

  it('keeps code and components apart by their names', () => {
    const components = files.filter((file) => file.startsWith('components') && file.endsWith('.tsx'));
    expect(components.filter((file) => !/^[A-Z][A-Za-z]*\.tsx$/.test(path.basename(file)))).toEqual([]);
  });
});

describe('the message files', () => {
  const languages = ['zh-CN', 'zh-TW', 'en'];
  const messages = languages.map((language) => flatten(JSON.parse(read(`locales/${language}.json`))));

  /** `notes#one` and `notes#other` are two numbers of one message. */
  const plain = (key: string): string => key.replace(/#.*/, '');

  it.each(languages.map((language, at) => ({ language, at })))('$language has the keys of all', ({ at }) => {
    const every = new Set(messages.flatMap((message) => Object.keys(message)).map(plain));
    expect([...new Set(Object.keys(messages[at] ?? {}).map(plain))].sort()).toEqual([...every].sort());
  });

  it.each(languages.map((language, at) => ({ language, at })))('$language has its plurals', ({ language, at }) => {
    const numbers = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const keys = Object.keys(messages[at] ?? {});
    const counted = new Set(keys.filter((key) => key.includes('#')).map(plain));
    const expected = [...counted].flatMap((key) => numbers.map((number) => `${key}#${number}`));
    expect(keys.filter((key) => key.includes('#')).sort()).toEqual(expected.sort());
  });

  it.each(languages.map((language, at) => ({ language, at })))('$language has no empty text', ({ at }) => {
    const empty = Object.entries(messages[at] ?? {}).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('names the same gaps in every language', () => {
    const gaps = (text: string | undefined): string => (text?.match(/\{\w+\}|\$\w+/g) ?? []).sort().join(' ');
    const differing = Object.keys(messages[0] ?? {}).filter(
      (key) => new Set(messages.filter((message) => key in message).map((message) => gaps(message[key]))).size > 1,
    );
    expect(differing).toEqual([]);
  });

  it('hold all Chinese of the interface', () => {
    const surfaces = ['components', 'entrypoints'].flatMap(filesIn).filter((file) => /\.(tsx?|html)$/.test(file));
    const chinese = surfaces.flatMap((file) =>
      withoutComments(read(file))
        .split('\n')
        .filter((line) => CHINESE.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(surfaces.length).toBeGreaterThan(0);
    expect(chinese).toEqual([]);
  });
});

/** Message files may be nested; the keys become paths. */
function flatten(value: unknown, prefix = ''): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [prefix]: String(value) };
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      Object.entries(flatten(inner, prefix === '' ? key : `${prefix}.${key}`)),
    ),
  );
}
