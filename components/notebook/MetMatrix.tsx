import { scaleSqrt } from 'd3-scale';
import { useSpoken } from '@/components/names-context';
import { useText } from '@/components/text-context';
import { useWidth } from '@/components/use-width';
import { bothNames, type SpokenName } from '@/utils/locale/name-in-language';
import type { Translator } from '@/utils/locale/translator';
import type { CoOccurrence } from '@/utils/model/notebook';
import { cutName } from './cut-name';
import { useRoving } from './use-roving';

export interface MetMatrixProps {
  readonly met: CoOccurrence;
  readonly nameOf: (id: string) => string;
  /** An entity was chosen. */
  readonly onChoose: (id: string) => void;
}

const TOP = 20;

/** Which entities stand in the same articles: the darker a square, the more articles name both. Each line is one entity, numbered as the columns are. */
export function MetMatrix({ met, nameOf, onChoose }: MetMatrixProps) {
  const { t } = useText();
  const { ref, width } = useWidth<HTMLElement>(720);
  const { entities, together } = met;
  const propsOf = useRoving(entities, onChoose);
  const spoken = useSpoken();
  const said = (id: string): SpokenName => spoken(nameOf(id));
  const names = Math.min(260, Math.round(width * 0.36));
  const cell = Math.max(12, Math.min(26, Math.floor((width - names - 44) / Math.max(entities.length, 1))));
  const shade = scaleSqrt([0, mostTogether(together)], [0, 1]).clamp(true);
  const height = entities.length * cell + TOP;
  const figures = names + entities.length * cell + 6;
  return (
    <figure ref={ref} class="chart" aria-label={t('overview.met')}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {entities.map((id, at) => (
          <text key={id} x={names + at * cell + cell / 2} y={12} text-anchor="middle" aria-hidden="true">
            {at + 1}
          </text>
        ))}
        {entities.map((id, row) => {
          const y = TOP + row * cell;
          return (
            <g key={id}>
              <g class="bar" aria-label={lineName({ met, row, said, t })} {...propsOf(id)}>
                <rect class="bar-area" x={0} y={y} width={figures + 38} height={cell} />
                {entities.map((other, column) => (
                  <rect
                    key={other}
                    class={row === column ? 'cell-self' : 'cell'}
                    {...{ x: names + column * cell + 1, y: y + 1, width: cell - 2, height: cell - 2 }}
                    {...(row === column ? {} : { style: { fillOpacity: shade(together[row]?.[column] ?? 0) } })}
                  >
                    <title>{cellName({ met, row, column, said, t })}</title>
                  </rect>
                ))}
              </g>
              <g class="bar-texts" aria-hidden="true">
                <text class="bar-name" lang={said(id).lang} x={names - 26} y={y + cell / 2 + 4} text-anchor="end">
                  {cutName(said(id).text, names - 30)}
                </text>
                <text x={names - 6} y={y + cell / 2 + 4} text-anchor="end">
                  {row + 1}
                </text>
                <text x={figures} y={y + cell / 2 + 4}>
                  {together[row]?.[row]}
                </text>
              </g>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

function mostTogether(together: CoOccurrence['together']): number {
  return together.flatMap((row, a) => row.filter((_, b) => a !== b)).reduce((most, count) => Math.max(most, count), 1);
}

interface Named extends Pick<MetMatrixProps, 'met'> {
  readonly said: (id: string) => SpokenName;
  readonly row: number;
  readonly t: Translator['t'];
}

function cellName({ met: { entities, together }, row, column, said, t }: Named & { readonly column: number }): string {
  const name = bothNames(said(entities[row] ?? ''));
  const count = together[row]?.[column] ?? 0;
  if (row === column) return t('overview.in-articles', { name, count });
  return t('overview.together', { name, other: bothNames(said(entities[column] ?? '')), count });
}

const MOST_NAMED = 3;

/** An entity, how many articles name it, and with whom it stands most. */
function lineName(named: Named): string {
  const { met, row, said } = named;
  const counts = met.together[row] ?? [];
  const others = met.entities
    .map((id, at) => ({ id, at, count: counts[at] ?? 0 }))
    .filter(({ at, count }) => at !== row && count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_NAMED)
    .map(({ id, count }) => `${said(id).text} ${count}`);
  return [cellName({ ...named, column: row }), ...others].join('; ');
}
