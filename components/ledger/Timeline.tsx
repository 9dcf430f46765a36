import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useText } from '@/components/text-context';
import type { Rect } from '@/components/use-floating';
import type { Translator } from '@/utils/locale/translator';
import type { LedgerRow } from '@/utils/model/ledger';
import { isOverdue } from '@/utils/reading/ledger-order';
import { timelineOf } from '@/utils/reading/timeline';
import { placeLanes, TIMELINE, type PlacedMark } from './place-lanes';
import { TimelineCard } from './TimelineCard';
import { TimelineGround } from './TimelineGround';
import { TimelineMarkView } from './TimelineMarkView';
import { timeAxis } from './time-axis';
import { useWidth } from './use-width';

export interface TimelineProps {
  readonly rows: readonly LedgerRow[];
  /** ISO date. */
  readonly today: string;
  /** A mark was chosen. */
  readonly onChoose: (pledge: string) => void;
}

/** Pixels that a dot takes with its room. */
const DOT_ROOM = 16;

interface Shown {
  readonly pledge: string;
  readonly anchor: Rect;
}

/**
 * The ledger as a picture: time from left to right, a lane for each promiser. One mark can
 * be reached by Tab, the others from it by arrow keys. Everything it shows stands in the
 * table as well.
 */
export function Timeline({ rows, today, onChoose }: TimelineProps) {
  const { t } = useText();
  const hint = useId();
  const { ref, width } = useWidth<HTMLDivElement>(960);
  const [shown, setShown] = useState<Shown>();
  const [current, setCurrent] = useState<string>();
  const marksRef = useRef(new Map<string, SVGGElement>());
  const timeline = timelineOf(rows, { today, apart: DOT_ROOM / width });
  const axis = timeAxis([timeline.from, timeline.to], [TIMELINE.edge, width - TIMELINE.edge]);
  const { lanes, height } = placeLanes(timeline.lanes);
  const order = lanes.flatMap(({ marks }) => marks.map(({ mark }) => mark.row.pledge));
  const reachable = current !== undefined && order.includes(current) ? current : order[0];
  if (order.length === 0) return <p class="card-hint">{t('timeline.none')}</p>;

  const show = (pledge: string, element: Element): void => setShown({ pledge, anchor: element.getBoundingClientRect() });
  const step = (event: TargetedKeyboardEvent<SVGGElement>, pledge: string): void => {
    const by = STEPS[event.key];
    if (event.key === 'Escape') setShown(undefined);
    if (event.key === 'Enter' || event.key === ' ') onChoose(pledge);
    const next = by === undefined ? undefined : order[Math.min(Math.max(order.indexOf(pledge) + by, 0), order.length - 1)];
    if (next === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (next === undefined) return;
    setCurrent(next);
    marksRef.current.get(next)?.focus();
  };
  const drawMark = (placed: PlacedMark) => {
    const { mark, y } = placed;
    const { row, start, end } = mark;
    const { pledge } = row;
    return (
      <g
        key={pledge}
        ref={(element) => void (element ? marksRef.current.set(pledge, element) : marksRef.current.delete(pledge))}
        class="mark"
        role="button"
        tabIndex={pledge === reachable ? 0 : -1}
        aria-label={nameOf(row, t)}
        onPointerEnter={({ currentTarget }) => show(pledge, currentTarget)}
        onPointerLeave={() => setShown(undefined)}
        onFocus={({ currentTarget }) => {
          setCurrent(pledge);
          show(pledge, currentTarget);
        }}
        onBlur={() => setShown(undefined)}
        onKeyDown={(event) => step(event, pledge)}
        onClick={() => onChoose(pledge)}
      >
        <TimelineMarkView
          x={axis.xOf(start)}
          endX={end === undefined ? undefined : axis.xOf(end)}
          overdueX={isOverdue(row, today) ? axis.xOf(timeline.today) : undefined}
          y={y}
          verdict={row.verdict}
        />
      </g>
    );
  };
  const shownRow = shown && rows.find(({ pledge }) => pledge === shown.pledge);
  return (
    <div ref={ref} class="timeline">
      <p id={hint} class="only-heard">
        {t('timeline.hint')}
      </p>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={t('timeline.label')}
        aria-describedby={hint}
      >
        <TimelineGround axis={axis} lanes={lanes} width={width} height={height} todayX={axis.xOf(timeline.today)} />
        {lanes.map(({ marks }) => marks.map(drawMark))}
      </svg>
      {shown && shownRow && <TimelineCard key={shown.pledge} row={shownRow} anchor={shown.anchor} today={today} />}
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

function nameOf({ by, to, act, verdict }: LedgerRow, t: Translator['t']): string {
  const parties = [by.join('、') || t('pledge.unstated'), ...(to.length > 0 ? [to.join('、')] : [])].join(' → ');
  return `${parties}: ${act.slice(0, 80)}, ${t(`verdict.${verdict}`)}`;
}
