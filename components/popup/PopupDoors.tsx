import { BookOpen, PanelRight } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';

export interface DoorActions {
  /** The side panel was asked for. */
  readonly onPanel: () => void;
  /** The ledger of pledges was asked for. */
  readonly onLedger: () => void;
}

/** The ways to the other surfaces. */
export function PopupDoors({ onPanel, onLedger }: DoorActions) {
  const { t } = useText();
  return (
    <nav class="popup-section buttons" aria-label={t('popup.doors')}>
      <button type="button" class="button" onClick={onPanel}>
        <Icon icon={PanelRight} />
        {t('popup.panel')}
      </button>
      <button type="button" class="button" onClick={onLedger}>
        <Icon icon={BookOpen} />
        {t('popup.ledger')}
      </button>
    </nav>
  );
}
