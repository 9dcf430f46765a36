import { useMemo } from 'preact/hooks';
import { Margin } from '@/components/margin/Margin';
import type { PlacedNote } from '@/components/margin/MarginColumn';
import { MarginNote, type NoteView } from '@/components/margin/MarginNote';
import { NoteEditor } from '@/components/margin/NoteEditor';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import { type Color, noteContent, noteText, quoteOf } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';
import type { OpenEditor, ReadingState } from '@/utils/reading/reading-state';
import type { ArticleView, Stage } from './article-view';
import type { Geometry } from './geometry';
import type { NoteActions } from './note-actions';

export interface NoteMarginProps {
  readonly view: ArticleView;
  readonly geometry: Geometry;
  readonly reading: ReadingState;
  readonly stage: Stage;
  readonly notes: NoteActions;
}

/** The notes with a text beside their places, and the open editor among them. */
export function NoteMargin({ view, geometry, reading, stage, notes }: NoteMarginProps) {
  const { editor, hovered, current } = reading;
  const knownTags = useMemo(() => [...new Set(view.notes.flatMap(({ record }) => record.tags))].sort(), [view.notes]);
  const lit = [hovered, current].flatMap((mark) => (mark?.type === 'note' ? [mark.id] : []));
  const placed = placedNotes(
    view,
    geometry,
    (note) => editor?.id !== note.record.id && editor?.key !== note.record.id,
  ).map((note): PlacedNote => ({
    ...note,
    content: (
      <MarginNote
        note={note.view}
        current={lit.includes(note.id)}
        onEdit={notes.editNote}
        onDelete={notes.removeNote}
        onPoint={(id) =>
          stage.dispatch(id === undefined ? { type: 'point' } : { type: 'point', mark: { type: 'note', id } })
        }
      />
    ),
  }));
  const span = editor && spanOfEditor(view, editor);
  if (editor && span) {
    const content = <Editor editor={editor} knownTags={knownTags} notes={notes} stage={stage} />;
    placed.push({
      id: editor.key,
      y: geometry.topOf(span),
      color: editor.content.color,
      text: editor.content.text,
      content,
    });
  }
  return (
    <Margin
      mode={geometry.mode}
      notes={placed.toSorted((a, b) => a.y - b.y)}
      openNote={editor?.key ?? reading.openNote}
      onOpenNote={(id) => stage.dispatch(id === undefined ? { type: 'open-note' } : { type: 'open-note', id })}
    />
  );
}

interface Placed extends Omit<PlacedNote, 'content'> {
  readonly view: NoteView;
  readonly color: Color;
}

function placedNotes(view: ArticleView, geometry: Geometry, wanted: (note: AnchoredNote) => boolean): Placed[] {
  return view.notes.filter(wanted).flatMap((note) => {
    const { record, anchor, from } = note;
    const { annotation } = record;
    if (anchor.type === 'orphan' || (noteText(annotation) === '' && record.tags.length === 0)) return [];
    const content = noteContent(annotation);
    const quote = quoteOf(annotation)?.exact ?? '';
    const shown = { id: record.id, content, quote, modified: record.modified, ...(from && { from }) };
    return [{ id: record.id, y: geometry.topOf(anchor.span), color: content.color, text: content.text, view: shown }];
  });
}

function spanOfEditor(view: ArticleView, { key, id, span }: OpenEditor): Span | undefined {
  const note = view.notes.find(({ record }) => record.id === (id ?? key));
  if (note && note.anchor.type !== 'orphan') return note.anchor.span;
  return span;
}

interface EditorProps {
  readonly editor: OpenEditor;
  readonly knownTags: readonly string[];
  readonly notes: NoteActions;
  readonly stage: Stage;
}

function Editor({ editor, knownTags, notes, stage }: EditorProps) {
  const { key, id, content, status } = editor;
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
      onDraft={(draft) => notes.saveDraft(editor, draft)}
      onDone={(end) => notes.finishNote(editor, end)}
      {...(id === undefined ? {} : { onDelete: remove })}
    />
  );
}
