/** Puts a piece of a file where there is room for it, and gives what stands for it from then on: a blob, or the piece itself. */
export type Keep<Kept> = (piece: string | Uint8Array<ArrayBuffer>) => Kept;

/** Characters put together before they are handed on, so that few pieces are kept. */
const LARGEST = 1_000_000;

/** A text that grows, handed on in pieces. */
export interface KeptText<Kept> {
  add(text: string): void;
  /** All of it in order; nothing more is added. */
  end(): Kept[];
}

export function keptText<Kept>(keep: (piece: string) => Kept): KeptText<Kept> {
  const kept: Kept[] = [];
  let parts: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (length > 0) kept.push(keep(parts.join('')));
    parts = [];
    length = 0;
  };
  return {
    add(text) {
      parts.push(text);
      length += text.length;
      if (length >= LARGEST) flush();
    },
    end() {
      flush();
      return kept;
    },
  };
}
