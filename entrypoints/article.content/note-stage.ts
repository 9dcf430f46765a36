import type { AnchoredNote } from '@/utils/messaging/protocol';
import type { ReadingEvent, ReadingState } from '@/utils/reading/reading-state';

/** Where notes are written: on the page of an article, or beside it in the panel. */
export interface NoteStage {
  scene(): { readonly reading: ReadingState; readonly view?: { readonly notes: readonly AnchoredNote[] } };
  dispatch(event: ReadingEvent): void;
  /** Tags of all notes, to complete from. */
  show(changes: { readonly tags: readonly string[] }): void;
}
