import { useSpoken } from '@/components/names-context';
import { useText } from '@/components/text-context';
import { localeOf } from '@/utils/locale/format-date';
import { bothNames } from '@/utils/locale/name-in-language';
import type { LedgerRow } from '@/utils/model/ledger';
import type { CoOccurrence, WeekCount } from '@/utils/model/notebook';
import { promiserCounts, quarterCounts } from '@/utils/reading/overview';
import { BarChart } from './BarChart';
import { MetMatrix } from './MetMatrix';
import { NamedBars } from './NamedBars';
import { Picture } from './Picture';

export interface OverviewSectionProps {
  /** Undefined until they are counted. */
  readonly weeks: readonly WeekCount[] | undefined;
  readonly met: CoOccurrence | undefined;
  readonly rows: readonly LedgerRow[] | undefined;
  /** ISO date. */
  readonly today: string;
  readonly nameOf: (id: string) => string;
  /** The Monday of a week was chosen. */
  readonly onWeek: (monday: string) => void;
  readonly onEntity: (id: string) => void;
  readonly onQuarter: (quarter: string) => void;
  readonly onPromiser: (by: string) => void;
}

/** The notebook in pictures. A click or Enter on a part of one shows what it counts. */
export function OverviewSection(props: OverviewSectionProps) {
  const { t } = useText();
  const { weeks, met, rows } = props;
  if (!weeks || !met || !rows) return <p class="notes-status">{t('notes.loading')}</p>;
  return (
    <div class="pictures">
      <Weeks {...props} weeks={weeks} />
      <Met {...props} met={met} />
      <Due {...props} rows={rows} />
      <Promisers {...props} rows={rows} />
    </div>
  );
}

type WithWeeks = OverviewSectionProps & { readonly weeks: readonly WeekCount[] };

function Weeks({ weeks, onWeek }: WithWeeks) {
  const { t, formatDate, language } = useText();
  const month = new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' });
  const monthAt = (at: number): string => weeks[at]?.week.slice(0, 7) ?? '';
  return (
    <Picture
      title={t('overview.weeks')}
      hint={t('overview.weeks.hint')}
      empty={t('overview.weeks.none')}
      head={[t('overview.week'), t('section.notes')]}
      rows={weeks.map(({ week, count }) => [formatDate(week), count])}
    >
      <BarChart
        label={t('overview.weeks')}
        bars={weeks.map(({ week, count }, at) => ({
          key: week,
          label: monthAt(at) === monthAt(at - 1) ? '' : month.format(new Date(week)),
          name: t('overview.week.name', { date: formatDate(week), count }),
          value: count,
        }))}
        onChoose={onWeek}
      />
    </Picture>
  );
}

function Met({ met, nameOf, onEntity }: OverviewSectionProps & { readonly met: CoOccurrence }) {
  const { t } = useText();
  const { entities, together } = met;
  return (
    <Picture
      title={t('overview.met')}
      hint={t('overview.met.hint')}
      empty={t('overview.met.none')}
      head={[t('notes.entity'), ...entities.map((id) => ({ name: nameOf(id) }))]}
      rows={entities.map((id, at) => [{ name: nameOf(id) }, ...(together[at] ?? [])])}
    >
      <MetMatrix met={met} nameOf={nameOf} onChoose={onEntity} />
    </Picture>
  );
}

type WithRows = OverviewSectionProps & { readonly rows: readonly LedgerRow[] };

/** More quarters than this are named by their years alone. */
const FEW = 9;

/** The quarter under which its year is written: the third, or the next best where the year has none. */
function bearsYear(quarter: string, all: readonly string[]): boolean {
  const year = quarter.slice(0, 4);
  const ofYear = all.filter((each) => each.startsWith(year));
  return quarter === (ofYear.find((each) => each >= `${year}-Q3`) ?? ofYear.at(-1));
}

function Due({ rows, today, onQuarter }: WithRows) {
  const { t } = useText();
  const quarters = quarterCounts(rows, today);
  const names = quarters.map(({ quarter }) => quarter);
  return (
    <Picture
      title={t('overview.due')}
      hint={t('overview.due.hint')}
      empty={t('overview.due.none')}
      head={[t('overview.quarter'), t('verdict.open'), t('overview.settled')]}
      rows={quarters.map(({ quarter, open, settled }) => [quarter, open, settled])}
    >
      <p class="chart-key" aria-hidden="true">
        <span class="key-first">{t('verdict.open')}</span>
        <span class="key-more">{t('overview.settled')}</span>
      </p>
      <BarChart
        label={t('overview.due')}
        bars={quarters.map(({ quarter, open, settled }) => ({
          key: quarter,
          label: quarters.length <= FEW ? quarter.slice(2) : bearsYear(quarter, names) ? quarter.slice(0, 4) : '',
          name: t('overview.quarter.name', { quarter, open, settled }),
          value: open,
          more: settled,
        }))}
        onChoose={onQuarter}
      />
    </Picture>
  );
}

function Promisers({ rows, onPromiser }: WithRows) {
  const { t } = useText();
  const spoken = useSpoken();
  const promisers = promiserCounts(rows);
  return (
    <Picture
      title={t('overview.promisers')}
      hint={t('overview.due.hint')}
      empty={t('overview.due.none')}
      head={[t('pledge.by'), t('panel.pledges')]}
      rows={promisers.map(([by, count]) => [{ name: by }, count])}
    >
      <NamedBars
        label={t('overview.promisers')}
        bars={promisers.map(([by, count]) => ({
          key: by,
          label: spoken(by).text,
          lang: spoken(by).lang,
          name: `${bothNames(spoken(by))}: ${t('ledger.count', { count })}`,
          value: count,
        }))}
        onChoose={onPromiser}
      />
    </Picture>
  );
}
