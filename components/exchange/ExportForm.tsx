import { Download } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { Choice } from '@/components/forms/Choice';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';

/** The formats that are offered. */
const FORMATS = ['json', 'markdown', 'markdown-zip', 'csv', 'html', 'evidence'] as const;
type Format = (typeof FORMATS)[number];

/** Formats in which what was recognized can be shown. */
const WITH_RECOGNIZED: readonly Format[] = ['json', 'html', 'evidence'];

/** What goes out, and how. */
export interface ExportWish {
  readonly format: Format;
  readonly scope: { readonly type: 'all' } | { readonly type: 'notes'; readonly ids: readonly string[] };
  /** Whether what is recognized in the kept texts goes along. */
  readonly recognized: boolean;
}

export interface ExportFormProps {
  readonly busy: boolean;
  readonly selected?: readonly string[] | undefined;
  readonly onExport: (wish: ExportWish) => void;
}

/** Chooses a format, and what goes out in it. */
export function ExportForm({ busy, selected, onExport }: ExportFormProps) {
  const { t } = useText();
  const name = useId();
  const [format, setFormat] = useState<Format>('json');
  const [recognized, setRecognized] = useState(false);
  const [only, setOnly] = useState(true);
  const canSelect = selected !== undefined && selected.length > 0;
  const scope: ExportWish['scope'] = canSelect && only ? { type: 'notes', ids: selected } : { type: 'all' };
  const offers = WITH_RECOGNIZED.includes(format);
  return (
    <form
      class="exchange-part"
      onSubmit={(event) => {
        event.preventDefault();
        onExport({ format, scope, recognized: offers && recognized });
      }}
    >
      <h3 class="entries-head">{t('exchange.export')}</h3>
      <fieldset class="exchange-formats" disabled={busy}>
        <legend>{t('exchange.format')}</legend>
        {FORMATS.map((each) => (
          <label key={each} class="exchange-format">
            <input type="radio" name={name} checked={each === format} onChange={() => setFormat(each)} />
            <span>
              <span class="exchange-name">{t(`exchange.format.${each}`)}</span>{' '}
              <span class="card-hint">{t(`exchange.format.${each}.text`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {canSelect && (
        <Choice
          label={t('exchange.scope')}
          value={only ? 'notes' : 'all'}
          options={[
            ['notes', t('exchange.scope.notes', { count: selected.length })],
            ['all', t('exchange.scope.all')],
          ]}
          onChoose={(value) => setOnly(value === 'notes')}
        />
      )}
      <label class="exchange-option" data-off={!offers}>
        <input
          type="checkbox"
          checked={recognized && offers}
          disabled={busy || !offers}
          onChange={(event) => setRecognized(event.currentTarget.checked)}
        />
        <span>{t('exchange.recognized')}</span>
      </label>
      <div class="exchange-buttons">
        <button type="submit" class="button main-button" disabled={busy}>
          <Icon icon={Download} />
          {t('exchange.export.now')}
        </button>
      </div>
    </form>
  );
}
