import type { Anchor, ChangeKind, ReadingPart } from '@/utils/model/anchor';
import type { AnnotationRecord } from '@/utils/model/annotation';

/** Other words in the place of a note's own, as the margin shows them. Times are ISO 8601 with milliseconds. */
export interface NoteChange {
  readonly parts: readonly ReadingPart[];
  readonly kinds: readonly ChangeKind[];
  /** Since when the note stands on its old words. */
  readonly since: string;
  /** When the new ones were first seen; undefined on another page than the note's own. */
  readonly seenAt?: string;
  /** Whether the reader has decided to leave the note with its old words. */
  readonly kept: boolean;
}

/** What has changed under a note, or undefined where nothing has. */
export function noteChange({ annotation, changes, history }: AnnotationRecord, anchor: Anchor): NoteChange | undefined {
  if (anchor.type !== 'changed') return undefined;
  const { parts, kinds } = anchor;
  const written = JSON.stringify(parts);
  const seen = changes?.findLast((change) => JSON.stringify(change.parts) === written);
  return {
    parts,
    kinds,
    since: history?.at(-1)?.until ?? annotation.created,
    ...(seen && { seenAt: seen.seenAt }),
    kept: seen?.keptAt !== undefined,
  };
}
