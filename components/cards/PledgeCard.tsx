import { ArrowRight, BookOpen, Pencil } from 'lucide';
import type { Judgement } from '@/components/forms/use-judgement';
import { VerdictForm } from '@/components/forms/VerdictForm';
import { NameList } from '@/components/NameText';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import type { Outcome } from '@/utils/model/outcome';
import type { PledgeView } from '@/utils/reading/pledge-view';
import { AboutNotes } from './AboutNotes';
import { CardFrame, type CardProps } from './CardFrame';
import { KindLabel } from './KindLabel';
import { PledgeFacts } from './PledgeFacts';
import { MovedSinceFirst, RestatementList } from './RestatementList';
import { WordingLadder } from './WordingLadder';

export interface PledgeCardProps extends CardProps {
  readonly view: PledgeView;
  /** ISO date from which the time left is counted. */
  readonly today: string;
  /** A note on this statement was asked for. */
  readonly onNote: () => void;
  /** Stores the reader's verdict; answers when it is kept. */
  readonly onJudge: (judgement: Judgement) => Promise<Outcome<unknown>>;
  /** The ledger was asked for, at this pledge. */
  readonly onLedger: () => void;
}

/** The card of a pledge: who promises whom what, how much, until when, how firmly it is worded, and what was said before. */
export function PledgeCard({ view, today, onNote, onJudge, onLedger, ...frame }: PledgeCardProps) {
  const { t } = useText();
  const { statement, pledge, standing, memory } = view;
  const { mode, onPin } = frame;
  return (
    <CardFrame {...frame} label={t('card.label', { name: statement.act, kind: t('kind.pledge') })}>
      <section class="card-section">
        <div class="card-line">
          <KindLabel kind="pledge" />
          {standing && standing.count > 1 && (
            <span class="badge-plain">{t('stated.nth', { nth: standing.nth, total: standing.count })}</span>
          )}
        </div>
        <PledgeHead view={view} />
        {standing && <MovedSinceFirst standing={standing} />}
        <PledgeFacts view={view} today={today} />
        <WordingLadder cue={statement.cue} />
        {!view.dated && <p class="card-hint">{t('pledge.undated')}</p>}
        {!pledge && <p class="card-hint">{t('pledge.grammar')}</p>}
        {standing && <RestatementList standing={standing} />}
        {statement.pledge !== undefined && (
          <VerdictForm
            judgement={memory?.verdict ?? { verdict: 'open' }}
            onJudge={onJudge}
            onTouch={() => mode === 'hover' && onPin()}
          />
        )}
        <AboutNotes title={t('pledge.notes', { count: memory?.notes.length ?? 0 })} notes={memory?.notes ?? []} />
      </section>
      <div class="actions card-actions">
        <button type="button" class="text-button" title={t('card.note.pledge')} onClick={onNote}>
          <Icon icon={Pencil} size={14} />
          {t('card.note')}
        </button>
        {statement.pledge !== undefined && (
          <button type="button" class="text-button" title={t('card.ledger.name')} onClick={onLedger}>
            <Icon icon={BookOpen} size={14} />
            {t('card.ledger')}
          </button>
        )}
      </div>
    </CardFrame>
  );
}

/** What is promised, and who promises it to whom. */
function PledgeHead({ view }: { view: PledgeView }) {
  const { t, language } = useText();
  const { statement, pledge } = view;
  const spoken = language === 'en' ? 'en' : 'zh';
  const summary = pledge?.summary[spoken];
  return (
    <>
      <h2 class="card-title clamped" lang="zh">
        {statement.act}
      </h2>
      {summary && summary !== statement.act && (
        <p class="card-note" lang={spoken}>
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
    </>
  );
}

function Party({ role, names }: { role: string; names: readonly string[] }) {
  const { t } = useText();
  return (
    <span>
      <span class="only-heard">{role}: </span>
      {names.length > 0 ? <NameList names={names} /> : <span class="quiet">{t('pledge.unstated')}</span>}
    </span>
  );
}
