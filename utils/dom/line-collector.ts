/**
 * Builds the readable text line by line. A line is held back until it is
 * closed, because only its whole wording tells whether it is left out, and
 * because the white space at its end is dropped. A space is held back until
 * something follows it on the same line.
 */
import type { TextRuns } from './text-runs';

interface Piece {
  readonly node: Text;
  readonly offset: number;
  /** Where the piece begins in its line. */
  readonly start: number;
  length: number;
  readonly joined: boolean;
}

interface Place {
  readonly node: Text;
  readonly offset: number;
  readonly gap: boolean;
}

export interface LineCollector {
  /** Adds the content of a text node; with `keepSpace` white space stays and line feeds end lines. */
  addText(node: Text, keepSpace: boolean): void;
  /** Says that content was left out here. */
  leaveOut(): void;
  /** Ends the current line, if it has begun. */
  endLine(): void;
  /** The text of all lines. To be called once, at the end. */
  finish(): TextRuns;
}

// HTML collapses these (CSS Text 3, § 4.1.1); no-break and ideographic spaces stay inside a line.
const SPACES = /[ \t\n\r\f]+/y;
const WORDS = /[^ \t\n\r\f]+/y;
/** At the start of a line the indentation by U+3000, no-break and zero-width spaces goes as well. */
const INDENTATION = /[\s\u200B]+/y;

/** A collector that leaves out the lines for which `isExcludedLine` holds. */
export function createLineCollector(isExcludedLine: (line: string) => boolean): LineCollector {
  const lines: string[] = [];
  const kept = createRunList();
  let line = '';
  let pieces: Piece[] = [];
  let space: Place | undefined;
  let gap = false;

  function add(place: Place, words: string): void {
    const last = pieces.at(-1);
    if (last && last.node === place.node && last.offset + last.length === place.offset) last.length += words.length;
    else
      pieces.push({
        node: place.node,
        offset: place.offset,
        start: line.length,
        length: words.length,
        joined: !place.gap,
      });
    line += words;
  }

  function addWords(node: Text, offset: number, words: string): void {
    if (space) add(space, ' ');
    space = undefined;
    add({ node, offset, gap }, words);
    gap = false;
  }

  function holdSpace(node: Text, offset: number): void {
    space ??= { node, offset, gap };
    gap = space.node === node && space.offset === offset ? false : gap;
  }

  function addCollapsed(node: Text): void {
    const { data } = node;
    let at = line === '' ? skip(INDENTATION, data, 0) : 0;
    while (at < data.length) {
      const end = skip(WORDS, data, at);
      if (end > at) addWords(node, at, data.slice(at, end));
      if (end < data.length) holdSpace(node, end);
      at = skip(SPACES, data, end);
    }
  }

  function addKept(node: Text): void {
    let at = 0;
    for (const [index, words] of node.data.split('\n').entries()) {
      if (index > 0) endLine();
      if (words) addWords(node, at, words);
      at += words.length + 1;
    }
  }

  function endLine(): void {
    const words = line.trimEnd();
    if (words !== '' && !isExcludedLine(words.trimStart())) {
      kept.addLine(pieces, words.length);
      lines.push(words);
    }
    line = '';
    pieces = [];
    space = undefined;
    gap = false;
  }

  return {
    addText: (node, keepSpace) => (keepSpace ? addKept(node) : addCollapsed(node)),
    leaveOut: () => void (gap = true),
    endLine,
    finish() {
      endLine();
      return kept.toRuns(lines.join('\n'));
    },
  };
}

/** Where the sticky pattern's match at `from` ends; `from` itself where there is none. */
function skip(pattern: RegExp, data: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(data) ? pattern.lastIndex : from;
}

function createRunList() {
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
