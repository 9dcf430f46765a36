import type { LedgerRow } from '@/utils/model/ledger';
import { toCsv } from './csv';

/** The columns of the ledger as CSV, in order. */
export const LEDGER_COLUMNS = [
  'id',
  'by',
  'to',
  'act',
  'value',
  'unit',
  'due',
  'strength',
  'cue',
  'announced',
  'statements',
  'articles',
  'met',
  'verdict',
  'evidence',
  'note',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** The ledger as CSV, one line for each promise; dates in ISO form, sums as plain numbers. `heading` names a column. */
export function ledgerCsv(rows: readonly LedgerRow[], heading: (column: LedgerColumn) => string): string {
  return toCsv([LEDGER_COLUMNS.map(heading), ...rows.map((row) => LEDGER_COLUMNS.map((column) => CELLS[column](row)))]);
}

const CELLS: Readonly<Record<LedgerColumn, (row: LedgerRow) => string | number>> = {
  id: ({ pledge }) => pledge,
  by: ({ by }) => by.join('、'),
  to: ({ to }) => to.join('、'),
  act: ({ act }) => act,
  value: ({ quantity }) => quantity?.value ?? '',
  unit: ({ quantity }) => quantity?.unit ?? '',
  due: ({ due }) => due ?? '',
  strength: ({ strength }) => strength ?? '',
  cue: ({ cue }) => cue ?? '',
  announced: ({ announced }) => announced ?? '',
  statements: ({ statements }) =>
    statements
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n'),
  articles: ({ statements }) => statements.flatMap(({ article }) => article?.url ?? []).join('\n'),
  met: ({ lastMet }) => lastMet ?? '',
  verdict: ({ verdict }) => verdict,
  evidence: ({ evidence }) => evidence ?? '',
  note: ({ note }) => note ?? '',
};

/** The version of the ledger's own JSON form. */
const LEDGER_FORMAT = 1;

/** The ledger as JSON: every promise with its statements, and what was said differently over time. */
export function ledgerJson(
  rows: readonly LedgerRow[],
  made: { readonly exportedAt: string; readonly generator: string },
): string {
  const { exportedAt, generator } = made;
  return JSON.stringify(
    { type: 'MeipiLedger', format: LEDGER_FORMAT, generated: exportedAt, generator, pledges: rows },
    undefined,
    1,
  );
}
