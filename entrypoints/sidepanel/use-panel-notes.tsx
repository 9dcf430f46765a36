import { useEffect, useMemo, useState } from 'preact/hooks';
import { NoteEditor } from '@/components/margin/NoteEditor';
import type { PanelNotesProps } from '@/components/panel/PanelNotes';
import { createNoteActions, type NoteActions } from '@/entrypoints/article.content/note-actions';
import { LAST_STEP } from '@/entrypoints/article.content/note-steps';
import { createWriteQueue, writesOfNotes } from '@/entrypoints/article.content/note-writes';
import type { PageArticle } from '@/utils/messaging/protocol';
import { noteContent } from '@/utils/model/annotation';
import type { Failure } from '@/utils/model/outcome';
import { aboutOffers } from '@/utils/reading/about-offers';
import type { ToastRecord, UnsavedNote } from '@/utils/reading/reading-state';
import { createPanelStage, EMPTY_SCENE, type PanelScene, type PanelStage } from './panel-stage';
import { useUndoKeys } from './use-undo-keys';

interface PanelNotes {
  /** What the list of notes needs, but for what the page has to do. */
  readonly list: Pick<PanelNotesProps, 'notes' | 'editor' | 'onEdit' | 'onDelete' | 'onKeep'>;
  readonly toasts: readonly ToastRecord[];
  /** Says that a step was taken which cannot be taken back. */
  tell(toast: Omit<ToastRecord, 'undo'>): void;
  undo(key: string): void;
  closeToast(key: string): void;
  readonly failure: Failure | undefined;
  complain(failure: Failure): void;
  closeFailure(): void;
  /** What could not be stored and stands in no open editor. */
  readonly unsaved: readonly UnsavedNote[];
  readonly onOpenUnsaved: NoteActions['openUnsaved'];
  readonly onRetry: NoteActions['retryUnsaved'];
}

/** Writing and deleting of the notes of the article that the panel shows, each step with its way back. */
export function usePanelNotes(shown: PageArticle | undefined): PanelNotes {
  const [scene, setScene] = useState<PanelScene>(EMPTY_SCENE);
  const [{ stage, actions }] = useState(() => createPanelWriting(setScene));
  useEffect(() => stage.setNotes(shown?.notes ?? []), [stage, shown]);
  useUndoKeys(actions);
  const { reading, view } = scene;
  const { editor } = reading;
  const id = editor && (editor.id ?? editor.key);
  return {
    list: {
      notes: view.notes,
      editor:
        id === undefined ? undefined : { id, field: <Editor key={id} scene={scene} shown={shown} actions={actions} /> },
      onEdit: actions.editNote,
      onDelete: actions.removeNote,
      onKeep: actions.keepReading,
    },
    toasts: reading.toasts,
    tell: (toast) => stage.dispatch({ type: 'toast', toast: { ...toast, undo: false } }),
    closeToast: (key) => stage.dispatch({ type: 'close-toast', key }),
    undo: (key) => void actions.undo(key === LAST_STEP ? undefined : key),
    failure: reading.notice,
    complain: (failure) => stage.dispatch({ type: 'complain', failure }),
    closeFailure: () => stage.dispatch({ type: 'close-notice' }),
    unsaved: reading.unsaved,
    onOpenUnsaved: actions.openUnsaved,
    onRetry: actions.retryUnsaved,
  };
}

function createPanelWriting(changed: (scene: PanelScene) => void): { stage: PanelStage; actions: NoteActions } {
  const stage = createPanelStage(changed);
  // What needs the article's text is done by the page.
  const onPage = { create: () => undefined, accept: () => undefined, reattach: () => undefined };
  const actions = createNoteActions(stage, { ...writesOfNotes(createWriteQueue(), stage.take), ...onPage });
  return { stage, actions };
}

interface EditorProps {
  readonly scene: PanelScene;
  readonly shown: PageArticle | undefined;
  readonly actions: NoteActions;
}

/** The editor of the note that is being written, as on the page. */
function Editor({ scene, shown, actions }: EditorProps) {
  const { reading, view, tags } = scene;
  const { editor } = reading;
  const note = view.notes.find(({ record }) => record.id === editor?.id);
  const knownTags = useMemo(
    () => [...new Set([...tags, ...view.notes.flatMap(({ record }) => record.tags)])],
    [tags, view.notes],
  );
  const recognition = shown?.recognition;
  const span = note && (note.anchor.type === 'orphan' ? undefined : note.anchor.span);
  const [from, to] = [span?.start ?? 0, span?.end ?? 0];
  // What it was about when it opened stays offered after it is switched off.
  const offers = useMemo(
    () =>
      recognition && aboutOffers(recognition, { span: { start: from, end: to }, about: editor?.content.about ?? [] }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [recognition, from, to],
  );
  const isSettled = editor?.status === 'unchanged' || editor?.status === 'saved';
  const stored = note?.record.annotation;
  const content = useMemo(
    () => (stored && isSettled ? noteContent(stored) : editor?.content),
    [stored, isSettled, editor?.content],
  );
  if (!editor || !content) return null;
  return (
    <NoteEditor
      content={content}
      status={editor.status}
      knownTags={knownTags}
      {...(offers && { offers })}
      onDraft={(edit) => actions.saveDraft(editor, edit)}
      onDone={(edit) => actions.finishNote(editor, edit)}
    />
  );
}
