import { WorkBar, type WorkBarProps } from '@/components/exchange/WorkBar';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';
import { BackupList, type BackupListProps } from './BackupList';
import { CopyOut, type CopyOutProps } from './CopyOut';
import { EraseForm, type EraseFormProps } from './EraseForm';
import { StorageFacts, type StorageFactsProps } from './StorageFacts';

/** What came of the last step. */
export type DataDone =
  | { readonly type: 'restored'; readonly added: number; readonly updated: number; readonly same: number }
  | { readonly type: 'restored-partly'; readonly added: number; readonly updated: number; readonly broken: number }
  | { readonly type: 'undone' }
  | { readonly type: 'copied'; readonly count: number; readonly file: string }
  | { readonly type: 'erased'; readonly file: string };

/** How far a step is that takes a while. */
export type DataWorking = WorkBarProps;

export interface DataSectionProps {
  readonly storage: StorageFactsProps;
  readonly backups: BackupListProps;
  readonly copy: CopyOutProps;
  readonly erase: EraseFormProps;
  readonly working?: DataWorking | undefined;
  readonly done: DataDone | undefined;
  /** Given while the last step can be taken back. */
  readonly onUndo?: (() => void) | undefined;
  readonly failure: Failure | undefined;
  readonly onCloseFailure: () => void;
}

/** The reader's data: how it is kept, backed up, copied out and erased. Shown in the settings and wherever else it is wanted. */
export function DataSection({
  storage,
  backups,
  copy,
  erase,
  working,
  done,
  onUndo,
  failure,
  onCloseFailure,
}: DataSectionProps) {
  const { t } = useText();
  return (
    <section class="data-section" aria-labelledby="own-data">
      <h2 id="own-data" tabIndex={-1}>
        {t('data.title')}
      </h2>
      <StorageFacts {...storage} />
      <BackupList {...backups} />
      {working && <WorkBar {...working} />}
      <div class="data-said" aria-live="polite">
        {done && (
          <p>
            <DoneText done={done} />{' '}
            {onUndo && (
              <button type="button" class="link-button" onClick={onUndo}>
                {t('toast.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {failure && <Notice failure={failure} onClose={onCloseFailure} />}
      <CopyOut {...copy} />
      <EraseForm {...erase} />
    </section>
  );
}

function DoneText({ done }: { done: DataDone }) {
  const { t } = useText();
  const { type, ...values } = done;
  return <span>{t(`data.${type}`, values)}</span>;
}
