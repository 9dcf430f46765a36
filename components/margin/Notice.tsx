import { CircleAlert, X } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';

export interface NoticeProps {
  readonly failure: Failure;
  /** Without it the notice stays. */
  readonly onClose?: () => void;
  /** Opens the settings where something can be done about it; shown for faults of the store alone. */
  readonly onData?: () => void;
}

/** What went wrong, what was kept and what to do, in the reader's language; read out at once. */
export function Notice({ failure, onClose, onData }: NoticeProps) {
  const { t } = useText();
  return (
    <div class="notice" role="alert">
      <Icon icon={CircleAlert} />
      <div class="notice-text">
        <p>{t(`error.${failure.error}`)}</p>
        {onData && failure.error.startsWith('store-') && (
          <button type="button" class="text-button" onClick={onData}>
            {t('trouble.settings')}
          </button>
        )}
        {failure.detail && <p class="card-hint">{t('notice.detail', { detail: failure.detail })}</p>}
      </div>
      {onClose && <IconButton icon={X} label={t('notice.close')} onClick={onClose} />}
    </div>
  );
}
