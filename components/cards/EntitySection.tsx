import { useText } from '@/components/text-context';
import { nameInLanguage } from '@/utils/locale/name-in-language';
import type { Entity, Post } from '@/utils/model/entity';
import type { Mention } from '@/utils/model/recognition';
import type { EntityView } from '@/utils/reading/entity-view';
import { Fact, FactList } from './FactList';
import { KindLabel } from './KindLabel';
import { MentionWalker } from './MentionWalker';
import { SourceText } from './SourceText';

export interface EntitySectionProps {
  readonly mention: Mention;
  readonly view: EntityView;
  readonly onWalk: (step: 1 | -1) => void;
}

/** One entity on a card: who it is, what the article calls it, where this is known from. */
export function EntitySection({ mention, view, onWalk }: EntitySectionProps) {
  const { t, language } = useText();
  const { entity, name } = view;
  // The English name stands beside it in every language.
  const spoken = nameInLanguage(language === 'en' ? 'zh-CN' : language, name, entity);
  const guess = mention.how === 'pattern';
  return (
    <section class="card-section" aria-label={name}>
      <h2 class="card-title">
        <span lang={spoken.lang}>{spoken.text}</span>
        {entity?.en && (
          <span class="card-english" lang="en">
            {entity.en}
          </span>
        )}
      </h2>
      <div class="card-line">
        <KindLabel kind={entity?.kind ?? mention.kind} guess={guess} />
        <MentionWalker index={view.index} count={view.count} onWalk={onWalk} />
      </div>
      {entity?.note && (
        <p class="card-note" lang="zh">
          {entity.note}
        </p>
      )}
      {guess && <p class="card-hint">{t('card.guess.reason')}</p>}
      <EntityFacts view={view} user={mention.how === 'user'} guess={guess} />
    </section>
  );
}

function EntityFacts({ view, user, guess }: { view: EntityView; user: boolean; guess: boolean }) {
  const { t, formatDate } = useText();
  const { entity, names } = view;
  return (
    <FactList>
      {entity && <PostFacts entity={entity} of={view.postOf} />}
      {entity?.date && <Fact term={t('card.date')}>{formatDate(entity.date)}</Fact>}
      {entity?.since && <Fact term={t('card.since')}>{formatDate(entity.since)}</Fact>}
      {entity?.ticker && <Fact term={t('card.ticker')}>{entity.ticker.join(', ')}</Fact>}
      {names.length > 0 && (
        <Fact term={t('card.names')}>
          <span lang="zh">{names.join('、')}</span>
        </Fact>
      )}
      {entity && !guess && (
        <Fact term={t('card.source')}>
          <SourceText source={entity.source} user={user} />
        </Fact>
      )}
    </FactList>
  );
}

/** The post on the article's date, and today's where it is another one. */
function PostFacts({ entity, of }: { entity: Entity; of: string | undefined }) {
  const { t } = useText();
  return (
    <>
      {entity.post && (
        <Fact term={t('card.post')}>
          <PostText post={entity.post} of={of} />
        </Fact>
      )}
      {entity.postNow && (
        <Fact term={t('card.now')}>
          <PostText post={entity.postNow} of={undefined} />
        </Fact>
      )}
    </>
  );
}

function PostText({ post, of }: { post: Post; of: string | undefined }) {
  const { t, formatDate, language } = useText();
  const english = language === 'en' && post.en;
  const { from, to } = post;
  return (
    <>
      <span lang={english ? 'en' : 'zh'}>{english || `${of && !post.title.includes(of) ? of : ''}${post.title}`}</span>
      {from && (
        <small class="card-dates">
          {to ? formatDate(`${from}/${to}`) : t('card.post.since', { date: formatDate(from) })}
        </small>
      )}
    </>
  );
}
