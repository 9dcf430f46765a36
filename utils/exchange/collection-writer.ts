/**
 * The JSON export as the text of a file, written while its rows come in: every annotation
 * and every row of the block stands on a line of its own, so that a fault is found by its
 * line and two exports can be compared.
 *
 * Rows may come in any order of tables. What is written is handed out in pieces of some size
 * at once, to be kept wherever there is room; in memory is one piece for each table.
 */
import type { Rows } from '@/utils/model/export-source';
import type { TableName } from '@/utils/model/import-record';
import type { AnnotationRecord } from '@/utils/model/annotation';
import { NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';
import type { Recognition } from '@/utils/model/recognition';
import { type CollectionMade, toCollection, toItem } from './collection';
import { keptText } from './kept-text';

export interface CollectionWriter<Kept> {
  /** Answers how many characters that took. */
  add(rows: Rows): number;
  /** Adds what was recognized in the text of an article. */
  recognized(articleId: string, recognition: Recognition): void;
  /** Nothing more comes: the whole file, in order. */
  finish(): Kept[];
  /** How many annotations have come so far. */
  readonly annotations: number;
}

export interface WriterOptions<Kept> extends CollectionMade {
  readonly keep: (text: string) => Kept;
  /** Whether what was recognized goes along, be it nothing. */
  readonly withRecognized?: boolean;
}

/** Tables of the block in the order of the file; the last two are left out where they are empty. */
const BLOCK = ['articles', 'entries', 'verdicts', 'sightings', 'drafts', 'tags'] as const;
const OPTIONAL: readonly string[] = ['drafts', 'tags'];

/** A writer of one file. */
export function createCollectionWriter<Kept>(options: WriterOptions<Kept>): CollectionWriter<Kept> {
  const { keep, withRecognized = false, ...made } = options;
  const lists = {
    annotations: rowList(keep, ' '),
    ...Object.fromEntries(BLOCK.map((table) => [table, rowList(keep, '  ')])),
  } as Record<TableName, RowList<Kept>>;
  const recognized = keptText(keep);
  let recognizedCount = 0;
  return {
    get annotations() {
      return lists.annotations.count();
    },
    add(rows) {
      let length = 0;
      for (const [table, some] of Object.entries(rows) as [TableName, readonly object[]][]) {
        for (const row of some)
          length += lists[table].add(table === 'annotations' ? toItem(row as AnnotationRecord) : row);
      }
      return length;
    },
    recognized(articleId, recognition) {
      const comma = recognizedCount++ > 0 ? ',' : '';
      recognized.add(`${comma}${JSON.stringify(articleId)}:${JSON.stringify(recognition)}`);
    },
    finish() {
      const { first, meipi, ...head } = toCollection({ ...NO_READER_DATA, ...made });
      const total = lists.annotations.count();
      const begin = JSON.stringify({ ...head, total }, undefined, 1).slice(0, -2);
      const page = JSON.stringify({ ...first, items: undefined }).slice(0, -1);
      const tables = BLOCK.filter((table) => lists[table].count() > 0 || !OPTIONAL.includes(table));
      return [
        keep(`${begin},\n "first": ${page}, "items": `),
        ...lists.annotations.end(),
        keep(`},\n "meipi": {\n  "format": ${meipi.format}`),
        ...tables.flatMap((table) => [keep(`,\n  "${table}": `), ...lists[table].end()]),
        ...(withRecognized ? [keep(',\n  "recognized": {'), ...recognized.end(), keep('}')] : []),
        keep('\n }\n}\n'),
      ];
    },
  };
}

/** The same for rows that are in memory anyway, as one text. */
export function collectionText(
  data: ReaderData & CollectionMade,
  recognized?: Readonly<Record<string, Recognition>>,
): string {
  const { exportedAt, generator, ...rows } = data;
  const writer = createCollectionWriter({
    ...{ exportedAt, generator, keep: (text: string) => text },
    withRecognized: recognized !== undefined,
  });
  writer.add(rows);
  for (const [id, recognition] of Object.entries(recognized ?? {})) writer.recognized(id, recognition);
  return writer.finish().join('');
}

interface RowList<Kept> {
  /** Answers how many characters it takes. */
  add(row: unknown): number;
  end(): Kept[];
  count(): number;
}

/** A list with a row on each line. */
function rowList<Kept>(keep: (text: string) => Kept, depth: string): RowList<Kept> {
  const text = keptText(keep);
  let count = 0;
  return {
    count: () => count,
    add(row) {
      const line = `${count === 0 ? '[' : ','}\n${depth} ${JSON.stringify(row)}`;
      text.add(line);
      count++;
      return line.length;
    },
    end() {
      text.add(count === 0 ? '[]' : `\n${depth}]`);
      return text.end();
    },
  };
}
