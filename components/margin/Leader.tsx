import type { Color } from '@/utils/model/annotation';

export interface LeaderProps {
  /** Top of the note's words and of the note, in pixels from the top of the margin. */
  readonly from: number;
  readonly to: number;
  readonly color: Color;
  /** Pixels between the text and the column. */
  readonly width: number;
}

/** From the top of a line to its middle, and from the top of a note to its first line. */
const LINE_MIDDLE = 12;
const NOTE_MIDDLE = 18;
const INSET = 2;
const STRAIGHT = 12;

/** A thin line from the edge of the text to a note, in the space between them: never over the text. */
export function Leader({ from, to, color, width }: LeaderProps) {
  const start = from + LINE_MIDDLE;
  // A note beside its words needs no step.
  const end = Math.abs(to + NOTE_MIDDLE - start) < STRAIGHT ? start : to + NOTE_MIDDLE;
  const top = Math.min(start, end);
  const bend = width / 2;
  const path = `M0 ${start - top + 1}H${bend}V${end - top + 1}H${width - INSET}`;
  return (
    <svg
      class={`leader color-${color}`}
      style={{ top: `${top - 1}px`, left: `${INSET - width}px` }}
      width={width - INSET}
      height={Math.abs(end - start) + 2}
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
