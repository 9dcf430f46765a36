import { Eye, Pencil, Trash2 } from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import { isComposing } from '@/components/is-composing';
import type { NoteContent } from '@/utils/model/annotation';
import type { NoteEdit } from '@/utils/model/merge-content';
import type { AboutOffer } from '@/utils/reading/about-offers';
import type { OpenEditor } from '@/utils/reading/reading-state';
import { AboutChoice } from './AboutChoice';
import { ColorChoice } from './ColorChoice';
import { Markdown } from './Markdown';
import { TagsField } from './TagsField';
import { useDraft } from './use-draft';

export interface NoteEditorProps {
  /** The note as it stands elsewhere; a later value is taken over as long as nothing is written here. Each note's editor needs its own `key`. */
  readonly content: NoteContent;
  readonly status: OpenEditor['status'];
  /** Tags to complete from. */
  readonly knownTags: readonly string[];
  /** What the note can be about. */
  readonly offers?: readonly AboutOffer[];
  /** What is written so far: at each pause, when the focus leaves, when the editor goes away. */
  readonly onDraft: (edit: NoteEdit) => void;
  /** Writing has ended (Done, Esc, Ctrl/Cmd+Enter); called instead of a last `onDraft`. */
  readonly onDone: (edit: NoteEdit) => void;
  readonly onDelete?: () => void;
  /** Milliseconds without a change that count as a pause. */
  readonly pause?: number;
}

/**
 * The editor of a note, in place: Markdown, tags, colour. It takes the focus when it opens.
 * Keys pressed in it reach neither the page nor the single-key commands.
 */
export function NoteEditor(props: NoteEditorProps) {
  const { t } = useText();
  const { status, knownTags, onDraft, onDone, onDelete, offers = [], pause = 450 } = props;
  const [preview, setPreview] = useState(false);
  const { content, change, flush, finish } = useDraft({ content: props.content, pause, onDraft, onDone });
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFormElement>): void => {
    event.stopPropagation();
    if (isComposing(event)) return;
    const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!done) return;
    event.preventDefault();
    finish();
  };
  return (
    <form
      class={`note editor color-${content.color}`}
      aria-label={t('editor.label')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => event.stopPropagation()}
      onKeyPress={(event) => event.stopPropagation()}
      onFocusOut={flush}
    >
      {preview ? (
        <section class="note-text editor-preview" aria-label={t('editor.preview.of')}>
          <Markdown text={content.text} />
        </section>
      ) : (
        <GrowingText text={content.text} onText={(text) => change({ text })} />
      )}
      <TagsField tags={content.tags} known={knownTags} onChange={(tags) => change({ tags })} />
      <AboutChoice offers={offers} about={content.about} onChange={(about) => change({ about })} />
      <div class="editor-row">
        <ColorChoice value={content.color} onChoose={(color) => change({ color })} />
        <span class={`editor-status status-${status}`} aria-live="polite">
          {status !== 'unchanged' && t(`editor.${status}`)}
        </span>
        <div class="editor-end">
          <IconButton
            icon={preview ? Pencil : Eye}
            label={t(preview ? 'editor.write' : 'editor.preview')}
            onClick={() => setPreview(!preview)}
          />
          {onDelete && <IconButton icon={Trash2} label={t('note.delete')} onClick={onDelete} />}
          <button type="button" class="text-button" title={t('editor.done.name')} onClick={finish}>
            {t('editor.done')}
          </button>
        </div>
      </div>
    </form>
  );
}

/** A text field as high as its text. */
function GrowingText({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useText();
  const ref = useRef<HTMLTextAreaElement>(null);
  // At once, so that what is typed right behind the key that opened it comes here.
  useLayoutEffect(() => {
    const field = ref.current;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  useLayoutEffect(() => {
    const field = ref.current;
    if (!field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }, [text]);
  return (
    <textarea
      ref={ref}
      class="editor-text"
      rows={3}
      aria-label={t('editor.text')}
      placeholder={t('editor.placeholder')}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  );
}
