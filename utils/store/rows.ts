import type { ImportedRow, TableName } from '@/utils/model/import-record';

/** Every table of the reader's data; articles before the annotations that stand on them. */
export const TABLES: readonly TableName[] = [
  'articles',
  'annotations',
  'entries',
  'verdicts',
  'sightings',
  'drafts',
  'tags',
];

const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  articles: ['id'],
  annotations: ['id'],
  entries: ['id'],
  verdicts: ['pledge'],
  sightings: ['pledge', 'articleId'],
  drafts: ['key'],
  tags: ['name'],
};

/** The fields that become others when the reader, or reading, changes a row. Whether a target was found is none of them. */
const VERSIONED: Readonly<Record<TableName, readonly string[]>> = {
  articles: ['readAt', 'digest', 'title', 'text'],
  annotations: ['modified', 'deletedAt'],
  entries: ['modified'],
  verdicts: ['modified'],
  sightings: ['at', 'text'],
  drafts: ['modified'],
  tags: ['modified'],
};

/** The primary key of a row. */
export function keyOf(table: TableName, row: object): ImportedRow['key'] {
  const [first, second] = KEYS[table].map((field) => String(fieldOf(row, field)));
  if (first === undefined) throw new Error(`The table ${table} has no key.`);
  return second === undefined ? first : [first, second];
}

/** Equal for two states of a row exactly when nothing was done to it between them. */
export function versionOf(table: TableName, row: object): string {
  return VERSIONED[table].map((field) => short(fieldOf(row, field))).join('\n');
}

/** Of a long text, its length: it is set once and never edited. */
function short(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.length > 100 ? `${value.length} units` : value;
}

function fieldOf(row: object, field: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[field];
}
