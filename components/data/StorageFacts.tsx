import { useText } from '@/components/text-context';
import { sizeText } from './size-text';

export interface StorageFactsProps {
  /** How much there is; undefined until it is counted. */
  readonly counts: { readonly notes: number; readonly articles: number; readonly entries: number } | undefined;
  /** Bytes; undefined where the browser does not say. */
  readonly usage: number | undefined;
  readonly quota: number | undefined;
  /** Bytes of the automatic backups. */
  readonly backupSize: number;
  /** Whether the browser keeps the notes until the reader removes them. */
  readonly persisted: boolean | undefined;
  /** The browser was asked for that, and declined. */
  readonly declined: boolean;
  readonly onPersist: () => void;
}

/** What is stored, how much room it takes, and whether the browser may clear it away. */
export function StorageFacts(props: StorageFactsProps) {
  const { t, formatNumber } = useText();
  const { counts, backupSize } = props;
  return (
    <div class="data-part">
      <h3 class="entries-head">{t('data.storage')}</h3>
      <dl class="data-facts">
        {(['notes', 'articles', 'entries'] as const).map((what) => (
          <div key={what}>
            <dt>{t(`data.${what}`)}</dt>
            <dd class="figures">{counts ? formatNumber(counts[what]) : '…'}</dd>
          </div>
        ))}
        <Room {...props} />
        <Size label={t('data.backups.size')} bytes={backupSize} />
      </dl>
      <Persistence {...props} />
    </div>
  );
}

function Room({ usage, quota }: StorageFactsProps) {
  const { t, language } = useText();
  if (usage === undefined) return null;
  const free = quota === undefined ? undefined : sizeText(Math.max(quota - usage, 0), language);
  return (
    <div>
      <dt>{t('data.usage')}</dt>
      <dd>
        <span class="figures">{sizeText(usage, language)}</span>{' '}
        {free !== undefined && <span class="quiet">{t('data.free', { size: free })}</span>}
      </dd>
    </div>
  );
}

function Size({ label, bytes }: { label: string; bytes: number }) {
  const { language } = useText();
  return (
    <div>
      <dt>{label}</dt>
      <dd class="figures">{sizeText(bytes, language)}</dd>
    </div>
  );
}

function Persistence({ persisted, declined, onPersist }: StorageFactsProps) {
  const { t } = useText();
  if (persisted === undefined) return <p class="card-hint">{t('data.persist.unknown')}</p>;
  if (persisted) return <p class="card-hint">{t('data.persist.yes')}</p>;
  return (
    <>
      <p class="card-hint">{t(declined ? 'data.persist.declined' : 'data.persist.no')}</p>
      <div class="data-buttons">
        <button type="button" class="button" onClick={onPersist}>
          {t('data.persist.ask')}
        </button>
      </div>
    </>
  );
}
