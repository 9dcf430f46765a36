import { noteText, quoteOf, type AnnotationRecord } from '@/utils/model/annotation';
import type { Rows } from '@/utils/model/export-source';
import type { ImportPlan, ReaderData } from '@/utils/model/reader-data';
import type { ImportRead, Refusal } from './read-import';

/** What becomes of a note of the file. */
export const IMPORT_GROUPS = ['added', 'updated', 'same', 'older'] as const;
export type ImportGroup = (typeof IMPORT_GROUPS)[number];

/** A note of the file as a preview shows it. */
export interface PreviewItem {
  readonly id: string;
  readonly quote: string;
  readonly text: string;
  /** The text that is here already, where it is another. */
  readonly here?: string;
  /** Title of its article. */
  readonly article: string;
}

type Others = Exclude<keyof ReaderData, 'annotations'>;
const OTHERS: readonly Others[] = ['articles', 'entries', 'verdicts', 'sightings', 'drafts', 'tags'];

/** What an import would do, small enough to be sent and shown. */
export interface ImportPreview {
  readonly counts: { readonly [group in ImportGroup]: number };
  /** Rows of the other tables that would be new or changed. */
  readonly others: { readonly [table in Others]: number };
  /** The first notes of each group. */
  readonly items: { readonly [group in ImportGroup]: readonly PreviewItem[] };
  /** Versions of notes that lose, and go to the trash. */
  readonly trashed: number;
  readonly refused: readonly Refusal[];
  readonly refusedCount: number;
  readonly short?: NonNullable<ImportRead['short']>;
}

const MOST_ITEMS = 100;
const LONGEST = 300;

/** Some rows of a file, the rows of the store under the same keys, and what would become of them. */
interface Planned {
  readonly incoming: Rows;
  readonly current: ReaderData;
  readonly plan: ImportPlan;
}

/** A preview that grows while the file is read. */
export interface ImportTally {
  add(planned: Planned): void;
  /** The articles of the notes that it shows. */
  articles(): readonly string[];
  /** The file is read; `titles` are those of the store. */
  finish(
    read: Pick<ImportRead, 'refused' | 'refusedCount' | 'short'>,
    titles: ReadonlyMap<string, string>,
  ): ImportPreview;
}

/** A preview of nothing yet. In memory are the notes that it shows and the titles of the file's articles. */
export function createImportTally(): ImportTally {
  const counts = { added: 0, updated: 0, same: 0, older: 0 };
  const others = { articles: 0, entries: 0, verdicts: 0, sightings: 0, drafts: 0, tags: 0 };
  const items = { added: [], updated: [], same: [], older: [] } as { [group in ImportGroup]: Item[] };
  const titles = new Map<string, string>();
  let trashed = 0;
  return {
    add({ incoming, current, plan }) {
      for (const { id, title } of incoming.articles ?? []) titles.set(id, short(title));
      for (const table of OTHERS) others[table] += plan[table].length;
      trashed += plan.trashed.length;
      for (const group of IMPORT_GROUPS) {
        counts[group] += plan[group].length;
        const shown = plan[group].slice(0, MOST_ITEMS - items[group].length);
        items[group].push(...shown.map((record) => itemOf(record, current)));
      }
    },
    articles: () => [...new Set(IMPORT_GROUPS.flatMap((group) => items[group].map(({ articleId }) => articleId)))],
    finish: ({ refused, refusedCount, short: missing }, here) => ({
      ...{ counts, others, trashed, refused, refusedCount },
      ...(missing ? { short: missing } : {}),
      items: mapGroups((group) =>
        items[group].map(({ articleId, ...item }) => ({
          ...item,
          article: short(here.get(articleId) ?? titles.get(articleId) ?? ''),
        })),
      ),
    }),
  };
}

type Item = Omit<PreviewItem, 'article'> & { readonly articleId: string };

function itemOf(record: AnnotationRecord, current: ReaderData): Item {
  const { id, articleId, annotation } = record;
  const before = current.annotations.find((row) => row.id === id);
  const was = before && textOf(before);
  const here = was !== undefined && was !== textOf(record) ? { here: was } : {};
  return { id, quote: short(quoteOf(annotation)?.exact ?? ''), text: textOf(record), ...here, articleId };
}

function mapGroups<T>(of: (group: ImportGroup) => T): { readonly [group in ImportGroup]: T } {
  return { added: of('added'), updated: of('updated'), same: of('same'), older: of('older') };
}

function textOf({ annotation }: AnnotationRecord): string {
  return short(noteText(annotation));
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
