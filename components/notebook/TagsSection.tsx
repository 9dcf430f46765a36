import { useState } from 'preact/hooks';
import { ColorChoice } from '@/components/margin/ColorChoice';
import { useText } from '@/components/text-context';
import type { Color } from '@/utils/model/annotation';
import type { Facet } from '@/utils/model/notebook';
import { EmptySection } from './EmptySection';

export interface TagActions {
  readonly onNotes: (tag: string) => void;
  /** Renames a tag; where the other name is a tag already the two become one. */
  readonly onRename: (from: string, to: string) => void;
  /** Undefined takes the colour away. */
  readonly onColor: (tag: string, color: Color | undefined) => void;
}

export interface TagsSectionProps extends TagActions {
  /** Undefined until the notes are read. */
  readonly tags: readonly Facet[] | undefined;
  readonly colors: Readonly<Record<string, Color>>;
}

/** Every tag with the notes that carry it: renamed, merged with another, given a colour. */
export function TagsSection({ tags, colors, ...actions }: TagsSectionProps) {
  const { t } = useText();
  const [editing, setEditing] = useState<string>();
  if (!tags) return <p class="notes-status">{t('notes.loading')}</p>;
  if (tags.length === 0) return <EmptySection title={t('tagbook.empty.title')} text={t('tagbook.empty.text')} />;
  return (
    <ul class="tag-list">
      {tags.map((tag) => (
        <li key={tag.value}>
          <TagLine
            {...actions}
            tag={tag}
            color={colors[tag.value]}
            editing={editing === tag.value}
            others={tags.map(({ value }) => value).filter((value) => value !== tag.value)}
            onEdit={(on) => setEditing(on ? tag.value : undefined)}
          />
        </li>
      ))}
    </ul>
  );
}

interface TagLineProps extends TagActions {
  readonly tag: Facet;
  readonly color: Color | undefined;
  readonly editing: boolean;
  readonly others: readonly string[];
  readonly onEdit: (on: boolean) => void;
}

function TagLine(props: TagLineProps) {
  const { tag, color, editing, onNotes, onColor, onEdit } = props;
  const { t } = useText();
  const { value, count } = tag;
  return (
    <div class="tag-line">
      <button type="button" class={color ? `tag tag-colored color-${color}` : 'tag'} onClick={() => onNotes(value)}>
        {value}
      </button>
      <span class="figures quiet">{t('notes.count', { count })}</span>
      <div class="tag-color">
        <ColorChoice
          label={t('tagbook.color', { tag: value })}
          value={color}
          onChoose={(chosen) => onColor(value, chosen)}
        />
        {color && (
          <button
            type="button"
            class="text-button"
            aria-label={t('tagbook.uncolor.name', { tag: value })}
            onClick={() => onColor(value, undefined)}
          >
            {t('tagbook.uncolor')}
          </button>
        )}
      </div>
      {editing ? (
        <Rename {...props} />
      ) : (
        <button
          type="button"
          class="text-button"
          aria-label={t('tagbook.rename.name', { tag: value })}
          onClick={() => onEdit(true)}
        >
          {t('tagbook.rename')}
        </button>
      )}
    </div>
  );
}

function Rename({ tag: { value }, others, onRename, onEdit }: TagLineProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(value);
  const name = typed.trim();
  const merges = others.includes(name);
  return (
    <form
      class="tag-rename"
      onSubmit={(event) => {
        event.preventDefault();
        onEdit(false);
        if (name !== '' && name !== value) onRename(value, name);
      }}
    >
      <input
        class="field-input"
        aria-label={t('tagbook.new-name', { tag: value })}
        list="tagbook-names"
        autocomplete="off"
        value={typed}
        ref={focusAtOnce}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && onEdit(false)}
      />
      <datalist id="tagbook-names">
        {others.map((other) => (
          <option key={other} value={other}>
            {other}
          </option>
        ))}
      </datalist>
      <button type="submit" class="button">
        {t(merges ? 'tagbook.merge' : 'tagbook.rename')}
      </button>
      <button type="button" class="text-button" onClick={() => onEdit(false)}>
        {t('options.form.cancel')}
      </button>
      {merges && <p class="card-hint">{t('tagbook.merge.hint', { tag: value, other: name })}</p>}
    </form>
  );
}

function focusAtOnce(field: HTMLInputElement | null): void {
  if (field && document.activeElement !== field && !field.dataset.taken) {
    field.dataset.taken = 'yes';
    field.focus();
    field.select();
  }
}
