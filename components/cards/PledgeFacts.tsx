import { useSpoken } from '@/components/names-context';
import { useText } from '@/components/text-context';
import type { Quantity, Statement } from '@/utils/model/pledge';
import type { PledgeView } from '@/utils/reading/pledge-view';
import { DueText } from './DueText';
import { Fact, FactList } from './FactList';
import { SourceText } from './SourceText';

export interface PledgeFactsProps {
  readonly view: PledgeView;
  /** ISO date. */
  readonly today: string;
}

/** The facts of a pledge. What the text leaves open is taken from the catalogue. */
export function PledgeFacts({ view, today }: PledgeFactsProps) {
  const { t, formatDate } = useText();
  const spoken = useSpoken();
  const { statement, pledge, occasion } = view;
  const quantity = statement.quantity ?? pledge?.quantity;
  const due = statement.due ?? pledge?.due;
  const date = pledge && formatDate(pledge.announced.date);
  return (
    <FactList>
      {quantity && <QuantityFact quantity={quantity} words={statement.quantity?.text} />}
      <Fact term={t('pledge.due')}>
        {due ? <DueText due={due} today={today} /> : <span class="quiet">{t('pledge.unstated')}</span>}
      </Fact>
      <StrengthFact statement={statement} />
      {pledge && date && (
        <>
          <Fact term={t('pledge.announced')}>
            {occasion ? t('pledge.announced.at', { date, occasion: spoken(occasion).text }) : date}
            <small class="card-dates">{t('pledge.catalogue')}</small>
          </Fact>
          <Fact term={t('card.source')}>
            <SourceText source={pledge.announced.source} />
          </Fact>
        </>
      )}
    </FactList>
  );
}

/** 5000 万剂 as 50,000,000 剂, the words of the article beside it where they are others. */
function QuantityFact({ quantity, words }: { quantity: Quantity; words: string | undefined }) {
  const { t, formatNumber } = useText();
  const plain = t('pledge.quantity.plain', { value: formatNumber(quantity.value), unit: quantity.unit });
  const same = words?.replaceAll(/\s/g, '') === plain.replaceAll(/\s/g, '');
  return (
    <Fact term={t('pledge.quantity')}>
      <span class="figures">{plain}</span>
      {words && !same && <small class="card-dates">{t('pledge.quantity.words', { text: words })}</small>}
    </Fact>
  );
}

function StrengthFact({ statement }: { statement: Statement }) {
  const { t } = useText();
  return (
    <Fact term={t('pledge.strength')}>
      {t(`pledge.strength.${statement.strength}`)}
      {statement.cue && <small class="card-dates">{t('pledge.cue', { cue: statement.cue })}</small>}
    </Fact>
  );
}
