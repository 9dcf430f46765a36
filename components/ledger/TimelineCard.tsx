import { DueText } from '@/components/cards/DueText';
import { DifferenceList } from '@/components/cards/DifferenceList';
import { useText } from '@/components/text-context';
import { type Rect, useFloating } from '@/components/use-floating';
import type { LedgerRow } from '@/utils/model/ledger';
import { isSettled } from '@/utils/reading/ledger-order';
import { Parties } from './Parties';

export interface TimelineCardProps {
  readonly row: LedgerRow;
  /** The mark, in the viewport at this moment. */
  readonly anchor: Rect;
  readonly today: string;
}

/** What a mark of the picture stands for, beside it. */
export function TimelineCard({ row, anchor, today }: TimelineCardProps) {
  const { t, formatDate, formatNumber } = useText();
  const ref = useFloating<HTMLDivElement>({ anchor });
  const { quantity, due, announced, verdict, changes } = row;
  return (
    <div ref={ref} class="timeline-card" role="tooltip">
      <Parties by={row.by} to={row.to} />
      <p class="timeline-card-act clamped" lang="zh">
        {row.act}
      </p>
      <p class="timeline-card-facts">
        {quantity && (
          <span class="figures">
            {t('pledge.quantity.plain', { value: formatNumber(quantity.value), unit: quantity.unit })}
          </span>
        )}
        {due && <DueText due={due} today={today} settled={isSettled(row)} />}
      </p>
      <DifferenceList differences={changes} />
      <p class="quiet">
        {announced && `${t('ledger.announced', { date: formatDate(announced) })} · `}
        {t(`verdict.${verdict}`)}
      </p>
    </div>
  );
}
