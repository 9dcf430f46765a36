import { describe, expect, it } from 'vitest';
import { notedArticles } from '@/utils/exchange/noted-article';
import { NOTE_COLUMNS, notesCsvHead, notesCsvLines } from '@/utils/exchange/notes-csv';
import type { ReaderData } from '@/utils/model/reader-data';
import { hostileLibrary } from './library';
import { ID, SAMPLE } from './sample-data';
import { parseCsv } from './parse-csv';

/** The file of everything in a library. */
function csvOf(data: ReaderData, nameOf?: (id: string) => string): string {
  const lines = notedArticles(data).map((noted) => notesCsvLines(noted, nameOf));
  return [notesCsvHead((column) => `«${column}»`), ...lines].join('');
}

describe('notesCsvLines', () => {
  it('has a line of headings and a line for each note that is not in the trash', () => {
    const [heads, ...rows] = parseCsv(csvOf(SAMPLE, () => '中国'));
    expect(heads).toEqual(NOTE_COLUMNS.map((column) => `«${column}»`));
    expect(rows).toEqual([
      [
        ...[ID, '青云市举行苹果集市', 'https://finance.sina.com.cn/world/2024-05-01/doc-iabc1.shtml', '青云日报'],
        ...['2024-05-01T10:00:00+08:00', '扩大苹果进口', '去年也说过。', '水果', 'yellow', '中国', 'anchored'],
        ...['2024-05-02T08:01:00.000Z', '2024-05-02T08:01:00.000Z'],
      ],
    ]);
  });

  it('has no cell that a spreadsheet would run, whatever the notes hold', () => {
    const rows = parseCsv(csvOf(hostileLibrary()));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      expect(row).toHaveLength(NOTE_COLUMNS.length);
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }
  });
});
