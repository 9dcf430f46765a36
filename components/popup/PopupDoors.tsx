import { BookOpen, FileText, NotebookPen, PanelRight } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';

export interface DoorActions {
  /** The side panel was asked for. */
  readonly onPanel: () => void;
  /** The notebook was asked for. */
  readonly onNotebook: () => void;
  /** The ledger of pledges was asked for. */
  readonly onLedger: () => void;
  /** The reader of documents was asked for. */
  readonly onReader: () => void;
}

/** The ways to the other surfaces. */
export function PopupDoors({ onPanel, onNotebook, onLedger, onReader }: DoorActions) {
  const { t } = useText();
  return (
    <nav class="popup-section buttons" aria-label={t('popup.doors')}>
      <button type="button" class="button" onClick={onPanel}>
        <Icon icon={PanelRight} />
        {t('popup.panel')}
      </button>
      <button type="button" class="button" onClick={onNotebook}>
        <Icon icon={NotebookPen} />
        {t('popup.notebook')}
      </button>
      <button type="button" class="button" onClick={onLedger}>
        <Icon icon={BookOpen} />
        {t('popup.ledger')}
      </button>
      <button type="button" class="button" onClick={onReader}>
        <Icon icon={FileText} />
        {t('popup.reader')}
      </button>
    </nav>
  );
}
