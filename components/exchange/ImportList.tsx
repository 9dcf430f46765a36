import { useText } from '@/components/text-context';
import type { ImportSummary } from '@/utils/model/import-record';

export interface ImportListProps {
  readonly imports: readonly ImportSummary[];
  readonly busy: boolean;
  readonly onUndo: (id: string) => void;
}

/** The imports of late, each with the way to undo it; nothing where there was none. */
export function ImportList({ imports, busy, onUndo }: ImportListProps) {
  const { t, formatMoment } = useText();
  if (imports.length === 0) return null;
  return (
    <>
      <h4 class="exchange-late">{t('exchange.imports')}</h4>
      <ul class="entries">
        {imports.map(({ id, at, file, counts }) => (
          <li key={id} class="entry">
            <div class="entry-text">
              <span class="exchange-name">{file}</span>
              <p class="card-hint">
                {formatMoment(at)} · {t('exchange.counts', { added: counts.added, updated: counts.updated })}
              </p>
            </div>
            <button
              type="button"
              class="text-button"
              disabled={busy}
              aria-label={t('exchange.undo.name', { file })}
              onClick={() => onUndo(id)}
            >
              {t('exchange.undo')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
