import { RotateCcw, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import { EmptySection } from './EmptySection';
import { useStuckHeight } from './use-stuck-height';
import { NoteList, type NoteListProps } from './NoteList';

export interface TrashSectionProps extends Omit<NoteListProps, 'label' | 'items' | 'titled'> {
  readonly items: Uint32Array | undefined;
  readonly onSelectAll: () => void;
  readonly onSelectNone: () => void;
  readonly onRestoreSelected: () => void;
  readonly onEraseSelected: () => void;
}

/** The trash: what lies in it comes back or goes for good; the latter is asked twice. */
export function TrashSection(props: TrashSectionProps) {
  const { items, selected, onEraseSelected, onErase } = props;
  const { t } = useText();
  const [sure, setSure] = useState(false);
  if (!items) return <p class="notes-status">{t('notes.loading')}</p>;
  if (items.length === 0) return <EmptySection title={t('trash.empty.title')} text={t('trash.empty.text')} />;
  return (
    <div class="notes">
      <TrashBar {...props} items={items} onSure={() => setSure(true)} />
      {sure && selected.size > 0 && (
        <Sure
          count={selected.size}
          onErase={() => {
            setSure(false);
            onEraseSelected();
          }}
          onKeep={() => setSure(false)}
        />
      )}
      <NoteList
        {...props}
        label={t('section.trash')}
        items={items}
        titled
        onErase={(row) => {
          onErase?.(row);
          setSure(true);
        }}
      />
    </div>
  );
}

type TrashBarProps = TrashSectionProps & { readonly items: Uint32Array; readonly onSure: () => void };

function TrashBar({ items, selected, onSelectAll, onSelectNone, onRestoreSelected, onSure }: TrashBarProps) {
  const { t } = useText();
  return (
    <section ref={useStuckHeight<HTMLElement>()} class="bulk-bar" aria-label={t('bulk.label')}>
      <p class="bulk-count" aria-live="polite">
        {selected.size === 0 ? t('trash.count', { count: items.length }) : t('bulk.selected', { count: selected.size })}
      </p>
      {selected.size < items.length && (
        <button type="button" class="text-button" onClick={onSelectAll}>
          {t('bulk.all', { count: items.length })}
        </button>
      )}
      {selected.size > 0 && (
        <>
          <button type="button" class="text-button" onClick={onSelectNone}>
            {t('bulk.none')}
          </button>
          <button type="button" class="button" onClick={onRestoreSelected}>
            <Icon icon={RotateCcw} />
            {t('trash.restore')}
          </button>
          <button type="button" class="button" onClick={onSure}>
            <Icon icon={Trash2} />
            {t('trash.erase')}
          </button>
        </>
      )}
    </section>
  );
}

interface SureProps {
  readonly count: number;
  readonly onErase: () => void;
  readonly onKeep: () => void;
}

function Sure({ count, onErase, onKeep }: SureProps) {
  const { t } = useText();
  return (
    <fieldset class="erase">
      <legend>{t('trash.sure', { count })}</legend>
      <div class="actions">
        <button type="button" class="button erase-now" onClick={onErase}>
          {t('trash.erase')}
        </button>
        <button type="button" class="button" onClick={onKeep}>
          {t('sightings.erase.not')}
        </button>
      </div>
    </fieldset>
  );
}
