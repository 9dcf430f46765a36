import { ChevronDown, ChevronRight } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { DifferenceList } from '@/components/cards/DifferenceList';
import { DueText } from '@/components/cards/DueText';
import { VerdictSelect } from '@/components/forms/VerdictSelect';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import type { LedgerRow } from '@/utils/model/ledger';
import { isOverdue, isSettled } from '@/utils/reading/ledger-order';
import type { LedgerRowActions } from './LedgerTable';
import { LedgerDetails } from './LedgerDetails';
import { Parties } from './Parties';

export interface LedgerTableRowProps extends LedgerRowActions {
  readonly row: LedgerRow;
  readonly today: string;
  /** How many columns the table has. */
  readonly columns: number;
  readonly unfolded: boolean;
}

/** A promise of the ledger and, where it is unfolded, its statements below it. */
export function LedgerTableRow({ row, today, columns, unfolded, onJudge, onUnfold }: LedgerTableRowProps) {
  const { t } = useText();
  const { pledge, by, to, due, verdict, evidence, note } = row;
  const details = `statements-${pledge}`;
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (unfolded) bodyRef.current?.scrollIntoView({ block: 'nearest' });
  }, [unfolded]);
  return (
    <tbody ref={bodyRef} class={isOverdue(row, today) ? 'ledger-row is-overdue' : 'ledger-row'} data-pledge={pledge}>
      <tr>
        <th scope="row" class="col-parties">
          <div class="row-head">
            <IconButton
              icon={unfolded ? ChevronDown : ChevronRight}
              label={t(unfolded ? 'ledger.fold' : 'ledger.unfold', { act: row.act.slice(0, 80) })}
              expanded={unfolded}
              onClick={() => onUnfold(pledge, !unfolded)}
            />
            <Parties by={by} to={to} />
          </div>
        </th>
        <td class="col-act">
          <ActText row={row} />
        </td>
        <td class="col-sum figures">
          <SumText row={row} />
        </td>
        <td class="col-due">{due && <DueText due={due} today={today} settled={isSettled(row)} />}</td>
        <td class="col-strength">
          <StrengthText row={row} />
        </td>
        <td class="col-verdict">
          <VerdictSelect
            label={t('verdict.of', { act: row.act.slice(0, 80) })}
            verdict={verdict}
            onChoose={(chosen) =>
              void onJudge(pledge, { verdict: chosen, ...(evidence ? { evidence } : {}), ...(note ? { note } : {}) })
            }
          />
        </td>
        <td class="col-statements figures">{row.articles}</td>
        <td class="col-met" data-label={t('ledger.met')}>
          <MetText row={row} />
        </td>
      </tr>
      {unfolded && (
        <tr class="unfolded" id={details}>
          <td colSpan={columns}>
            <LedgerDetails row={row} onJudge={(judgement) => onJudge(pledge, judgement)} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** What is promised, in the reader's language where the catalogue has it, and what has moved since it was first stated. */
function ActText({ row }: { row: LedgerRow }) {
  const { language } = useText();
  const { act, summary, changes } = row;
  const english = language === 'en' && summary ? summary.en : undefined;
  return (
    <>
      <span class="clamped" lang="zh">
        {act}
      </span>
      {english && (
        <small class="act-summary" lang="en">
          {english}
        </small>
      )}
      <DifferenceList differences={changes} />
    </>
  );
}

/** The sum in plain figures, the unit behind it in a column of its own, so that figures stand below figures. */
function SumText({ row: { quantity } }: { row: LedgerRow }) {
  const { formatNumber } = useText();
  if (!quantity) return null;
  const figures = formatNumber(quantity.value);
  return (
    <span class={figures.length > LONGEST_SUM ? 'sum sum-long' : 'sum'}>
      {figures} <span class="sum-unit">{quantity.unit}</span>
    </span>
  );
}

/** Characters of the largest sum that is kept in one line. */
const LONGEST_SUM = 24;

function StrengthText({ row: { strength, cue } }: { row: LedgerRow }) {
  const { t } = useText();
  if (!strength) return null;
  return (
    <>
      {t(`pledge.strength.${strength}`)}
      {cue && <small class="quiet"> {t('pledge.cue', { cue })}</small>}
    </>
  );
}

function MetText({ row: { lastMet } }: { row: LedgerRow }) {
  const { formatDate } = useText();
  return <>{lastMet && formatDate(lastMet.slice(0, 10))}</>;
}
