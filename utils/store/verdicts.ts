import type { Outcome } from '@/utils/model/outcome';
import type { Verdict } from '@/utils/model/reader-data';
import { timeAfter } from '@/utils/model/time-after';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { isLate } from './late';

/**
 * Writes down what the reader holds of a pledge, in the place of what was there. Fields of
 * the row that this version does not know stay; the same verdict again changes nothing, nor
 * does one that was made before the one that is kept.
 */
export function saveVerdict(db: MeipiDatabase, verdict: Verdict): Promise<Outcome<Verdict>> {
  return attempt(() =>
    db.transaction('rw', db.verdicts, async () => {
      const known = await db.verdicts.get(verdict.pledge);
      const { evidence, note } = verdict;
      if (known && isLate(known.modified, verdict.modified)) return known;
      if (known && known.verdict === verdict.verdict && known.evidence === evidence && known.note === note)
        return known;
      const { evidence: _evidence, note: _note, ...rest } = known ?? verdict;
      const modified = known ? timeAfter(known.modified, verdict.modified) : verdict.modified;
      const kept = { ...rest, ...verdict, modified };
      await db.verdicts.put(kept);
      return kept;
    }),
  );
}
