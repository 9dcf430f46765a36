import { scaleLinear } from 'd3-scale';
import { useWidth } from '@/components/use-width';
import type { BarChartProps } from './BarChart';
import { cutName } from './cut-name';
import { useRoving } from './use-roving';

const LINE = 26;
const FIGURE = 44;
const WIDEST = 720;

/** Bars that lie, each with its name before it and its figure behind. */
export function NamedBars({ label, bars, onChoose }: BarChartProps) {
  const { ref, width } = useWidth<HTMLElement>(WIDEST);
  const propsOf = useRoving(
    bars.map(({ key }) => key),
    onChoose,
  );
  const names = Math.min(260, Math.round(width * 0.4));
  const most = bars.reduce((top, { value }) => Math.max(top, value), 1);
  const x = scaleLinear([0, most], [0, Math.max(40, Math.min(width, WIDEST) - names - FIGURE)]);
  const height = bars.length * LINE;
  return (
    <figure ref={ref} class="chart" aria-label={label}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {bars.map(({ key, label: before, lang, name, value }, at) => (
          <g key={key}>
            <g class="bar" aria-label={name} {...propsOf(key)}>
              <title>{name}</title>
              <rect class="bar-area" x={0} y={at * LINE} width={names + x(value) + FIGURE} height={LINE - 2} />
              <rect class="bar-first" x={names} y={at * LINE + 5} width={x(value)} height={LINE - 12} />
            </g>
            <g class="bar-texts" aria-hidden="true">
              <text class="bar-name" lang={lang} x={names - 8} y={at * LINE + 17} text-anchor="end">
                {cutName(before, names - 8)}
              </text>
              <text x={names + x(value) + 6} y={at * LINE + 17}>
                {value}
              </text>
            </g>
          </g>
        ))}
      </svg>
    </figure>
  );
}
