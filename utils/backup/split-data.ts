import type { ReaderData } from '@/utils/model/reader-data';

/** About how many characters of JSON a part holds. */
const PART = 2_000_000;

/**
 * Everything the reader has, in parts of a bounded size that can be read each for itself:
 * articles with what belongs to them, then all the rest. Damage to one part costs that
 * part alone.
 */
export function splitData(data: ReaderData): ReaderData[] {
  const { annotations, articles, sightings, ...rest } = data;
  const nothing = emptied(data);
  const rows = [
    ...articles.map((row) => ({ list: 'articles' as const, of: row.id, row })),
    ...annotations.map((row) => ({ list: 'annotations' as const, of: row.articleId, row })),
    ...sightings.map((row) => ({ list: 'sightings' as const, of: row.articleId, row })),
  ];
  const parts: ReaderData[] = [];
  let part = { articles: [] as unknown[], annotations: [] as unknown[], sightings: [] as unknown[] };
  let size = 0;
  const close = (): void => {
    if (size > 0) parts.push({ ...nothing, ...part } as ReaderData);
    part = { articles: [], annotations: [], sightings: [] };
    size = 0;
  };
  for (const group of grouped(rows).values()) {
    for (const { list, row } of group) {
      part[list].push(row);
      size += JSON.stringify(row).length;
      if (size > PART) close();
    }
  }
  close();
  const hasRest = Object.values(rest).some((list) => list.length > 0);
  return hasRest || parts.length === 0 ? [...parts, { ...nothing, ...rest }] : parts;
}

/** The parts together again. */
export function joinData(parts: readonly ReaderData[]): ReaderData | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const tables = Object.keys(first) as (keyof ReaderData)[];
  const joined = tables.map(
    (table) => [table, parts.flatMap((part): readonly unknown[] => part[table] ?? [])] as const,
  );
  return Object.fromEntries(joined) as unknown as ReaderData;
}

/**
 * A store as it was, brought to a later state by what has changed since: the later row
 * stands in the place of the earlier one. Tables that `changes` holds whole are taken from
 * it; what was deleted from the others for good is in it still.
 */
export function withChanges(data: ReaderData, changes: ReaderData): ReaderData {
  return {
    ...data,
    ...changes,
    annotations: replaced(data.annotations, changes.annotations, ({ id }) => id),
    articles: replaced(data.articles, changes.articles, ({ id }) => id),
    sightings: replaced(data.sightings, changes.sightings, (row) => JSON.stringify([row.pledge, row.articleId])),
  };
}

function replaced<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map([...before, ...after].map((row) => [keyOf(row), row])).values()];
}

function grouped<Row extends { readonly of: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.of);
    if (group) group.push(row);
    else groups.set(row.of, [row]);
  }
  return groups;
}

function emptied(data: ReaderData): ReaderData {
  return Object.fromEntries(Object.keys(data).map((table) => [table, []])) as unknown as ReaderData;
}
