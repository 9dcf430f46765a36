import { DifferenceList } from '@/components/cards/DifferenceList';
import { DueText } from '@/components/cards/DueText';
import { Parties } from '@/components/ledger/Parties';
import { useText } from '@/components/text-context';
import type { PledgeView } from '@/utils/reading/pledge-view';

export interface PanelPledgeProps {
  readonly view: PledgeView;
  /** ISO date. */
  readonly today: string;
  /** Its place in the article was asked for. */
  readonly onGo: () => void;
}

/** One pledge of the article, small: a click leads to its place. */
export function PanelPledge({ view, today, onGo }: PanelPledgeProps) {
  const { t } = useText();
  const { statement, standing, memory } = view;
  const verdict = memory?.verdict?.verdict ?? 'open';
  return (
    <li>
      <button type="button" class="panel-pledge" title={t('panel.go')} onClick={onGo}>
        <Parties by={view.by} to={view.to} />
        <span class="panel-act clamped" lang="zh">
          {statement.act}
        </span>
        <PanelFacts view={view} today={today} settled={verdict === 'kept' || verdict === 'broken'} />
        {standing && <DifferenceList differences={standing.moved} />}
        {(verdict !== 'open' || (standing && standing.count > 1)) && (
          <span class="panel-standing">
            {standing && standing.count > 1 && (
              <span>{t('stated.nth', { nth: standing.nth, total: standing.count })}</span>
            )}
            {verdict !== 'open' && <span class={`verdict-${verdict}`}>{t(`verdict.${verdict}`)}</span>}
          </span>
        )}
      </button>
    </li>
  );
}

/** Sum, date and wording in one line. */
function PanelFacts({ view, today, settled }: { view: PledgeView; today: string; settled: boolean }) {
  const { t, formatNumber } = useText();
  const { statement, pledge } = view;
  const quantity = statement.quantity ?? pledge?.quantity;
  const due = statement.due ?? pledge?.due;
  return (
    <span class="panel-facts">
      {quantity && (
        <span class="figures">
          {t('pledge.quantity.plain', { value: formatNumber(quantity.value), unit: quantity.unit })}
        </span>
      )}
      {due && (
        <span>
          <DueText due={due} today={today} settled={settled} />
        </span>
      )}
      <span class="quiet">
        {t(`pledge.strength.${statement.strength}`)}
        {statement.cue && ` ${t('pledge.cue', { cue: statement.cue })}`}
      </span>
    </span>
  );
}
