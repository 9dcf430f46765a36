import { useState } from 'preact/hooks';
import { KindLabel } from '@/components/cards/KindLabel';
import { NameText } from '@/components/NameText';
import { useText } from '@/components/text-context';
import { type EntityGroup, nextStart, type PanelEntity } from '@/utils/reading/panel-entities';
import { PanelSection } from './PanelSection';

export interface PanelEntitiesProps {
  readonly groups: readonly EntityGroup[];
  /** The mention to bring into sight, by the start of its span. */
  readonly onGo: (start: number) => void;
}

/** The mention that was shown last. */
interface Step {
  readonly id: string;
  readonly start: number;
}

/** What the article names, by kind; a click on a name leads through its mentions, one after the other. */
export function PanelEntities({ groups, onGo }: PanelEntitiesProps) {
  const { t } = useText();
  const [step, setStep] = useState<Step>();
  const count = groups.reduce((sum, { entities }) => sum + entities.length, 0);
  const go = (entity: PanelEntity): void => {
    const start = nextStart(entity, step?.id === entity.id ? step.start : undefined);
    setStep({ id: entity.id, start });
    onGo(start);
  };
  return (
    <PanelSection title={t('panel.entities')} count={count}>
      {groups.length === 0 && <p class="card-hint">{t('panel.entities.none')}</p>}
      {groups.map(({ kind, entities }) => (
        <details key={kind} class="panel-kind" open={entities.length <= 12}>
          <summary>
            <KindLabel kind={kind} /> <span class="panel-count figures">{entities.length}</span>
          </summary>
          <ul class="panel-names">
            {entities.map((entity) => (
              <EntityItem
                key={entity.id}
                entity={entity}
                shown={step?.id === entity.id ? step.start : undefined}
                onGo={go}
              />
            ))}
          </ul>
        </details>
      ))}
    </PanelSection>
  );
}

interface EntityItemProps {
  readonly entity: PanelEntity;
  readonly shown: number | undefined;
  readonly onGo: (entity: PanelEntity) => void;
}

function EntityItem({ entity, shown, onGo }: EntityItemProps) {
  const { t, language } = useText();
  const { name, starts } = entity;
  const index = shown === undefined ? 0 : starts.indexOf(shown) + 1;
  const place = index > 0 ? t('card.place', { index, count: starts.length }) : String(starts.length);
  const heard = index > 0 ? t('card.place.name', { index, count: starts.length }) : undefined;
  return (
    <li>
      <button
        type="button"
        class={`panel-name${entity.entity ? '' : ' panel-guess'}`}
        {...(language !== 'en' && entity.entity?.en ? { title: entity.entity.en } : {})}
        aria-current={index > 0}
        onClick={() => onGo(entity)}
      >
        <NameText name={name} both /> <span class="panel-count figures">{place}</span>
        {heard !== undefined && <span class="only-heard">{heard}</span>}
      </button>
    </li>
  );
}
