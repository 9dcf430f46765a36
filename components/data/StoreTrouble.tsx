import { CircleAlert } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import type { Backup, StoreLoss } from '@/utils/model/backup';
import type { Failure } from '@/utils/model/outcome';

/** What keeps the reader from the notes: the store does not open, or the browser has removed it. */
export type Trouble =
  | { readonly type: 'failed'; readonly failure: Failure }
  | {
      readonly type: 'lost';
      readonly loss: StoreLoss;
      /** The last whole backup of what was removed. */
      readonly backup?: Backup | undefined;
    };

export interface TroubleActions {
  readonly onRetry: () => void;
  /** Saves what can be read of the store, without opening it. */
  readonly onRescue: () => void;
  readonly onRestore: () => void;
  /** Goes on with the store as it is now. */
  readonly onDismiss: () => void;
  /** Opens the backups in the settings; absent where they are in sight. */
  readonly onBackups?: (() => void) | undefined;
}

export interface StoreTroubleProps extends TroubleActions {
  readonly trouble: Trouble;
  readonly busy: boolean;
  /** What came of the last attempt. */
  readonly said?: string | undefined;
}

/** What happened to the store, what was kept, and what can be done; read out at once. The same on every surface. */
export function StoreTrouble(props: StoreTroubleProps) {
  const { trouble, said } = props;
  const heading = useId();
  return (
    <section class="trouble" aria-labelledby={heading}>
      <Icon icon={CircleAlert} size={18} />
      <div class="trouble-text" role="alert">
        {trouble.type === 'lost' ? (
          <Lost {...props} {...trouble} heading={heading} />
        ) : (
          <Failed {...props} {...trouble} heading={heading} />
        )}
        {said && <p class="card-hint">{said}</p>}
      </div>
    </section>
  );
}

type LostProps = StoreTroubleProps & Extract<Trouble, { type: 'lost' }> & { readonly heading: string };

function Lost({ loss, backup, heading, busy, onRestore, onDismiss, onBackups }: LostProps) {
  const { t, formatMoment } = useText();
  return (
    <>
      <h2 id={heading}>{t('trouble.lost.title')}</h2>
      <p>{t('trouble.lost.text', { count: loss.notes, time: formatMoment(loss.seenAt) })}</p>
      <p>
        {backup
          ? t('trouble.lost.backup', { count: backup.notes, time: formatMoment(backup.at) })
          : t('trouble.lost.none')}
      </p>
      <Buttons>
        {backup && (
          <button type="button" class="button main-button" disabled={busy} onClick={onRestore}>
            {t('trouble.restore')}
          </button>
        )}
        {onBackups && (
          <button type="button" class="button" onClick={onBackups}>
            {t('trouble.backups')}
          </button>
        )}
        <button type="button" class="text-button" disabled={busy} onClick={onDismiss}>
          {t('trouble.dismiss')}
        </button>
      </Buttons>
    </>
  );
}

type FailedProps = StoreTroubleProps & Extract<Trouble, { type: 'failed' }> & { readonly heading: string };

function Failed({ failure, heading, busy, onRetry, onRescue, onBackups }: FailedProps) {
  const { t } = useText();
  return (
    <>
      <h2 id={heading}>{t(failure.error === 'store-full' ? 'trouble.full.title' : 'trouble.failed.title')}</h2>
      <p>{t(`error.${failure.error}`)}</p>
      {failure.detail && <p class="card-hint">{t('notice.detail', { detail: failure.detail })}</p>}
      <Buttons>
        <button type="button" class="button main-button" disabled={busy} onClick={onRetry}>
          {t('trouble.retry')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={onRescue}>
          {t('trouble.rescue')}
        </button>
        {onBackups && (
          <button type="button" class="text-button" onClick={onBackups}>
            {t('trouble.backups')}
          </button>
        )}
      </Buttons>
    </>
  );
}

function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="trouble-buttons">{children}</div>;
}
