import type { AnnotationRecord, AnnotationState, FormerTarget, SeenChange, Selector } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import { failed, type Outcome } from '@/utils/model/outcome';
import { timeAfter } from '@/utils/model/time-after';
import { change } from './annotations';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';
import { isLate } from './late';

/** What was found of a target when its article was read. */
export interface FoundTarget {
  readonly id: string;
  readonly state: AnnotationState;
  /** What stands in the place of the quote, for `changed`. */
  readonly change?: Pick<SeenChange, 'parts' | 'kinds'>;
}

/**
 * Writes down which targets were found on the page at `at`, and answers with those
 * records that became others. Another reading is kept with the time at which it was
 * first seen, after those seen before. What the reader wrote is not touched; unknown
 * ids are passed over.
 */
export function setStates(
  db: MeipiDatabase,
  found: readonly FoundTarget[],
  at: string,
): Promise<Outcome<AnnotationRecord[]>> {
  return attempt(() =>
    db.transaction('rw', db.annotations, async () => {
      const known = await db.annotations.bulkGet(found.map(({ id }) => id));
      const changed = found.flatMap((target, index) => {
        const record = known[index];
        const next = record && withFound(record, target, at);
        return next && next !== record ? [next] : [];
      });
      if (changed.length > 0) await db.annotations.bulkPut(changed);
      return changed;
    }),
  );
}

function withFound(record: AnnotationRecord, { state, change: seen }: FoundTarget, at: string): AnnotationRecord {
  const { changes = [] } = record;
  const isNew = seen !== undefined && !isSameReading(changes.at(-1), seen);
  if (!isNew) return record.state === state ? record : { ...record, state };
  return { ...record, state, changes: [...changes, { parts: seen.parts, kinds: seen.kinds, seenAt: at }] };
}

function isSameReading(a: SeenChange | undefined, b: Pick<SeenChange, 'parts'>): boolean {
  return a !== undefined && JSON.stringify(a.parts) === JSON.stringify(b.parts);
}

/**
 * Writes down that the reader leaves a note with its old words, though others stand
 * there now. Of a reading that is seen later it must be decided anew. `not-found`:
 * there is none of this id.
 */
export function keepOldReading(db: MeipiDatabase, id: string, at: string): Promise<Outcome<AnnotationRecord>> {
  return change(db, id, (record) => {
    const last = record.changes?.at(-1);
    if (!record.changes || !last || last.keptAt !== undefined) return record;
    const { annotation } = record;
    const modified = timeAfter(record.modified, at);
    const changes = [...record.changes.slice(0, -1), { ...last, keptAt: at }];
    return recordOf({ ...annotation, modified }, { ...record, changes });
  });
}

/**
 * Gives an annotation another target. The old one, and what was seen in its place, goes
 * into its history. A call that comes late, or again, changes nothing. `not-found`:
 * there is none of this id.
 */
export function retarget(
  db: MeipiDatabase,
  {
    id,
    selector,
    reason,
    at,
  }: Pick<FormerTarget, 'selector' | 'reason'> & { readonly id: string; readonly at: string },
): Promise<Outcome<AnnotationRecord>> {
  return change(db, id, (record) => {
    const { annotation, changes, history = [], ...facts } = record;
    const { target, modified } = annotation;
    if (isLate(modified, at) || isSameTarget(target.selector, selector)) return record;
    const former: FormerTarget = { selector: target.selector, until: at, reason, ...(changes && { changes }) };
    return recordOf(
      { ...annotation, modified: timeAfter(modified, at), target: { ...target, selector } },
      { ...facts, state: 'anchored', history: [...history, former] },
    );
  });
}

/**
 * Takes back what the reader decided about an annotation's words at `decided`: left with
 * its old words, it asks anew; given another target, it has its former one again. What
 * was seen since then stays. Of a decision that was taken back before, nothing changes.
 * `changed-since`: another decision was made after it, which stays. `not-found`: there is
 * none of this id.
 */
export function takeBackDecision(
  db: MeipiDatabase,
  { id, decided, at }: { readonly id: string; readonly decided: string; readonly at: string },
): Promise<Outcome<AnnotationRecord>> {
  return change(db, id, (record) => {
    const last = [record.changes?.at(-1)?.keptAt, record.history?.at(-1)?.until];
    if (last.some((other) => other !== undefined && other > decided)) return failed('changed-since', id);
    const modified = timeAfter(record.modified, at);
    return undecided(record, decided, modified) ?? withFormerTarget(record, decided, modified) ?? record;
  });
}

function undecided(record: AnnotationRecord, decided: string, modified: string): AnnotationRecord | undefined {
  const { changes = [], annotation } = record;
  const last = changes.at(-1);
  if (last?.keptAt !== decided) return undefined;
  const { keptAt: _keptAt, ...seen } = last;
  return recordOf({ ...annotation, modified }, { ...record, changes: [...changes.slice(0, -1), seen] });
}

function withFormerTarget(record: AnnotationRecord, decided: string, modified: string): AnnotationRecord | undefined {
  const { annotation, history = [], changes = [], ...facts } = record;
  const former = history.at(-1);
  if (former?.until !== decided) return undefined;
  const { selector, changes: seenThen = [] } = former;
  const seen = [...seenThen, ...changes];
  const earlier = history.slice(0, -1);
  return recordOf(
    { ...annotation, modified, target: { ...annotation.target, selector } },
    {
      ...facts,
      // What was accepted had been seen; a place given by hand was needed because there was none.
      state: former.reason === 'accepted' ? 'changed' : 'orphan',
      ...(seen.length > 0 && { changes: seen }),
      ...(earlier.length > 0 && { history: earlier }),
    },
  );
}

function isSameTarget(a: readonly Selector[], b: readonly Selector[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
