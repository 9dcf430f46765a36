import { useState } from 'preact/hooks';
import { PledgeFilters } from '@/components/forms/PledgeFilters';
import { useText } from '@/components/text-context';
import type { PledgeView } from '@/utils/reading/pledge-view';
import { choicesOf, fits, isFiltering, type PledgeFilter } from '@/utils/reading/pledge-filter';
import { PanelPledge } from './PanelPledge';
import { PanelSection } from './PanelSection';

export interface PanelPledgesProps {
  /** In text order. */
  readonly pledges: readonly PledgeView[];
  /** ISO date. */
  readonly today: string;
  /** The place of a statement was asked for, by the start of its span. */
  readonly onGo: (start: number) => void;
}

/** The pledges of the article in text order, and which of them are shown. */
export function PanelPledges({ pledges, today, onGo }: PanelPledgesProps) {
  const { t } = useText();
  const [filter, setFilter] = useState<PledgeFilter>({});
  const promisers = choicesOf(pledges.flatMap(({ by }) => by));
  const recipients = choicesOf(pledges.flatMap(({ to }) => to));
  const shown = pledges.filter((view) => fits(filterable(view), filter, () => view.statement.text));
  return (
    <PanelSection title={t('panel.pledges')} count={shown.length}>
      {(pledges.length > 1 || isFiltering(filter)) && (
        <PledgeFilters filter={filter} onFilter={setFilter} promisers={promisers} recipients={recipients} />
      )}
      {pledges.length === 0 && <p class="card-hint">{t('panel.pledges.none')}</p>}
      {pledges.length > 0 && shown.length === 0 && <p class="card-hint">{t('filter.none')}</p>}
      <ol class="panel-pledges">
        {shown.map((view) => (
          <PanelPledge key={view.statement.start} view={view} today={today} onGo={() => onGo(view.statement.start)} />
        ))}
      </ol>
    </PanelSection>
  );
}

/** A sum or date that the catalogue knows counts, since it is shown. */
function filterable({ by, to, statement, pledge }: PledgeView) {
  return { by, to, quantity: statement.quantity ?? pledge?.quantity, due: statement.due ?? pledge?.due };
}
