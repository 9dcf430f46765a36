import type { ReaderData } from './reader-data';

/** A table of the reader's data. */
export type TableName = keyof ReaderData;

/** A row that an import wrote. */
export interface ImportedRow {
  /** The row's primary key. */
  readonly key: string | readonly [string, string];
  /** By which one sees whether the row was changed since. */
  readonly version: string;
  /** What stood there before; absent where there was nothing. */
  readonly before?: unknown;
}

/** How many annotations and other rows an import wrote. */
export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  /** Rows of the other tables. */
  readonly others: number;
}

/** An import as the list of those that can be undone shows it. */
export interface ImportSummary {
  readonly id: string;
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  /** Name of the file. */
  readonly file: string;
  readonly counts: ImportCounts;
}

/** Some of the rows that an import wrote, in the order in which it wrote them (`at`), so that it can be undone. */
export interface ImportedRows {
  readonly import: string;
  readonly table: TableName;
  readonly at: number;
  readonly rows: readonly ImportedRow[];
}
