import { Copy } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Field } from '@/components/forms/Field';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import { type FoundNote, noteGroups } from '@/utils/reading/panel-notes';
import { PanelNote, type PanelNoteActions } from './PanelNote';
import { PanelSection } from './PanelSection';

export interface PanelNotesProps extends PanelNoteActions {
  readonly notes: readonly FoundNote[];
  /** All of them are to be copied. */
  readonly onCopyAll: () => void;
  /** The note that is being written, and its editor. */
  readonly editor?: { readonly id: string; readonly field: ComponentChildren } | undefined;
}

/** With fewer notes there is nothing to look for. */
const WORTH_FILTERING = 5;

/** The notes and marks of the article: those that want a decision first, then the others in text order. */
export function PanelNotes({ notes, editor, onCopyAll, ...actions }: PanelNotesProps) {
  const { t } = useText();
  const [words, setWords] = useState('');
  const groups = noteGroups(notes, words);
  const shown = groups.orphans.length + groups.changed.length + groups.placed.length;
  const list = (of: readonly FoundNote[]) => (
    <ol class="panel-notes">
      {of.map((note) => (
        <PanelNote
          key={note.record.id}
          note={note}
          editor={editor?.id === note.record.id ? editor.field : undefined}
          {...actions}
        />
      ))}
    </ol>
  );
  return (
    <PanelSection title={t('panel.notes')} count={shown}>
      {notes.length >= WORTH_FILTERING && <Field label={t('panel.notes.filter')} value={words} onInput={setWords} />}
      {notes.length === 0 && <p class="card-hint">{t('panel.notes.none')}</p>}
      {notes.length > 0 && shown === 0 && <p class="card-hint">{t('filter.none')}</p>}
      {groups.orphans.length > 0 && (
        <Group title={t('panel.orphans')} hint={t('panel.orphans.hint')} count={groups.orphans.length}>
          {list(groups.orphans)}
        </Group>
      )}
      {groups.changed.length > 0 && (
        <Group title={t('panel.changed')} hint={t('panel.changed.hint')} count={groups.changed.length}>
          {list(groups.changed)}
        </Group>
      )}
      {groups.placed.length > 0 &&
        (groups.placed.length === shown ? (
          list(groups.placed)
        ) : (
          <Group title={t('panel.placed')} count={groups.placed.length}>
            {list(groups.placed)}
          </Group>
        ))}
      {notes.length > 0 && (
        <div class="panel-after">
          <button type="button" class="text-button" onClick={onCopyAll}>
            <Icon icon={Copy} size={14} />
            {t('panel.notes.copy')}
          </button>
        </div>
      )}
    </PanelSection>
  );
}

interface GroupProps {
  readonly title: string;
  readonly hint?: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Group({ title, hint, count, children }: GroupProps) {
  return (
    <div class="panel-group">
      <h3>
        {title} <span class="panel-count figures">{count}</span>
      </h3>
      {hint && <p class="card-hint">{hint}</p>}
      {children}
    </div>
  );
}
