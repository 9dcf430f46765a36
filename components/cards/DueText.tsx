import { useText } from '@/components/text-context';
import { dueState } from '@/utils/reading/due';

export interface DueTextProps {
  readonly due: string;
  /** ISO date. */
  readonly today: string;
  /** The promise is settled: what is left or overdue is of no matter any more. */
  readonly settled?: boolean;
}

/**
 * A due date with what is left of it or how long it is overdue. A period that could not be
 * counted from an article's date stays in the words of the text.
 */
export function DueText({ due, today, settled = false }: DueTextProps) {
  const { t, formatDate, formatPeriod } = useText();
  const state = dueState(due, today);
  if (!state) return <span>{t('pledge.relative', { words: due })}</span>;
  return (
    <>
      <span>{formatDate(due)}</span>
      {!settled && (
        <small class={state.type === 'overdue' ? 'due-state overdue' : 'due-state'}>
          {state.type === 'today'
            ? t('pledge.today')
            : t(`pledge.${state.type}`, { period: formatPeriod(state.period) })}
        </small>
      )}
    </>
  );
}
