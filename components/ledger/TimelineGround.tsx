import { useSpoken } from '@/components/names-context';
import { useText } from '@/components/text-context';
import { namesInLine } from '@/utils/locale/name-in-language';
import { type PlacedLane, TIMELINE } from './place-lanes';
import type { TimeAxis } from './time-axis';

export interface TimelineGroundProps {
  readonly axis: TimeAxis;
  readonly lanes: readonly PlacedLane[];
  readonly width: number;
  readonly height: number;
  readonly todayX: number;
}

/** What the marks stand on: years, lanes with their names, and today as a hairline. */
export function TimelineGround({ axis, lanes, width, height, todayX }: TimelineGroundProps) {
  const { t, formatDate } = useText();
  const spoken = useSpoken();
  const todayAnchor = todayX > width - 60 ? 'end' : 'start';
  return (
    <g aria-hidden="true">
      {axis.ticks.map(({ x, date }) => (
        <g key={date}>
          <line class="axis-line" x1={x} y1={TIMELINE.axis - 6} x2={x} y2={height} />
          <text class="axis-text" x={x} y={12} text-anchor="middle">
            {formatDate(date)}
          </text>
        </g>
      ))}
      {lanes.map(({ by, y }) => (
        <g key={by.join('\n')}>
          <line class="lane-line" x1={0} y1={y} x2={width} y2={y} />
          <text class="lane-name" x={4} y={y + 15}>
            {namesInLine(by.map(spoken)) || t('pledge.unstated')}
          </text>
        </g>
      ))}
      <line class="today-line" x1={todayX} y1={TIMELINE.axis - 12} x2={todayX} y2={height} />
      <text
        class="today-text"
        x={todayX + (todayAnchor === 'end' ? -4 : 4)}
        y={TIMELINE.axis - 4}
        text-anchor={todayAnchor}
      >
        {t('timeline.today')}
      </text>
    </g>
  );
}
