import { DifferenceList } from '@/components/cards/DifferenceList';
import { StatedSource } from '@/components/cards/StatedSource';
import type { Judgement } from '@/components/forms/use-judgement';
import { VerdictForm } from '@/components/forms/VerdictForm';
import { SourceText } from '@/components/cards/SourceText';
import { useText } from '@/components/text-context';
import type { LedgerRow, Stated } from '@/utils/model/ledger';
import type { Outcome } from '@/utils/model/outcome';
import { differences } from '@/utils/reading/compare-statements';

export interface LedgerDetailsProps {
  readonly row: LedgerRow;
  readonly onJudge: (judgement: Judgement) => Promise<Outcome<unknown>>;
}

/** Every statement of a promise in order of time, each with what it says differently from the one before, and the verdict on it. */
export function LedgerDetails({ row, onJudge }: LedgerDetailsProps) {
  const { t } = useText();
  const { statements, verdict, evidence, note } = row;
  const judgement = { verdict, ...(evidence ? { evidence } : {}), ...(note ? { note } : {}) };
  return (
    <div class="details">
      <ol class="statements" aria-label={t('ledger.statements')}>
        {statements.map((stated, index) => (
          <StatementItem
            key={`${stated.origin}-${stated.article?.id ?? stated.at}`}
            stated={stated}
            before={statements[index - 1]}
          />
        ))}
        {statements.length === 0 && <li class="quiet">{t('ledger.forgotten')}</li>}
      </ol>
      <VerdictForm judgement={judgement} onJudge={onJudge} />
    </div>
  );
}

function StatementItem({ stated, before }: { stated: Stated; before: Stated | undefined }) {
  const { t, formatDate, formatNumber } = useText();
  const { text, due, quantity, origin, source } = stated;
  return (
    <li class="statement">
      {origin === 'catalogue' && <span class="statement-time">{t('stated.first.announced')}</span>}
      <StatedSource stated={stated} />
      {text && (
        <q class="statement-words" lang="zh">
          {text}
        </q>
      )}
      {origin === 'catalogue' && (
        <span class="quiet">
          {[
            quantity && t('pledge.quantity.plain', { value: formatNumber(quantity.value), unit: quantity.unit }),
            due && `${t('pledge.due')} ${formatDate(due)}`,
          ]
            .filter(Boolean)
            .join(' · ')}{' '}
          {source && (
            <small>
              {t('card.source')}: <SourceText source={source} />
            </small>
          )}
        </span>
      )}
      {before && <DifferenceList differences={differences(before, stated)} />}
    </li>
  );
}
