import { noteText, quoteOf, type AnnotationRecord } from '@/utils/model/annotation';
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

/** What an import would do, small enough to be sent and shown. */
export interface ImportPreview {
  readonly counts: { readonly [group in ImportGroup]: number };
  /** Rows of the other tables that would be new or changed. */
  readonly others: { readonly [table in Exclude<keyof ReaderData, 'annotations'>]: number };
  /** The first notes of each group. */
  readonly items: { readonly [group in ImportGroup]: readonly PreviewItem[] };
  readonly refused: readonly Refusal[];
  readonly refusedCount: number;
}

const MOST_ITEMS = 100;
const LONGEST = 300;

/** What carrying out a plan would do, told of the file it comes from. */
export function previewImport(current: ReaderData, plan: ImportPlan, read: ImportRead): ImportPreview {
  const { refused, refusedCount } = read;
  const titles = new Map([...read.data.articles, ...current.articles].map(({ id, title }) => [id, title]));
  const ids = new Set(IMPORT_GROUPS.flatMap((group) => plan[group].slice(0, MOST_ITEMS).map(({ id }) => id)));
  const here = new Map(current.annotations.filter(({ id }) => ids.has(id)).map((record) => [record.id, record]));
  const itemsOf = (group: ImportGroup): PreviewItem[] =>
    plan[group].slice(0, MOST_ITEMS).map((record) => {
      const before = here.get(record.id);
      const was = before && textOf(before);
      return {
        id: record.id,
        quote: short(quoteOf(record.annotation)?.exact ?? ''),
        text: textOf(record),
        ...(was !== undefined && was !== textOf(record) ? { here: was } : {}),
        article: short(titles.get(record.articleId) ?? ''),
      };
    });
  return {
    counts: countsOf(plan),
    others: {
      ...{ articles: plan.articles.length, entries: plan.entries.length, verdicts: plan.verdicts.length },
      ...{ sightings: plan.sightings.length, drafts: plan.drafts.length, tags: plan.tags.length },
    },
    items: {
      ...{ added: itemsOf('added'), updated: itemsOf('updated'), same: itemsOf('same'), older: itemsOf('older') },
    },
    refused,
    refusedCount,
  };
}

function countsOf({ added, updated, same, older }: ImportPlan): ImportPreview['counts'] {
  return { added: added.length, updated: updated.length, same: same.length, older: older.length };
}

function textOf({ annotation }: AnnotationRecord): string {
  return short(noteText(annotation));
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
