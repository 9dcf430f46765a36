import { useId } from 'preact/hooks';
import { useText } from '@/components/text-context';
import type { Translator } from '@/utils/locale/translator';
import { useSpoken } from '@/components/names-context';
import { namesInLine, type SpokenName } from '@/utils/locale/name-in-language';
import type { LedgerRow } from '@/utils/model/ledger';
import { isOverdue } from '@/utils/reading/ledger-order';
import { timelineOf } from '@/utils/reading/timeline';
import { placeLanes, TIMELINE } from './place-lanes';
import { TimelineCard } from './TimelineCard';
import { TimelineGround } from './TimelineGround';
import { TimelineMarkView } from './TimelineMarkView';
import { timeAxis } from './time-axis';
import { useRovingMarks } from './use-roving-marks';
import { useWidth } from '@/components/use-width';

export interface TimelineProps {
  readonly rows: readonly LedgerRow[];
  /** ISO date. */
  readonly today: string;
  /** A mark was chosen. */
  readonly onChoose: (pledge: string) => void;
}

/** Pixels that a dot takes with its room. */
const DOT_ROOM = 16;

/**
 * The ledger as a picture: time from left to right, a lane for each promiser. One mark can
 * be reached by Tab, the others from it by arrow keys. Everything it shows stands in the
 * table as well.
 */
export function Timeline({ rows, today, onChoose }: TimelineProps) {
  const { t } = useText();
  const spoken = useSpoken();
  const hint = useId();
  const { ref, width } = useWidth<HTMLElement>(960);
  const timeline = timelineOf(rows, { today, apart: DOT_ROOM / width });
  const axis = timeAxis([timeline.from, timeline.to], [TIMELINE.edge, width - TIMELINE.edge]);
  const { lanes, height } = placeLanes(timeline.lanes);
  const marks = lanes.flatMap((lane) => lane.marks);
  const { shown, propsOf } = useRovingMarks(marks.map(({ mark }) => mark.row.pledge));
  const shownRow = shown && rows.find(({ pledge }) => pledge === shown.pledge);
  return (
    <figure ref={ref} class="timeline" aria-label={t('timeline.label')} aria-describedby={hint}>
      <figcaption id={hint} class="only-heard">
        {t(marks.length > 0 ? 'timeline.hint' : 'timeline.none')}
      </figcaption>
      {marks.length === 0 && <p class="card-hint">{t('timeline.none')}</p>}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} hidden={marks.length === 0}>
        <TimelineGround axis={axis} lanes={lanes} width={width} height={height} todayX={axis.xOf(timeline.today)} />
        {marks.map(({ mark: { row, start, end }, y }) => (
          <a
            key={row.pledge}
            class="mark"
            href={`#${encodeURIComponent(row.pledge)}`}
            aria-label={nameOf(row, { t, spoken })}
            {...propsOf(row.pledge)}
            onClick={(event) => {
              event.preventDefault();
              onChoose(row.pledge);
            }}
          >
            <TimelineMarkView
              x={axis.xOf(start)}
              endX={end === undefined ? undefined : axis.xOf(end)}
              overdueX={isOverdue(row, today) ? axis.xOf(timeline.today) : undefined}
              y={y}
              verdict={row.verdict}
            />
          </a>
        ))}
      </svg>
      {shown && shownRow && <TimelineCard key={shown.pledge} row={shownRow} anchor={shown.anchor} today={today} />}
    </figure>
  );
}

interface Speaking {
  readonly t: Translator['t'];
  readonly spoken: (name: string) => SpokenName;
}

function nameOf({ by, to, act, verdict }: LedgerRow, { t, spoken }: Speaking): string {
  const line = (names: readonly string[]): string => namesInLine(names.map(spoken));
  const parties = [line(by) || t('pledge.unstated'), ...(to.length > 0 ? [line(to)] : [])].join(' → ');
  return `${parties}: ${act.slice(0, 80)}, ${t(`verdict.${verdict}`)}`;
}
