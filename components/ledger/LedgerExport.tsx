import { Download } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import type { LedgerRow } from '@/utils/model/ledger';

export type LedgerFormat = 'csv' | 'json';

export interface LedgerExportProps {
  /** What is handed out: the rows as they are shown. */
  readonly rows: readonly LedgerRow[];
  readonly onExport: (rows: readonly LedgerRow[], format: LedgerFormat) => void;
}

/** The rows that are shown, as a file for spreadsheets or programs. */
export function LedgerExport({ rows, onExport }: LedgerExportProps) {
  const { t } = useText();
  return (
    <div class="ledger-export">
      {(['csv', 'json'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="button"
          disabled={rows.length === 0}
          title={t('ledger.export.name')}
          onClick={() => onExport(rows, format)}
        >
          <Icon icon={Download} />
          {t(`ledger.export.${format}`)}
        </button>
      ))}
    </div>
  );
}
