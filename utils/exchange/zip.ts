import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of a zip. Folders of its path are divided by `/`. */
export interface ZipFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Every file bears the first moment that the format knows, so that equal content gives an equal zip. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The files as a zip (deflated, names in UTF-8), piece by piece, in the order given. The
 * same files give the same bytes everywhere. Only one file is held at a time.
 */
export async function* zipPieces(
  files: Iterable<ZipFile> | AsyncIterable<ZipFile>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  for await (const { path, content } of files) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    entry.push(typeof content === 'string' ? bytesOf(content) : content, true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

/** A text as UTF-8; halves of characters become replacement characters, as in every encoder. */
export function bytesOf(text: string): Uint8Array {
  return strToU8(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}
