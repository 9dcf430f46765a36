import { browser } from 'wxt/browser';
import type { LedgerFormat } from '@/components/ledger/LedgerExport';
import { ledgerCsv, ledgerJson } from '@/utils/exchange/ledger-export';
import { createTranslator } from '@/utils/locale/translator';
import type { LedgerRow } from '@/utils/model/ledger';
import type { Language } from '@/utils/model/settings';

/** Hands rows of the ledger to the reader as a file; the headings of a CSV are in the interface's language. */
export function exportLedger(rows: readonly LedgerRow[], format: LedgerFormat, language: Language): void {
  const { t } = createTranslator(language);
  const exportedAt = new Date().toISOString();
  const generator = `Meipi ${browser.runtime.getManifest().version}`;
  const text =
    format === 'csv' ? ledgerCsv(rows, (column) => t(`column.${column}`)) : ledgerJson(rows, { exportedAt, generator });
  const time = exportedAt.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  download(
    `meipi-ledger-${time}.${format}`,
    new Blob([text], { type: format === 'csv' ? 'text/csv' : 'application/json' }),
  );
}

function download(name: string, file: Blob): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
