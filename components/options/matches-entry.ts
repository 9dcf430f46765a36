import type { Entry } from '@/utils/model/reader-data';
import { condense } from '@/utils/text/condense';

/** Whether one of an entry's texts contains what is searched for, whatever the script, width and case; every entry fits an empty search. */
export function matchesEntry({ names, en = '', note = '' }: Entry, query: string): boolean {
  const wanted = condense(query).text;
  return [...names, en, note].some((text) => condense(text).text.includes(wanted));
}
