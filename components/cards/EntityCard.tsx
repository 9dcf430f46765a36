import { Pencil } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import type { EntityMemories } from '@/utils/model/entity-memory';
import type { Mention } from '@/utils/model/recognition';
import { type EntityView, entryStart } from '@/utils/reading/entity-view';
import { CardFrame, type CardProps } from './CardFrame';
import { EntityMemoryView } from './EntityMemoryView';
import { EntitySection } from './EntitySection';

/** Where an entity is no longer painted: in this article, or in any. */
export type MuteScope = 'here' | 'everywhere';

export interface EntityCardProps extends CardProps {
  readonly mention: Mention;
  /** One for each entity of the mention, as `entityViews` gives them. */
  readonly views: readonly EntityView[];
  /** What is known of its entities from elsewhere, by their ids; absent until it has been looked up. */
  readonly memories?: EntityMemories;
  /** The id of the article that is open. */
  readonly article?: string;
  /** ◀ or ▶ was asked for among the mentions of one entity. */
  readonly onWalk: (id: string, step: 1 | -1) => void;
  /** A note on this mention was asked for. */
  readonly onNote: () => void;
  readonly onMute: (id: string, scope: MuteScope) => void;
  /** The entity was to be added to the reader's own dictionary, corrected or edited there. */
  readonly onOwn: (view: EntityView) => void;
}

/** The card of a mention. A fused form (中俄) shows its entities one below the other. */
export function EntityCard(props: EntityCardProps) {
  const { mention, views, memories = {}, article = '', onWalk, onNote, onMute, onOwn, ...frame } = props;
  const { t } = useText();
  const kind = t(`kind.${mention.kind}`);
  const single = views.length === 1 ? views[0] : undefined;
  return (
    <CardFrame {...frame} label={t('card.label', { name: mention.text, kind })}>
      {views.map((view) => (
        <div key={view.id} class="card-part">
          <EntitySection mention={mention} view={view} onWalk={(step) => onWalk(view.id, step)} />
          <EntityMemoryView memory={memories[view.id]} here={article} />
          {!single && (
            <div class="actions">
              <MuteButtons view={view} onMute={onMute} />
              <OwnButton view={view} onOwn={onOwn} />
            </div>
          )}
        </div>
      ))}
      <div class="actions card-actions">
        <button type="button" class="text-button" title={t('card.note.entity')} onClick={onNote}>
          <Icon icon={Pencil} size={14} />
          {t('card.note')}
        </button>
        {single && <MuteButtons view={single} onMute={onMute} />}
        {single && <OwnButton view={single} onOwn={onOwn} />}
      </div>
    </CardFrame>
  );
}

function MuteButtons({ view, onMute }: { view: EntityView; onMute: EntityCardProps['onMute'] }) {
  const { t } = useText();
  const scopes: readonly MuteScope[] = ['here', 'everywhere'];
  return (
    <>
      {scopes.map((scope) => (
        <button
          key={scope}
          type="button"
          class="text-button"
          title={t(`card.mute.${scope}.name`, { name: view.name })}
          onClick={() => onMute(view.id, scope)}
        >
          {t(`card.mute.${scope}`)}
        </button>
      ))}
    </>
  );
}

function OwnButton({ view, onOwn }: { view: EntityView; onOwn: EntityCardProps['onOwn'] }) {
  const { t } = useText();
  const { type } = entryStart(view, { kind: view.entity?.kind ?? 'person' });
  return (
    <button
      type="button"
      class="text-button"
      title={t(`card.own.${type}.name`, { name: view.name })}
      onClick={() => onOwn(view)}
    >
      {t(`card.own.${type}`)}
    </button>
  );
}
