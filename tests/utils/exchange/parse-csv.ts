/** The cells of a CSV by RFC 4180, without its byte order mark; written apart from what writes it. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/gy;
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, quoted, endOfQuoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if ((endOfQuoted ?? end) === '\r\n') {
      rows.push(row);
      row = [];
    }
    if (cell.lastIndex === text.length) return rows;
  }
  throw new Error(`No cell at ${cell.lastIndex}.`);
}
