import { done, failed, type Outcome } from '@/utils/model/outcome';

/** Marks at the beginning of a file that tell its encoding. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file piece by piece, without its byte order mark: UTF-8, or UTF-16 where a
 * mark says so. Bytes that are none of it end it with `bad-encoding` and the line, a file
 * that was changed or taken away since it was chosen with `file-changed`. After each piece
 * `onRead` is told how many bytes are read.
 */
export async function* fileText(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Outcome<string>> {
  const reader = file.stream().getReader();
  let decoder: TextDecoder | undefined;
  let lines = 1;
  let bytes = 0;
  for (;;) {
    const read = await readPiece(reader);
    if (!read.ok) return yield read;
    const { value, done: isOver } = read.value;
    decoder ??= new TextDecoder(encodingOf(value), { fatal: true });
    const piece = decoded(decoder, value, isOver);
    if (piece === undefined) {
      await reader.cancel();
      return yield failed('bad-encoding', String(lines + linesBeforeFault(value)));
    }
    if (piece !== '') yield done(piece);
    if (isOver) return;
    lines += breaksIn(piece);
    bytes += value.length;
    onRead(bytes);
  }
}

async function readPiece(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<Outcome<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>>> {
  try {
    return done(await reader.read());
  } catch (error) {
    // Browsers give other errors for it, and none says more.
    return failed('file-changed', String(error));
  }
}

function encodingOf(start: Uint8Array = new Uint8Array()): string {
  const found = MARKS.find(([, mark]) => mark.every((byte, index) => start[index] === byte));
  return found?.[0] ?? 'utf-8';
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined, isOver: boolean): string | undefined {
  try {
    return decoder.decode(bytes, { stream: !isOver });
  } catch {
    return undefined; // bytes that the encoding does not have
  }
}

/** Lines of a piece before the first byte that is no UTF-8. */
function linesBeforeFault(bytes: Uint8Array = new Uint8Array()): number {
  const text = new TextDecoder().decode(bytes);
  const fault = text.indexOf('\uFFFD', 1);
  return breaksIn(fault < 0 ? text : text.slice(0, fault));
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
