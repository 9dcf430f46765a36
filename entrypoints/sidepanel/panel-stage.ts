import type { NoteStage } from '@/entrypoints/article.content/note-stage';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import type { AnnotationRecord } from '@/utils/model/annotation';
import { INITIAL_READING, type ReadingState } from '@/utils/reading/reading-state';
import { reduceReading } from '@/utils/reading/reduce-reading';

/** What the panel shows of the notes of an article, and what is being done with them. */
export interface PanelScene {
  readonly reading: ReadingState;
  readonly view: { readonly notes: readonly AnchoredNote[] };
  /** Tags of all notes, to complete from. */
  readonly tags: readonly string[];
}

/** The stage of the panel: it holds no article, only the notes that the page has found. */
export interface PanelStage extends NoteStage {
  scene(): PanelScene;
  /** The notes as the page tells them. */
  setNotes(notes: readonly AnchoredNote[]): void;
  /** Shows a note as the store answers with it, before the page has told of it. */
  take(record: AnnotationRecord): Promise<void>;
}

export const EMPTY_SCENE: PanelScene = { reading: INITIAL_READING, view: { notes: [] }, tags: [] };

/** Makes the stage of a panel; `changed` is told of every change. */
export function createPanelStage(changed: (scene: PanelScene) => void): PanelStage {
  let scene = EMPTY_SCENE;
  const set = (next: Partial<PanelScene>): void => {
    scene = { ...scene, ...next };
    changed(scene);
  };
  return {
    scene: () => scene,
    dispatch(event) {
      const reading = reduceReading(scene.reading, event);
      if (reading !== scene.reading) set({ reading });
    },
    show: ({ tags }) => set({ tags }),
    setNotes: (notes) => set({ view: { notes } }),
    take(record) {
      const isGone = record.deletedAt !== undefined;
      const notes = scene.view.notes.flatMap((note) => {
        if (note.record.id !== record.id) return [note];
        return isGone ? [] : [{ ...note, record }];
      });
      set({ view: { notes } });
      return Promise.resolve();
    },
  };
}
