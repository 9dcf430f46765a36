import { createFinder } from '@/utils/anchoring/find';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import type { Anchor } from '@/utils/model/anchor';
import type { AnnotationRecord, AnnotationState } from '@/utils/model/annotation';

/** Notes with the places of their targets in the text as it is now. */
export function anchored(records: readonly AnnotationRecord[], text: string): AnchoredNote[] {
  if (records.length === 0) return [];
  const find = createFinder(text);
  return records.map((record) => ({ record, anchor: find(record.annotation.target.selector) }));
}

/** What a record is to know of the place that its target was found at. */
export function stateOf({ type }: Anchor): AnnotationState {
  if (type === 'orphan' || type === 'changed') return type;
  return 'anchored';
}
