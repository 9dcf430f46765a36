import { X } from 'lucide';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';

/** What the reader may be told once about the care of the notes: that they can be kept for good, or copied out. */
export type Care = 'persist' | 'copy';

export interface CareHintProps {
  readonly care: Care;
  /** Opens the section of the settings where it is explained and done. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** One quiet sentence with a way to more; it is gone for good once it is closed. */
export function CareHint({ care, onOpen, onClose }: CareHintProps) {
  const { t } = useText();
  return (
    <aside class="care" aria-label={t('care.label')}>
      <p>
        {t(`care.${care}`)}{' '}
        <button type="button" class="link-button" onClick={onOpen}>
          {t('care.open')}
        </button>
      </p>
      <IconButton icon={X} label={t('notice.close')} onClick={onClose} />
    </aside>
  );
}
