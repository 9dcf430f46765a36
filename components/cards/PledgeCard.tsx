import { ArrowRight, Pencil } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import type { PledgeView } from '@/utils/reading/pledge-view';
import { CardFrame, type CardProps } from './CardFrame';
import { KindLabel } from './KindLabel';
import { PledgeFacts } from './PledgeFacts';

export interface PledgeCardProps extends CardProps {
  readonly view: PledgeView;
  /** ISO date from which the time left is counted. */
  readonly today: string;
  /** A note on this statement was asked for. */
  readonly onNote: () => void;
}

/** The card of a pledge: who promises whom what, how much, until when, and how firmly it is worded. */
export function PledgeCard({ view, today, onNote, ...frame }: PledgeCardProps) {
  const { t, language } = useText();
  const { statement, pledge } = view;
  const summary = pledge?.summary[language === 'en' ? 'en' : 'zh'];
  return (
    <CardFrame {...frame} label={t('card.label', { name: statement.act, kind: t('kind.pledge') })}>
      <section class="card-section">
        <div class="card-line">
          <KindLabel kind="pledge" />
        </div>
        <h2 class="card-title" lang="zh">
          {statement.act}
        </h2>
        {summary && summary !== statement.act && (
          <p class="card-note" lang={language === 'en' ? 'en' : 'zh'}>
            {summary}
          </p>
        )}
        <p class="card-parties">
          <Party role={t('pledge.by')} names={view.by} />
          {view.to.length > 0 && (
            <>
              <Icon icon={ArrowRight} size={14} />
              <Party role={t('pledge.to')} names={view.to} />
            </>
          )}
        </p>
        <PledgeFacts view={view} today={today} />
        {!pledge && <p class="card-hint">{t('pledge.grammar')}</p>}
      </section>
      <div class="actions card-actions">
        <button type="button" class="text-button" title={t('card.note.pledge')} onClick={onNote}>
          <Icon icon={Pencil} size={14} />
          {t('card.note')}
        </button>
      </div>
    </CardFrame>
  );
}

function Party({ role, names }: { role: string; names: readonly string[] }) {
  const { t } = useText();
  return (
    <span>
      <span class="only-heard">{role}: </span>
      {names.length > 0 ? <span lang="zh">{names.join('、')}</span> : <span class="quiet">{t('pledge.unstated')}</span>}
    </span>
  );
}
