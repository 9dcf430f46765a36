import { scaleBand, scaleLinear } from 'd3-scale';
import { useWidth } from '@/components/use-width';
import { useRoving } from './use-roving';

/** A bar, which may be made of two parts: the second one lies above the first. */
export interface Bar {
  readonly key: string;
  /** Below the bar; empty for one without. */
  readonly label: string;
  /** The language of the label, where it is not that of the interface. */
  readonly lang?: string;
  /** What a screen reader says and a tooltip shows. */
  readonly name: string;
  readonly value: number;
  readonly more?: number;
}

export interface BarChartProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly onChoose: (key: string) => void;
}

const HEIGHT = 150;
const TOP = 16;
const BOTTOM = 22;
const SIDE = 28;
const WIDEST = 56;
/** Half a letter of a label, at most: the last label ends with the picture. */
const HALF_LETTER = 4;

/** Upright bars over a scale; each can be chosen. */
export function BarChart({ label, bars, onChoose }: BarChartProps) {
  const { ref, width } = useWidth<HTMLElement>(720);
  const keys = bars.map(({ key }) => key);
  const propsOf = useRoving(keys, onChoose);
  const most = bars.reduce((top, { value, more = 0 }) => Math.max(top, value + more), 1);
  const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(4);
  const x = scaleBand(keys, [SIDE, Math.min(width, SIDE + bars.length * WIDEST)]).padding(0.2);
  const heightOf = (from: number, to: number): number => y(from) - y(to);
  return (
    <figure ref={ref} class="chart" aria-label={label}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <g key={tick} aria-hidden="true">
              <line class="axis-line" x1={SIDE} x2={width} y1={y(tick)} y2={y(tick)} />
              <text x={SIDE - 6} y={y(tick) + 4} text-anchor="end">
                {tick}
              </text>
            </g>
          ))}
        {bars.map(({ key, label: below, name, value, more = 0 }) => {
          const place = { x: x(key) ?? 0, width: x.bandwidth() };
          return (
            <g key={key} class="bar" aria-label={name} {...propsOf(key)}>
              <title>{name}</title>
              <rect class="bar-area" {...place} y={TOP} height={HEIGHT - BOTTOM - TOP} />
              <rect class="bar-first" {...place} y={y(value)} height={heightOf(0, value)} />
              <rect class="bar-more" {...place} y={y(value + more)} height={heightOf(value, value + more)} />
              {below && (
                <text
                  x={Math.min(place.x + place.width / 2, width - below.length * HALF_LETTER)}
                  y={HEIGHT - 6}
                  text-anchor="middle"
                  aria-hidden="true"
                >
                  {below}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
