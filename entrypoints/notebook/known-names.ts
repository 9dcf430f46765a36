import type { LedgerFacts } from '@/utils/messaging/protocol';
import type { OtherNames } from '@/utils/model/entity';
import type { Entry } from '@/utils/model/reader-data';

/** How what is met in the notebook is called otherwise, by its Chinese name, as far as it was looked up. */
const known = new Map<string, OtherNames>();

/** Takes in what the dictionary said of entities and pledges. */
export function learnFacts({ names, others, catalogue }: LedgerFacts): void {
  for (const { act, summary } of Object.values(catalogue)) known.set(act, { en: summary.en });
  for (const [id, name] of Object.entries(names)) known.set(name, others[id] ?? {});
}

/** Takes in what the reader's own entries say, which wins. */
export function learnEntries(entries: readonly Pick<Entry, 'names' | 'en'>[]): void {
  for (const { names, en } of entries) {
    const [name] = names;
    if (name !== undefined) known.set(name, en === undefined ? {} : { en });
  }
}

/** How something with this Chinese name is called otherwise. */
export function othersOf(name: string): OtherNames | undefined {
  return known.get(name);
}
