import { useMemo, useRef } from 'preact/hooks';
import { Margin } from '@/components/margin/Margin';
import type { PlacedNote } from '@/components/margin/MarginColumn';
import { MarginNote, type NoteView } from '@/components/margin/MarginNote';
import { NoteEditor } from '@/components/margin/NoteEditor';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import { type NoteContent, noteContent, noteText, quoteOf } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';
import { aboutOffers } from '@/utils/reading/about-offers';
import { noteChange } from '@/utils/reading/note-change';
import type { OpenEditor, ReadingState } from '@/utils/reading/reading-state';
import type { ArticleView, Stage } from './article-view';
import type { Geometry } from './geometry';
import type { NoteActions } from './note-actions';
import type { PageActions } from './page-actions';

export interface NoteMarginProps {
  readonly view: ArticleView;
  readonly geometry: Geometry;
  readonly reading: ReadingState;
  readonly stage: Stage;
  readonly notes: NoteActions;
  readonly page: PageActions;
  /** Tags to complete from. */
  readonly tags?: readonly string[] | undefined;
}

/** The notes with a text beside their places, and the open editor among them. */
export function NoteMargin({ view, geometry, reading, stage, notes, page, tags = [] }: NoteMarginProps) {
  const { editor, hovered, current } = reading;
  const views = useViews(view);
  const standing = useMemo(
    () =>
      views.map(({ note, span }): Placed => {
        const { color, text } = note.content;
        return { id: note.id, y: geometry.topOf(span), color, text, view: note };
      }),
    [views, geometry],
  );
  const lit = [hovered, current].flatMap((mark) => (mark?.type === 'note' ? [mark.id] : []));
  const placed = useMemo(() => {
    const others = standing.filter(({ id }) => editor?.id !== id && editor?.key !== id);
    const span = editor && spanOfEditor(view, editor);
    if (!editor || !span) return others;
    const { color, text } = editor.content;
    return [...others, { id: editor.key, y: geometry.topOf(span), color, text, view: undefined }];
  }, [standing, editor, view, geometry]);
  return (
    <Margin
      mode={geometry.mode}
      scroller={geometry.scroller}
      notes={placed
        .map(({ view: note, ...place }) => ({
          ...place,
          content: note ? (
            <StandingNote note={note} current={lit.includes(note.id)} stage={stage} notes={notes} page={page} />
          ) : (
            editor && <Editor editor={editor} view={view} tags={tags} notes={notes} stage={stage} />
          ),
        }))
        .toSorted((a, b) => a.y - b.y)}
      lit={editor ? [...lit, editor.key] : lit}
      openNote={editor?.key ?? reading.openNote}
      onOpenNote={(id) => stage.dispatch(id === undefined ? { type: 'open-note' } : { type: 'open-note', id })}
    />
  );
}

interface StandingNoteProps {
  readonly note: NoteView;
  readonly current: boolean;
  readonly stage: Stage;
  readonly notes: NoteActions;
  readonly page: PageActions;
}

/** A note as it stands, drawn again only when it has changed: hundreds may stand in a margin while the pointer moves. */
function StandingNote({ note, current, stage, notes, page }: StandingNoteProps) {
  return useMemo(
    () => (
      <MarginNote
        note={note}
        current={current}
        onEdit={notes.editNote}
        onDelete={notes.removeNote}
        onCopy={page.copyNote}
        onAccept={notes.acceptReading}
        onKeep={notes.keepReading}
        onPoint={(id) =>
          stage.dispatch(id === undefined ? { type: 'point' } : { type: 'point', mark: { type: 'note', id } })
        }
      />
    ),
    [note, current, stage, notes, page],
  );
}

interface Placed extends Omit<PlacedNote, 'content' | 'wanted'> {
  /** Undefined for the open editor. */
  readonly view: NoteView | undefined;
}

/** The notes that stand in the margin; one that is as it was before stays the same object, so that it is not drawn again. */
function useViews({ notes }: ArticleView): readonly StandingView[] {
  const keptRef = useRef<ReadonlyMap<string, StandingView>>(new Map());
  return useMemo(() => {
    const views = notes.flatMap((note) => {
      const next = viewOf(note);
      if (!next) return [];
      const before = keptRef.current.get(next.note.id);
      return [before && JSON.stringify(before) === JSON.stringify(next) ? before : next];
    });
    keptRef.current = new Map(views.map((each) => [each.note.id, each]));
    return views;
  }, [notes]);
}

interface StandingView {
  readonly note: NoteView;
  readonly span: Span;
}

function viewOf({ record, anchor, from }: AnchoredNote): StandingView | undefined {
  const { annotation } = record;
  if (anchor.type === 'orphan') return undefined;
  const change = noteChange(record, anchor);
  const isMark = noteText(annotation) === '' && record.tags.length === 0;
  // A mark stands in the margin only while there is something to decide about it.
  if (isMark && (!change || change.kept || from)) return undefined;
  const note = {
    id: record.id,
    content: noteContent(annotation),
    quote: quoteOf(annotation)?.exact ?? '',
    modified: record.modified,
    ...(from && { from }),
    ...(change && { change }),
  };
  return { note, span: anchor.span };
}

function spanOfEditor(view: ArticleView, { key, id, span }: OpenEditor): Span | undefined {
  const note = view.notes.find(({ record }) => record.id === (id ?? key));
  if (note && note.anchor.type !== 'orphan') return note.anchor.span;
  return span;
}

/** What stands in the store, once all that was written here is there too; other surfaces may have changed it. */
function useEditorContent({ key, id, content, status }: OpenEditor, { notes }: ArticleView): NoteContent {
  const isSettled = status === 'unchanged' || status === 'saved';
  const stored = notes.find(({ record }) => record.id === (id ?? key))?.record.annotation;
  return useMemo(() => (stored && isSettled ? noteContent(stored) : content), [stored, isSettled, content]);
}

interface EditorProps {
  readonly editor: OpenEditor;
  readonly view: ArticleView;
  readonly tags: readonly string[];
  readonly notes: NoteActions;
  readonly stage: Stage;
}

function Editor({ editor, view, tags, notes, stage }: EditorProps) {
  const { key, id, status } = editor;
  const content = useEditorContent(editor, view);
  const knownTags = useMemo(
    () => [...new Set([...tags, ...view.notes.flatMap(({ record }) => record.tags)])],
    [tags, view.notes],
  );
  const { recognition } = view;
  const span = spanOfEditor(view, editor);
  const [from, to] = [span?.start ?? 0, span?.end ?? 0];
  // What it was about when it opened stays offered after it is switched off.
  const offers = useMemo(
    () => aboutOffers(recognition, { span: { start: from, end: to }, about: content.about }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
    [recognition, from, to, key],
  );
  const remove = (): void => {
    stage.dispatch({ type: 'close-editor' });
    notes.removeNote(id ?? key);
  };
  return (
    <NoteEditor
      key={key}
      content={content}
      status={status}
      knownTags={knownTags}
      offers={offers}
      onDraft={(draft) => notes.saveDraft(editor, draft)}
      onDone={(end) => notes.finishNote(editor, end)}
      {...(id === undefined ? {} : { onDelete: remove })}
    />
  );
}
