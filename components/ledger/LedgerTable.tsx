import { ChevronDown, ChevronUp } from 'lucide';
import type { Judgement } from '@/components/forms/use-judgement';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import type { MessageKey } from '@/utils/locale/messages';
import type { LedgerRow } from '@/utils/model/ledger';
import type { Outcome } from '@/utils/model/outcome';
import type { LedgerKey, LedgerOrder } from '@/utils/reading/ledger-order';
import { LedgerTableRow } from './LedgerTableRow';

/** What the reader does with the rows of the ledger. */
export interface LedgerRowActions {
  /** Stores the verdict on a pledge; answers when it is kept. */
  readonly onJudge: (pledge: string, judgement: Judgement) => Promise<Outcome<unknown>>;
  /** The statements of a pledge are shown, or no longer. */
  readonly onUnfold: (pledge: string, open: boolean) => void;
}

export interface LedgerTableProps extends LedgerRowActions {
  /** In the order in which they are shown. */
  readonly rows: readonly LedgerRow[];
  readonly order: LedgerOrder;
  readonly onOrder: (order: LedgerOrder) => void;
  /** ISO date. */
  readonly today: string;
  /** Pledges whose statements are shown. */
  readonly unfolded: ReadonlySet<string>;
}

interface Column {
  readonly key: LedgerKey;
  readonly says: MessageKey;
  readonly figures?: boolean;
}

const COLUMNS: readonly Column[] = [
  { key: 'parties', says: 'ledger.parties' },
  { key: 'act', says: 'pledge.act' },
  { key: 'sum', says: 'pledge.quantity', figures: true },
  { key: 'due', says: 'pledge.due' },
  { key: 'strength', says: 'pledge.strength' },
  { key: 'verdict', says: 'verdict.label' },
  { key: 'statements', says: 'ledger.times', figures: true },
  { key: 'met', says: 'ledger.met' },
];

/** One row for each promise, which unfolds its statements. A click on a heading sorts by it, a second one turns the order round. */
export function LedgerTable({ rows, order, onOrder, today, unfolded, onJudge, onUnfold }: LedgerTableProps) {
  const { t } = useText();
  return (
    <table class="ledger-table">
      <caption class="only-heard">{t('ledger.title')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Heading key={column.key} column={column} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <LedgerTableRow
          key={row.pledge}
          row={row}
          today={today}
          columns={COLUMNS.length}
          unfolded={unfolded.has(row.pledge)}
          onJudge={onJudge}
          onUnfold={onUnfold}
        />
      ))}
    </table>
  );
}

function Heading({ column, order, onOrder }: { column: Column } & Pick<LedgerTableProps, 'order' | 'onOrder'>) {
  const { t } = useText();
  const { key, says, figures = false } = column;
  const sorted = order.key === key;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={`col-${key}${figures ? ' figures' : ''}`} {...(sorted ? { 'aria-sort': direction } : {})}>
      <button
        type="button"
        class="sort"
        title={t('ledger.sort', { what: t(says) })}
        onClick={() => onOrder({ key, descending: sorted ? !order.descending : STARTS_DESCENDING.has(key) })}
      >
        {t(says)}
        {sorted && <Icon icon={order.descending ? ChevronDown : ChevronUp} size={14} />}
      </button>
    </th>
  );
}

/** What is looked for at its largest first. */
const STARTS_DESCENDING: ReadonlySet<LedgerKey> = new Set(['sum', 'strength', 'statements', 'met']);
