import type { AnnotationRecord } from '@/utils/model/annotation';
import type { MeipiDatabase } from '@/utils/store/database';
import type { KeptCatalogue } from './worker-catalogue';

/** The most records that are held: those of a few windows. */
const MOST = 300;

type Records = readonly (AnnotationRecord | undefined)[];

/**
 * Reads the notes behind numbers of the catalogue. Those read lately are held until
 * anything changes in the store: while a reader types, the same ones head one list after
 * the other.
 */
export function createRecordReader(
  db: MeipiDatabase,
  { catalogue, version }: Pick<KeptCatalogue, 'catalogue' | 'version'>,
): (numbers: readonly number[]) => Promise<Records> {
  const held = new Map<number, AnnotationRecord>();
  let heldAt = version();
  const hold = (number: number, record: AnnotationRecord): void => {
    held.delete(number);
    held.set(number, record);
    for (const oldest of held.keys()) {
      if (held.size <= MOST) break;
      held.delete(oldest);
    }
  };
  return async (numbers) => {
    if (heldAt !== version()) held.clear();
    heldAt = version();
    const missing = numbers.filter((number) => !held.has(number));
    const asked = heldAt;
    const read = await db.annotations.bulkGet(missing.map((number) => catalogue.notes.nameOf(number)));
    const fresh = new Map(missing.map((number, at) => [number, read[at]]));
    const answer = numbers.map((number) => fresh.get(number) ?? held.get(number));
    // What was read while something changed may be of before that.
    if (asked === version()) for (const [number, record] of fresh) if (record) hold(number, record);
    return answer;
  };
}
