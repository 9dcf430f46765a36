/** Cells that a spreadsheet would run as a formula begin with one of these. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * A table as CSV (RFC 4180) that spreadsheets open as it is: UTF-8 with a byte order mark,
 * lines ended by CR LF. Every text stands in quotation
 * marks, since some spreadsheets divide lines at semicolons or tabs too; one that would be
 * taken for a formula gets an apostrophe before it. Numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return CSV_MARK + csvLines(rows);
}

/** What a file of such lines begins with: the byte order mark. */
export const CSV_MARK = '\uFEFF';

/** Some lines of it. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return safe === '' ? '' : `"${safe.replaceAll('"', '""')}"`;
}
