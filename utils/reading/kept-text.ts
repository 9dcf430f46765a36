import type { Color } from '@/utils/model/annotation';
import type { Span } from '@/utils/model/span';

/** A note in the kept text of its article. */
export interface KeptMark extends Span {
  readonly id: string;
  readonly color: Color;
}

/** A stretch of a paragraph on which the same notes stand. */
export interface KeptPiece {
  readonly text: string;
  /** Notes on it, the one that begins last first: it lies on top. */
  readonly marks: readonly KeptMark[];
  /** Notes that begin here. */
  readonly begins: readonly string[];
}

export type KeptParagraph = readonly KeptPiece[];

/** A text cut into paragraphs at its line breaks, and each of them where a note begins or ends. */
export function keptParagraphs(text: string, marks: readonly KeptMark[]): readonly KeptParagraph[] {
  const paragraphs: KeptParagraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') paragraphs.push(piecesOf(text, { start, end }, marks));
    start = end + 1;
  }
  return paragraphs;
}

function piecesOf(text: string, paragraph: Span, marks: readonly KeptMark[]): KeptParagraph {
  const here = marks.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  const inside = here
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > paragraph.start && at < paragraph.end);
  const cuts = [...new Set([paragraph.start, ...inside, paragraph.end])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? paragraph.end;
    const on = here.filter((mark) => mark.start < end && mark.end > start).toSorted((a, b) => b.start - a.start);
    const begins = on.filter((mark) => Math.max(mark.start, paragraph.start) === start && firstIn(mark, text, start));
    return { text: text.slice(start, end), marks: on, begins: begins.map(({ id }) => id) };
  });
}

/** Whether a mark shows for the first time at a place: it begins there, or only line breaks come before. */
function firstIn(mark: Span, text: string, at: number): boolean {
  return text.slice(mark.start, at).trim() === '';
}
