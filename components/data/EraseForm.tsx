import { useRef, useState } from 'preact/hooks';
import { Field } from '@/components/forms/Field';
import { useText } from '@/components/text-context';
import { useTakenFocus } from '@/components/use-taken-focus';

export interface EraseFormProps {
  readonly busy: boolean;
  /** Saves a file with everything first, then erases. */
  readonly onErase: (withBackups: boolean) => void;
}

/** Erasing everything: unfolded by a button, confirmed by a word that is typed. Escape folds it again. */
export function EraseForm({ busy, onErase }: EraseFormProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="data-part">
      <h3 class="entries-head">{t('data.erase')}</h3>
      <p class="card-hint">{t('data.erase.text')}</p>
      {isOpen ? (
        <Confirmation busy={busy} onErase={onErase} onClose={() => setOpen(false)} />
      ) : (
        <div class="data-buttons">
          <button type="button" class="button" onClick={() => setOpen(true)}>
            {t('data.erase.open')}
          </button>
        </div>
      )}
    </div>
  );
}

function Confirmation({ busy, onErase, onClose }: EraseFormProps & { readonly onClose: () => void }) {
  const { t } = useText();
  const fieldRef = useRef<HTMLInputElement>(null);
  const [word, setWord] = useState('');
  const [withBackups, setWithBackups] = useState(false);
  const confirmed = word.trim().toLowerCase() === t('data.erase.word').toLowerCase();
  useTakenFocus(fieldRef, true);
  return (
    <form
      class="entry-form"
      aria-label={t('data.erase')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!confirmed || busy) return;
        onErase(withBackups);
        onClose();
      }}
    >
      <Field
        label={t('data.erase.confirm', { word: t('data.erase.word') })}
        value={word}
        onInput={setWord}
        inputRef={fieldRef}
      />
      <label class="erase-backups">
        <input
          type="checkbox"
          checked={withBackups}
          onChange={({ currentTarget }) => setWithBackups(currentTarget.checked)}
        />
        <span>{t('data.erase.backups')}</span>
      </label>
      <div class="buttons">
        <button type="submit" class="button main-button" disabled={!confirmed || busy}>
          {t('data.erase.do')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('options.form.cancel')}
        </button>
      </div>
    </form>
  );
}
