import type { TextRuns } from './text-runs';

/** A stretch of one text node that goes into a line unchanged. */
export interface Piece {
  readonly node: Text;
  /** Where it begins in the node. */
  readonly offset: number;
  /** Where it begins in its line. */
  readonly start: number;
  length: number;
  /** Whether nothing was left out between it and the piece before. */
  readonly joined: boolean;
}

/** A list to which the pieces of one line after the other are added, to become `TextRuns`. */
export function createRunList() {
  const nodes: Text[] = [];
  const nodeRuns: number[] = [];
  const runNode: number[] = [];
  const runStart: number[] = [];
  const runEnd: number[] = [];
  const runOffset: number[] = [];
  const joined: number[] = [];
  let length = 0;

  function addPiece(piece: Piece, base: number, end: number): void {
    if (nodes.at(-1) !== piece.node) {
      nodes.push(piece.node);
      nodeRuns.push(runNode.length);
    }
    runNode.push(nodes.length - 1);
    runStart.push(base + piece.start);
    runEnd.push(base + end);
    runOffset.push(piece.offset);
    joined.push(piece.joined ? 1 : 0);
  }

  return {
    /** Adds a line's pieces as far as its first `kept` code units. */
    addLine(pieces: readonly Piece[], kept: number): void {
      const base = length === 0 ? 0 : length + 1;
      for (const piece of pieces) {
        if (piece.start < kept) addPiece(piece, base, Math.min(piece.start + piece.length, kept));
      }
      length = base + kept;
    },
    toRuns: (text: string): TextRuns => ({
      text,
      nodes,
      data: nodes.map((node) => node.data),
      nodeRuns: Int32Array.from(nodeRuns),
      runNode: Int32Array.from(runNode),
      runStart: Int32Array.from(runStart),
      runEnd: Int32Array.from(runEnd),
      runOffset: Int32Array.from(runOffset),
      joined: Uint8Array.from(joined),
    }),
  };
}
