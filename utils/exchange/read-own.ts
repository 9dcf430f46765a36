import { done, failed, type Outcome } from '@/utils/model/outcome';
import { NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';
import { createImportReader, type Refusal } from './read-import';

/** What a text of our own format holds. */
export interface OwnRead {
  readonly data: ReaderData;
  /** The first rows that cannot be, and how many those are. */
  readonly refused: readonly Refusal[];
  readonly refusedCount: number;
}

/** Nothing in it comes from elsewhere. */
const SOURCE = { articleAt: () => undefined, undated: new Date(0).toISOString(), now: new Date(0).toISOString() };

/**
 * Reads a text of our own format by the reader of imports, with the same limits: each row
 * stands for itself. It holds the rows that it names and no others: articles of which only
 * notes tell are not made up. Failures as of imports; `not-meipi` for anything of another format.
 */
export function readOwn(json: string): Outcome<OwnRead> {
  const reader = createImportReader({ ...SOURCE, isPart: true });
  const failure = reader.push(json.replace(/^\uFEFF/, ''));
  if (failure) return failure;
  const read = reader.finish();
  if (!read.ok) return read;
  const { isOwn, last, refused, refusedCount } = read.value;
  if (!isOwn) return failed('not-meipi');
  return done({ data: { ...NO_READER_DATA, ...last }, refused, refusedCount });
}
