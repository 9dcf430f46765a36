import { useEffect, useState } from 'preact/hooks';
import { PledgeFilters } from '@/components/forms/PledgeFilters';
import { useSpoken } from '@/components/names-context';
import { useText } from '@/components/text-context';
import { bothNames, type SpokenName } from '@/utils/locale/name-in-language';
import type { LedgerRow } from '@/utils/model/ledger';
import { inLedgerOrder, isOverdue, type LedgerOrder } from '@/utils/reading/ledger-order';
import { choicesOf, fits, type PledgeFilter } from '@/utils/reading/pledge-filter';
import { LedgerExport, type LedgerExportProps } from './LedgerExport';
import { LedgerMemory, type LedgerMemoryProps } from './LedgerMemory';
import { LedgerTable, type LedgerRowActions } from './LedgerTable';
import { Timeline } from './Timeline';

export interface LedgerViewProps
  extends Pick<LedgerRowActions, 'onJudge'>, Pick<LedgerExportProps, 'onExport'>, Omit<LedgerMemoryProps, 'met'> {
  /** Undefined until they are read. */
  readonly rows: readonly LedgerRow[] | undefined;
  /** ISO date. */
  readonly today: string;
  readonly filter: PledgeFilter;
  readonly onFilter: (filter: PledgeFilter) => void;
  /** The pledge at which the ledger was opened. */
  readonly start?: string | undefined;
}

/** The ledger: every pledge met in reading, from whom to whom, how much, by when, and what came of it. */
export function LedgerView(props: LedgerViewProps) {
  const { t } = useText();
  const { rows } = props;
  return (
    <div class="ledger">
      <header class="ledger-head">
        <h2>{t('ledger.title')}</h2>
        {rows && rows.length > 0 && <Summary rows={rows} today={props.today} />}
      </header>
      {!rows && <p class="card-hint">{t('ledger.loading')}</p>}
      {rows?.length === 0 && <EmptyLedger remembering={props.remembering} />}
      {rows && rows.length > 0 && <Entries {...props} rows={rows} />}
      {rows && <LedgerMemory {...props} met={rows.some(({ articles }) => articles > 0)} />}
    </div>
  );
}

function Summary({ rows, today }: { rows: readonly LedgerRow[]; today: string }) {
  const { t } = useText();
  const overdue = rows.filter((row) => isOverdue(row, today)).length;
  return (
    <p class="ledger-summary">
      {t('ledger.count', { count: rows.length })}
      {overdue > 0 && <span class="overdue"> · {t('ledger.overdue', { count: overdue })}</span>}
    </p>
  );
}

/** Nothing met yet: what to do for something to stand here. */
function EmptyLedger({ remembering }: { remembering: boolean }) {
  const { t } = useText();
  return (
    <section class="ledger-empty">
      <h2>{t('ledger.empty.title')}</h2>
      <p>{t(remembering ? 'ledger.empty.text' : 'ledger.empty.off')}</p>
    </section>
  );
}

function Entries({
  rows,
  today,
  start,
  filter,
  onFilter,
  onJudge,
  onExport,
}: LedgerViewProps & { readonly rows: readonly LedgerRow[] }) {
  const { t } = useText();
  const spoken = useSpoken();
  const [order, setOrder] = useState<LedgerOrder>({ key: 'due', descending: false });
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set(start === undefined ? [] : [start]));
  useEffect(() => {
    if (start !== undefined) setUnfolded((open) => new Set([...open, start]));
  }, [start]);
  const shown = inLedgerOrder(
    rows.filter((row) => fits(row, filter, () => wordsOf(row, spoken))),
    order,
    today,
  );
  const unfold = (pledge: string, open: boolean): void => {
    const others = [...unfolded].filter((each) => each !== pledge);
    setUnfolded(new Set(open ? [...others, pledge] : others));
  };
  return (
    <>
      <div class="ledger-tools">
        <PledgeFilters
          full
          filter={filter}
          onFilter={onFilter}
          promisers={choicesOf(rows.flatMap(({ by }) => by))}
          recipients={choicesOf(rows.flatMap(({ to }) => to))}
        />
        <LedgerExport rows={shown} onExport={onExport} />
      </div>
      {shown.length === 0 ? (
        <p class="ledger-none">{t('filter.none')}</p>
      ) : (
        <>
          <Timeline rows={shown} today={today} onChoose={(pledge) => unfold(pledge, true)} />
          <LedgerTable
            rows={shown}
            order={order}
            onOrder={setOrder}
            today={today}
            unfolded={unfolded}
            onJudge={onJudge}
            onUnfold={unfold}
          />
        </>
      )}
    </>
  );
}

/** Everything of a row in which words are looked for. */
function wordsOf({ by, to, act, summary, note, statements }: LedgerRow, spoken: (name: string) => SpokenName): string {
  const stated = statements.flatMap(({ text, article, occasion }) => [text, article?.title, occasion]);
  const names = [...by, ...to].map((name) => bothNames(spoken(name)));
  return [...names, act, summary?.zh, summary?.en, note, ...stated].join('\n');
}
