import type { TimelineLane, TimelineMark } from '@/utils/reading/timeline';

/** Measures of the picture in pixels. */
export const TIMELINE = { edge: 14, axis: 30, name: 20, track: 20, gap: 8 } as const;

export interface PlacedMark {
  readonly mark: TimelineMark;
  readonly y: number;
}

export interface PlacedLane {
  readonly by: readonly string[];
  /** Top of the lane, where its name stands. */
  readonly y: number;
  readonly height: number;
  readonly marks: readonly PlacedMark[];
}

/** Puts lanes one below the other, under the axis. */
export function placeLanes(lanes: readonly TimelineLane[]): {
  readonly lanes: readonly PlacedLane[];
  readonly height: number;
} {
  let y: number = TIMELINE.axis;
  const placed = lanes.map(({ by, tracks, marks }): PlacedLane => {
    const top = y;
    const height = TIMELINE.name + tracks * TIMELINE.track + TIMELINE.gap;
    y += height;
    const middle = (track: number): number => top + TIMELINE.name + (track + 0.5) * TIMELINE.track;
    return { by, y: top, height, marks: marks.map((mark) => ({ mark, y: middle(mark.track) })) };
  });
  return { lanes: placed, height: y };
}
