import type { Outcome } from '@/utils/model/outcome';
import type { Verdict } from '@/utils/model/reader-data';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/**
 * Writes down what the reader holds of a pledge, in the place of what was there. Fields of
 * the row that this version does not know stay; the same verdict again changes nothing.
 */
export function saveVerdict(db: MeipiDatabase, verdict: Verdict): Promise<Outcome<Verdict>> {
  return attempt(() =>
    db.transaction('rw', db.verdicts, async () => {
      const known = await db.verdicts.get(verdict.pledge);
      const { evidence, note } = verdict;
      if (known && known.verdict === verdict.verdict && known.evidence === evidence && known.note === note)
        return known;
      const { evidence: _evidence, note: _note, ...rest } = known ?? verdict;
      const kept = { ...rest, ...verdict };
      await db.verdicts.put(kept);
      return kept;
    }),
  );
}
