import { Download, Upload } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';

/** What happens, or last happened, with an export. */
export type DataStatus =
  | { readonly type: 'idle' | 'working' }
  | { readonly type: 'exported'; readonly count: number; readonly file: string }
  | { readonly type: 'failed'; readonly failure: Failure };

export interface DataActions {
  readonly onExport: () => void;
  /** The place where files are imported was asked for. */
  readonly onImport: () => void;
  readonly onCloseFailure: () => void;
}

export interface PopupDataProps extends DataActions {
  readonly data: DataStatus;
}

/** The reader's notes as JSON, what came of it, and the way to where files come in. */
export function PopupData({ data, onExport, onImport, onCloseFailure }: PopupDataProps) {
  const { t } = useText();
  return (
    <section class="popup-section" aria-label={t('popup.data')}>
      <h2 class="popup-heading">{t('popup.data')}</h2>
      <div class="buttons">
        <button type="button" class="button" disabled={data.type === 'working'} onClick={onExport}>
          <Icon icon={Download} />
          {t('popup.export')}
        </button>
        <button type="button" class="button" onClick={onImport}>
          <Icon icon={Upload} />
          {t('popup.import.open')}
        </button>
      </div>
      <p class="data-status" aria-live="polite">
        {data.type === 'working' && t('popup.exporting')}
        {data.type === 'exported' && t('popup.exported', { count: data.count, file: data.file })}
      </p>
      {data.type === 'failed' && <Notice failure={data.failure} onClose={onCloseFailure} />}
    </section>
  );
}
