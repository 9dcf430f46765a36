/**
 * What an import would do, decided on values alone.
 *
 * Annotations meet by id. The version of an annotation is the time at which the
 * reader last did something to it; see model/trash.ts. The
 * later version stays under its id, on a tie the one that is here; the other goes
 * to the trash under an id of its own, unless it says the same. That id follows from
 * the version, so that importing a file again changes nothing; it lies in the trash
 * from the moment of the import on, however old it is.
 *
 * What was seen to stand in the place of a quote is no version of the note: of two
 * versions that say the same, the one that stays has what either of them saw.
 *
 * Articles unite. Entries, verdicts, sightings and tags are decided by time alone, and a
 * draft that is here stays.
 */
import { v5, v7 } from 'uuid';
import type { AnnotationRecord } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import type { Article } from '@/utils/model/article';
import type { ImportPlan, ReaderData } from '@/utils/model/reader-data';
import { broughtBack, isAway, isInTrash, lastDone, outOfTrash } from '@/utils/model/trash';
import { canonicalJson } from './canonical-json';

/** Namespace of the hash from which ids of superseded versions are made (RFC 9562, UUID v5). */
const SUPERSEDED = '5f0c7a56-64a0-5d5c-9f0e-0d3b7c1f8a21';

export interface Planning {
  /** The moment of the import, ISO 8601 with milliseconds. */
  readonly at: string;
  /** A backup is brought back: what is in it and not in the trash there shall not be in the trash here. */
  readonly restoring?: boolean;
  /** Ids of all notes that come in, where `incoming` is but some of them and they are known. */
  readonly ids?: ReadonlySet<string>;
}

/**
 * What importing `incoming` into a store that holds `current` would do. Neither is changed.
 *
 * It may be asked batch by batch: then `current` has the rows under the keys of that batch.
 * A version that lost may then be in the trash already, which only the store knows.
 */
export function planImport(current: ReaderData, incoming: ReaderData, planning: Planning): ImportPlan {
  return {
    ...planAnnotations(current.annotations, incoming.annotations, planning),
    articles: changes(current.articles, incoming.articles, { keyOf: idOf, unite: uniteArticles }),
    entries: changes(current.entries, incoming.entries, { keyOf: idOf, unite: laterModified }),
    verdicts: changes(current.verdicts, incoming.verdicts, { keyOf: (row) => row.pledge, unite: laterModified }),
    sightings: changes(current.sightings, incoming.sightings, {
      keyOf: (row) => JSON.stringify([row.pledge, row.articleId]),
      unite: (ours, theirs) => (theirs.at > ours.at ? theirs : ours),
    }),
    drafts: changes(current.drafts, incoming.drafts, { keyOf: (row) => row.key, unite: (ours) => ours }),
    tags: changes(current.tags, incoming.tags, { keyOf: (row) => row.name, unite: laterModified }),
  };
}

type AnnotationPlan = Pick<ImportPlan, 'added' | 'updated' | 'same' | 'older' | 'trashed'>;

function planAnnotations(
  ours: readonly AnnotationRecord[],
  theirs: readonly AnnotationRecord[],
  { at, restoring = false, ids = new Set(theirs.map(idOf)) }: Planning,
): AnnotationPlan {
  const known = new Map(ours.map((record) => [record.id, record]));
  const plan = { added: [], updated: [], same: [], older: [], trashed: [] } satisfies AnnotationPlan;
  const lists: { [list in keyof AnnotationPlan]: AnnotationRecord[] } = plan;
  function trash(loser: AnnotationRecord): void {
    const superseded = asSuperseded(loser, at);
    if (!known.has(superseded.id) && !ids.has(superseded.id)) lists.trashed.push(superseded);
  }
  for (const incoming of theirs) {
    const here = known.get(incoming.id);
    if (!here) lists.added.push(incoming);
    else if (restoring && isInTrash(here) && !isInTrash(incoming)) {
      const [kept, loser] = incoming.modified > here.modified ? [incoming, here] : [here, incoming];
      lists.updated.push(outOfTrash({ ...withSeen(kept, loser), deletedAt: lastDone(here) }, at));
      if (!saysSame(kept, loser)) trash(loser);
    } else if (saysSame(here, incoming) && (isUndated(incoming) || lastDone(here) === lastDone(incoming))) {
      const seen = withSeen(here, incoming);
      if (seen === here) lists.same.push(incoming);
      else lists.updated.push(seen);
    } else {
      const wins = lastDone(incoming) > lastDone(here);
      const [winner, loser] = wins ? [incoming, here] : [here, incoming];
      if (saysSame(winner, loser)) {
        const seen = withSeen(winner, loser);
        if (wins || seen !== here) lists.updated.push(seen);
        else lists.older.push(incoming);
        continue;
      }
      (wins ? lists.updated : lists.older).push(incoming);
      trash(loser);
    }
  }
  return lists;
}

/** Whether two versions say the same: everything but when they were written, and what was found of the target. */
function saysSame(a: AnnotationRecord, b: AnnotationRecord): boolean {
  return contentOf(a) === contentOf(b);
}

/** A version with what only the other one saw to stand in the place of the quote; the same where that is nothing. */
function withSeen(record: AnnotationRecord, other: AnnotationRecord): AnnotationRecord {
  const known = new Set(record.changes?.map(({ parts }) => canonicalJson(parts)));
  const more = (other.changes ?? []).filter(({ parts }) => !known.has(canonicalJson(parts)));
  if (more.length === 0) return record;
  const all = [...(record.changes ?? []), ...more].toSorted((a, b) => (a.seenAt < b.seenAt ? -1 : 1));
  return { ...record, changes: all };
}

/** Whether it came from elsewhere without a time: then its times are those of the file, and say nothing. */
function isUndated({ annotation }: AnnotationRecord): boolean {
  return annotation['meipi:foreign']?.['undated'] === true;
}

function contentOf(record: AnnotationRecord): string {
  const { modified: _modified, deletedAt: _deletedAt, state: _state, changes: _changes, annotation, ...rest } = record;
  const untimed = isUndated(record) ? { created: undefined, modified: undefined } : { modified: undefined };
  return canonicalJson({ ...rest, annotation: { ...annotation, ...untimed } });
}

/** The version that lost, in the trash from now on. The id is a UUID v7 of its own time. */
function asSuperseded(loser: AnnotationRecord, at: string): AnnotationRecord {
  const random = v5(canonicalJson([loser.id, lastDone(loser), contentOf(loser)]), SUPERSEDED, new Uint8Array(16));
  const id = v7({ msecs: Date.parse(loser.modified), random });
  return recordOf({ ...loser.annotation, id: `urn:uuid:${id}` }, { ...loser, deletedAt: at });
}

interface Rule<Row> {
  readonly keyOf: (row: Row) => string;
  readonly unite: (ours: Row, theirs: Row) => Row;
}

/** The rows that are new, or differ from ours after uniting. */
function changes<Row>(ours: readonly Row[], theirs: readonly Row[], { keyOf, unite }: Rule<Row>): Row[] {
  const known = new Map(ours.map((row) => [keyOf(row), row]));
  return theirs.flatMap((row) => {
    const here = known.get(keyOf(row));
    if (!here) return [row];
    const united = unite(here, row);
    return canonicalJson(united) === canonicalJson(here) ? [] : [united];
  });
}

/** What both know of an article that is away only where both are. */
function uniteArticles(ours: Article, theirs: Article): Article {
  const united = unitedFacts(ours, theirs);
  return isAway(ours) && isAway(theirs) ? united : broughtBack(united);
}

/** All addresses; otherwise what was read later, filled up from the other; the text that notes here were set on. */
function unitedFacts(ours: Article, theirs: Article): Article {
  const urls = [...new Set([...ours.urls, ...theirs.urls])];
  // Without a digest it was never read, only named by a note from elsewhere: then all the other knows counts.
  if (theirs.digest === '') return { ...theirs, ...ours, urls };
  if (ours.digest === '') return { ...ours, ...theirs, urls };
  const [earlier, later] = theirs.readAt > ours.readAt ? [ours, theirs] : [theirs, ours];
  const text = ours.text ?? theirs.text;
  return {
    ...earlier,
    ...later,
    urls,
    ...(text !== undefined && { text }),
  };
}

function laterModified<Row extends { readonly modified: string }>(ours: Row, theirs: Row): Row {
  return theirs.modified > ours.modified ? theirs : ours;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
