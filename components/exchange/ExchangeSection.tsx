import { FileButton } from '@/components/forms/FileButton';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { ImportCounts, ImportSummary } from '@/utils/model/import-record';
import type { Failure } from '@/utils/model/outcome';
import { ExportForm, type ExportWish } from './ExportForm';
import { type Preview, ImportPreviewView } from './ImportPreviewView';
import { ImportList } from './ImportList';
import { WorkBar } from './WorkBar';

/** What happens, or last happened, with an export or import. */
export type ExchangeStatus =
  | { readonly type: 'idle' }
  | {
      readonly type: 'working';
      readonly what: 'export' | 'read' | 'write' | 'undo';
      readonly done: number;
      readonly all: number;
    }
  | { readonly type: 'preview'; readonly preview: Preview; readonly file: string }
  | { readonly type: 'exported'; readonly count: number; readonly file: string }
  | {
      readonly type: 'imported';
      readonly counts: ImportCounts;
      readonly unchanged: number;
      readonly file: string;
      readonly id: string;
    }
  | { readonly type: 'undone'; readonly restored: number; readonly kept: number }
  | { readonly type: 'failed'; readonly failure: Failure };

export interface ExchangeSectionProps {
  readonly status: ExchangeStatus;
  /** Imports that can be undone, the last one first. */
  readonly imports: readonly ImportSummary[];
  /** Ids of the notes that are chosen on the page; undefined where none can be. */
  readonly selected?: readonly string[] | undefined;
  readonly onExport: (wish: ExportWish) => void;
  readonly onFile: (file: File) => void;
  readonly onApply: () => void;
  /** The work, or what the preview shows, is not wanted. */
  readonly onCancel: () => void;
  readonly onUndo: (id: string) => void;
  readonly onClose: () => void;
}

/** Everything out and in: exports, imports with their preview, and the imports that can be undone. */
export function ExchangeSection(props: ExchangeSectionProps) {
  const { t } = useText();
  const { status, imports, selected, onExport, onFile, onApply, onCancel, onUndo, onClose } = props;
  const busy = status.type === 'working' || status.type === 'preview';
  return (
    <section class="exchange" aria-labelledby="exchange">
      <h2 id="exchange" tabIndex={-1}>
        {t('exchange.title')}
      </h2>
      <div class="exchange-columns">
        <ExportForm busy={busy} selected={selected} onExport={onExport} />
        <div class="exchange-part">
          <h3 class="entries-head">{t('exchange.import')}</h3>
          <p class="card-hint">{t('exchange.import.text')}</p>
          <div class="exchange-buttons">
            <FileButton label={t('exchange.choose')} disabled={busy} onFile={onFile} />
          </div>
          <ImportList imports={imports} busy={busy} onUndo={onUndo} />
        </div>
      </div>
      {status.type === 'working' && <WorkBar {...status} onCancel={onCancel} />}
      <div class="exchange-said" aria-live="polite">
        <Said status={status} onUndo={onUndo} />
      </div>
      {status.type === 'preview' && <ImportPreviewView {...status} onApply={onApply} onCancel={onCancel} />}
      {status.type === 'failed' && <Notice failure={status.failure} onClose={onClose} />}
    </section>
  );
}

/** What came of the last step, in one sentence. */
function Said({ status, onUndo }: Pick<ExchangeSectionProps, 'status' | 'onUndo'>) {
  const { t } = useText();
  switch (status.type) {
    case 'exported':
      return <p>{t('exchange.exported', { count: status.count, file: status.file })}</p>;
    case 'undone':
      return <p>{t(status.kept > 0 ? 'exchange.undone.partly' : 'exchange.undone', { count: status.kept })}</p>;
    case 'imported': {
      const { counts, unchanged, id } = status;
      const wrote = counts.added + counts.updated + counts.others > 0;
      return (
        <p>
          {t('exchange.imported', { added: counts.added, updated: counts.updated, same: unchanged })}{' '}
          {wrote && (
            <button type="button" class="text-button" onClick={() => onUndo(id)}>
              {t('exchange.undo')}
            </button>
          )}
        </p>
      );
    }
    default:
      return null;
  }
}
