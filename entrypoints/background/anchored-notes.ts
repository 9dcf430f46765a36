import { createFinder, type FindOptions } from '@/utils/anchoring/find';
import type { NamesIn } from '@/utils/anchoring/quest';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Mention } from '@/utils/model/recognition';
import { recognize } from '@/utils/recognize/recognize';
import type { FoundTarget } from '@/utils/store/targets';
import { bundledDictionary } from './bundled-dictionary';
import { ownEntries } from './own-entries';

/** Notes with the places of their targets in the text as it is now. */
export function anchored(records: readonly AnnotationRecord[], text: string, known: FindOptions): AnchoredNote[] {
  if (records.length === 0) return [];
  const find = createFinder(text, known);
  return records.map((record) => ({ record, anchor: find(record.annotation.target.selector) }));
}

/** What the store is to know of the place that a note's target was found at. */
export function foundTarget({ record, anchor }: AnchoredNote): FoundTarget {
  const { id } = record;
  if (anchor.type === 'orphan') return { id, state: 'orphan' };
  if (anchor.type !== 'changed') return { id, state: 'anchored' };
  return { id, state: 'changed', change: { parts: anchor.parts, kinds: anchor.kinds } };
}

/** Tells the names in a text by what is recognized in it; what of one text is known already is not asked again. */
export async function namesFinder(known?: {
  readonly text: string;
  readonly mentions: readonly Mention[];
}): Promise<NamesIn> {
  const dictionary = await bundledDictionary();
  const own = await ownEntries();
  return (text) => (text === known?.text ? known.mentions : recognize(text, dictionary, { own }).mentions);
}
