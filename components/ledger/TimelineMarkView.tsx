import type { LedgerRow } from '@/utils/model/ledger';

export interface TimelineMarkViewProps {
  /** Where the dot of the announcement and the end of the line stand; without a date there is no line. */
  readonly x: number;
  readonly endX: number | undefined;
  /** Where the line of what is overdue ends: today. */
  readonly overdueX: number | undefined;
  readonly y: number;
  readonly verdict: LedgerRow['verdict'];
}

const RADIUS = 5;
const CROSS = 3.2;

/** A promise: a dot at the announcement, a line to its date; hollow while open, filled when kept, crossed when broken. */
export function TimelineMarkView({ x, endX, overdueX, y, verdict }: TimelineMarkViewProps) {
  return (
    <>
      {/* Wide enough to be pointed at. */}
      <rect
        class="mark-area"
        x={x - 9}
        y={y - 9}
        width={Math.max(18, (overdueX ?? endX ?? x) - x + 14)}
        height={18}
        rx={3}
      />
      {endX !== undefined && (
        <>
          <line class="mark-line" x1={x + RADIUS} y1={y} x2={Math.max(endX, x + RADIUS)} y2={y} />
          <line class="mark-line" x1={endX} y1={y - 4} x2={endX} y2={y + 4} />
        </>
      )}
      {endX !== undefined && overdueX !== undefined && (
        <line class="mark-overdue" x1={endX} y1={y} x2={overdueX} y2={y} />
      )}
      <circle class={`mark-dot mark-${verdict}`} cx={x} cy={y} r={RADIUS} />
      {verdict === 'in-progress' && (
        <path class="mark-half" d={`M ${x} ${y - RADIUS} a ${RADIUS} ${RADIUS} 0 0 0 0 ${RADIUS * 2} z`} />
      )}
      {verdict === 'broken' && (
        <path
          class="mark-cross"
          d={`M ${x - CROSS} ${y - CROSS} l ${CROSS * 2} ${CROSS * 2} m 0 ${-CROSS * 2} l ${-CROSS * 2} ${CROSS * 2}`}
        />
      )}
    </>
  );
}
