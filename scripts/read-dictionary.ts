/** The dictionary as it lies in the tree: its files, CLDR's country names, and the compiled form, kept in .cache/. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { checkEntries } from '@/utils/dictionary/check';
import { compileDictionary } from '@/utils/dictionary/compile';
import type { Fault, PlacedEntry } from '@/utils/dictionary/entry';
import { type CountryNames, type Entries, readEntries, type SourceFile } from '@/utils/dictionary/read-entries';
import { traditionalName } from './traditional';

const require = createRequire(import.meta.url);

/** Codes of CLDR's territory list that are no country or territory of this news. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** The dictionary's YAML files, sorted by path. */
export function dictionaryFiles(root: string): SourceFile[] {
  const folder = join(root, 'dictionary');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ path: relative(folder, join(folder, path)), text: readFileSync(join(folder, path), 'utf8') }));
}

/** Countries and territories from CLDR: Chinese name, English name, and the other Chinese names. */
export function countryNames(): Map<string, CountryNames> {
  const territories = (locale: string): Record<string, string> => {
    const data = require(`cldr-localenames-full/main/${locale}/territories.json`);
    return data.main[locale].localeDisplayNames.territories;
  };
  const [zh, en, ...variants] = ['zh', 'en', 'zh-Hant', 'zh-Hant-HK', 'zh-Hant-MO', 'zh-Hans-SG'].map(
    territoriesOr(territories),
  );
  const names = new Map<string, CountryNames>();
  for (const iso of Object.keys(zh ?? {})) {
    if (!/^[A-Z]{2}$/.test(iso) || NO_COUNTRY.has(iso)) continue;
    const forms = [zh, ...variants].flatMap((list) => [
      list?.[iso],
      list?.[`${iso}-alt-short`],
      list?.[`${iso}-alt-variant`],
    ]);
    const [name = iso, ...others] = [...new Set(forms.filter((form) => form !== undefined))];
    const hant = variants[0]?.[iso];
    names.set(iso, { name, en: en?.[iso] ?? iso, ...(hant === undefined ? {} : { hant }), others });
  }
  return names;
}

/** A locale CLDR does not list inherits; it adds nothing. */
function territoriesOr(read: (locale: string) => Record<string, string>) {
  return (locale: string): Record<string, string> => {
    try {
      return read(locale);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return {};
      throw error;
    }
  };
}

/** The entries of the tree with all faults. */
export function readDictionary(root: string): Entries & { readonly faults: readonly Fault[] } {
  const countries = countryNames();
  const entries = readEntries(dictionaryFiles(root), countries);
  const entities = entries.entities.map((entry) => withTraditionalName(entry, countries));
  return { ...entries, entities, faults: checkEntries(entries) };
}

/** Countries are called in traditional characters as CLDR calls them, often by another name; all else is only written in them. */
function withTraditionalName(entry: PlacedEntry, countries: ReadonlyMap<string, CountryNames>): PlacedEntry {
  const country = entry.iso === undefined ? undefined : countries.get(entry.iso);
  const known = country?.name === entry.name ? country.hant : undefined;
  const hant = known ?? traditionalName(entry.kind, entry.name);
  return hant === entry.name ? entry : { ...entry, hant };
}

/** One line a fault, as compilers print them. */
export function faultLine(fault: Fault): string {
  return `dictionary/${fault.file}:${fault.line} ${fault.entry}: ${fault.message}`;
}

/**
 * The path of the compiled dictionary, built where the data or the compiler has
 * changed since it was last built. Throws with every fault if the data has any.
 */
export function compiledDictionary(root: string): string {
  const file = join(root, '.cache', `dictionary-${sourceHash(root)}.bin`);
  if (existsSync(file)) return file;
  const entries = readDictionary(root);
  if (entries.faults.length > 0) throw new Error(entries.faults.map(faultLine).join('\n'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, compileDictionary(entries));
  return file;
}

function sourceHash(root: string): string {
  const hash = createHash('sha256');
  for (const { path, text } of dictionaryFiles(root)) hash.update(path).update(text);
  for (const folder of ['utils/dictionary', 'utils/text']) {
    for (const name of readdirSync(join(root, folder)).sort()) hash.update(readFileSync(join(root, folder, name)));
  }
  return hash
    .update(readFileSync(join(root, 'scripts', 'traditional.ts')))
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}
