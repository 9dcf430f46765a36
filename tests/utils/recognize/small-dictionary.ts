import { checkEntries } from '@/utils/dictionary/check';
import { compileDictionary } from '@/utils/dictionary/compile';
import { type Dictionary, loadDictionary } from '@/utils/dictionary/load';
import { type CountryNames, readEntries } from '@/utils/dictionary/read-entries';

/** A dictionary made of YAML by file name (`places` for `places.yaml`), without any countries of CLDR. Faults throw. */
export function smallDictionary(
  files: Readonly<Record<string, string>>,
  countries: ReadonlyMap<string, CountryNames> = new Map(),
): Dictionary {
  const sources = Object.entries(files).map(([name, text]) => ({ path: `${name}.yaml`, text }));
  const entries = readEntries(sources, countries);
  const faults = checkEntries(entries);
  if (faults.length > 0) throw new Error(faults.map(({ entry, message }) => `${entry}: ${message}`).join('\n'));
  return loadDictionary(compileDictionary(entries).buffer);
}
