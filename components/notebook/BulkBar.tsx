import { Download, Tag as TagIcon, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icons/Icon';
import { ColorChoice } from '@/components/margin/ColorChoice';
import { useText } from '@/components/text-context';
import type { Color } from '@/utils/model/annotation';
import { useStuckHeight } from './use-stuck-height';

export interface BulkActions {
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
  readonly onAddTag: (tag: string) => void;
  readonly onRemoveTag: (tag: string) => void;
  readonly onRecolor: (color: Color) => void;
  readonly onExport: () => void;
  readonly onTrash: () => void;
}

export interface BulkBarProps extends BulkActions {
  readonly selected: number;
  /** How many notes are in the list. */
  readonly shown: number;
  readonly tags: readonly string[];
}

/** What can be done with the notes that are selected. */
export function BulkBar(props: BulkBarProps) {
  const { selected, shown, tags, onSelectAll, onSelectNone, onRecolor, onExport, onTrash, onRemoveTag } = props;
  const { t } = useText();
  return (
    <section ref={useStuckHeight<HTMLElement>()} class="bulk-bar" aria-label={t('bulk.label')}>
      <p class="bulk-count" aria-live="polite">
        {t('bulk.selected', { count: selected })}
      </p>
      {selected < shown && (
        <button type="button" class="text-button" onClick={onSelectAll}>
          {t('bulk.all', { count: shown })}
        </button>
      )}
      <button type="button" class="text-button" onClick={onSelectNone}>
        {t('bulk.none')}
      </button>
      <AddTag {...props} />
      {tags.length > 0 && (
        <select
          class="filter-select"
          aria-label={t('bulk.untag')}
          value=""
          onChange={({ currentTarget }) => {
            onRemoveTag(currentTarget.value);
            currentTarget.value = '';
          }}
        >
          <option value="">{t('bulk.untag')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      )}
      <Recolor onRecolor={onRecolor} />
      <button type="button" class="button" onClick={onExport}>
        <Icon icon={Download} />
        {t('bulk.export')}
      </button>
      <button type="button" class="button" onClick={onTrash}>
        <Icon icon={Trash2} />
        {t('notes.trash')}
      </button>
    </section>
  );
}

function AddTag({ tags, onAddTag }: Pick<BulkBarProps, 'tags' | 'onAddTag'>) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  return (
    <form
      class="bulk-tag"
      onSubmit={(event) => {
        event.preventDefault();
        const tag = typed.trim();
        if (tag === '') return;
        onAddTag(tag);
        setTyped('');
      }}
    >
      <input
        class="field-input"
        list="bulk-tags"
        aria-label={t('bulk.tag')}
        placeholder={t('bulk.tag')}
        autocomplete="off"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <datalist id="bulk-tags">
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </datalist>
      <button type="submit" class="button">
        <Icon icon={TagIcon} />
        {t('bulk.tag.add')}
      </button>
    </form>
  );
}

/** The notes may have several colours: none is chosen before one is. */
function Recolor({ onRecolor }: Pick<BulkActions, 'onRecolor'>) {
  return <ColorChoice value={undefined} onChoose={onRecolor} />;
}
