import { done, type Outcome } from '@/utils/model/outcome';
import type { Rows } from '@/utils/model/export-source';
import { createImportReader, type ImportRead, type ImportSource } from './read-import';

/** A file that is read for an import, some rows at a time. */
export interface ImportBatches {
  /** The next rows; undefined when there are no more. A file that is refused as a whole may be so at its very end. */
  next(): Promise<Outcome<Rows | undefined>>;
  /** What is known of the file once it is read to its end; undefined before. */
  read(): ImportRead | undefined;
}

/** Reads the text of a file, which comes in pieces, as it is asked for. */
export function importBatches(pieces: AsyncIterable<Outcome<string>>, source: ImportSource): ImportBatches {
  const reader = createImportReader(source);
  const text = pieces[Symbol.asyncIterator]();
  let read: ImportRead | undefined;
  return {
    read: () => read,
    async next() {
      while (!read) {
        const piece = await text.next();
        if (piece.done) {
          const outcome = reader.finish();
          if (!outcome.ok) return outcome;
          const { last, ...facts } = outcome.value;
          read = facts;
          return done(last);
        }
        const failure = piece.value.ok ? reader.push(piece.value.value) : piece.value;
        if (failure) return failure;
        const rows = reader.take();
        if (rows) return done(rows);
      }
      return done(undefined);
    },
  };
}
