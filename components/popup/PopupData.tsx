import { Download } from 'lucide';
import { FileButton } from '@/components/forms/FileButton';
import { Icon } from '@/components/icons/Icon';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';

/** What happens, or last happened, with an export or import. */
export type DataStatus =
  | { readonly type: 'idle' }
  | { readonly type: 'exporting' }
  | { readonly type: 'importing' }
  | { readonly type: 'exported'; readonly count: number; readonly file: string }
  | { readonly type: 'imported'; readonly added: number; readonly updated: number; readonly same: number }
  | { readonly type: 'failed'; readonly failure: Failure };

export interface DataActions {
  readonly onExport: () => void;
  /** A file was chosen to be imported. */
  readonly onImport: (file: File) => void;
  /**
   * Given where choosing a file would close the popup (Firefox): the import button calls
   * this instead, to go on in a tab.
   */
  readonly onImportElsewhere?: (() => void) | undefined;
  readonly onCloseFailure: () => void;
}

export interface PopupDataProps extends DataActions {
  readonly data: DataStatus;
}

/** The reader's notes as JSON, out and in, and what came of it. */
export function PopupData({ data, onExport, onImport, onImportElsewhere, onCloseFailure }: PopupDataProps) {
  const { t } = useText();
  const busy = data.type === 'exporting' || data.type === 'importing';
  return (
    <section class="popup-section" aria-label={t('popup.data')}>
      <h2 class="popup-heading">{t('popup.data')}</h2>
      <div class="buttons">
        <button type="button" class="button" disabled={busy} onClick={onExport}>
          <Icon icon={Download} />
          {t('popup.export')}
        </button>
        <FileButton label={t('popup.import')} disabled={busy} onFile={onImport} onElsewhere={onImportElsewhere} />
      </div>
      <p class="data-status" aria-live="polite">
        <StatusText data={data} />
      </p>
      {data.type === 'failed' && <Notice failure={data.failure} onClose={onCloseFailure} />}
    </section>
  );
}

function StatusText({ data }: { data: DataStatus }) {
  const { t } = useText();
  switch (data.type) {
    case 'exporting':
      return <>{t('popup.exporting')}</>;
    case 'importing':
      return <>{t('popup.importing')}</>;
    case 'exported':
      return <>{t('popup.exported', { count: data.count, file: data.file })}</>;
    case 'imported':
      return <>{t('popup.imported', { added: data.added, updated: data.updated, same: data.same })}</>;
    default:
      return null;
  }
}
