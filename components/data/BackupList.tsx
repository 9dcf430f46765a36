import { useText } from '@/components/text-context';
import { type Backup, sizeOfBackup } from '@/utils/model/backup';
import type { Failure } from '@/utils/model/outcome';
import { ArticleChoice, type BackedUpArticle } from './ArticleChoice';
import { sizeText } from './size-text';

export interface BackupListProps {
  /** The newest first; undefined until they are read. */
  readonly backups: readonly Backup[] | undefined;
  /** Ids of those of which a part is damaged or gone. */
  readonly broken: ReadonlySet<string>;
  /** The store that is open now: backups of another are said to be of one that is gone. */
  readonly database: string | undefined;
  /** Why the last automatic backup could not be made. */
  readonly fault: { readonly at: string; readonly failure: Failure } | undefined;
  /** The backup whose articles are in sight, and they; undefined until they are read. */
  readonly opened: { readonly id: string; readonly articles: readonly BackedUpArticle[] | undefined } | undefined;
  readonly busy: boolean;
  readonly onRestore: (backup: Backup, articleId?: string) => void;
  readonly onOpen: (backup: Backup | undefined) => void;
  readonly onExport: (backup: Backup) => void;
  readonly onDelete: (backup: Backup) => void;
}

/** The automatic backups, each with what can be done with it. */
export function BackupList(props: BackupListProps) {
  const { t, formatMoment } = useText();
  const { backups, fault } = props;
  return (
    <div class="data-part">
      <h3 class="entries-head">{t('data.backups')}</h3>
      <p class="card-hint">{t('data.backups.text')}</p>
      {fault && (
        <p class="field-fault" role="alert">
          {t(fault.failure.error === 'backup-incomplete' ? 'data.backups.incomplete' : 'data.backups.fault', {
            time: formatMoment(fault.at),
            reason: t(`error.${fault.failure.error}`),
          })}
        </p>
      )}
      {backups?.length === 0 && <p class="card-hint">{t('data.backups.none')}</p>}
      <ul class="entries" hidden={!backups?.length}>
        {(backups ?? []).map((backup) => (
          <BackupRow key={backup.id} {...props} backup={backup} />
        ))}
      </ul>
    </div>
  );
}

type RowProps = BackupListProps & { readonly backup: Backup };

function BackupRow(props: RowProps) {
  const { t, formatMoment, language } = useText();
  const { backup, broken, database, opened } = props;
  const facts = [
    t('data.backup.notes', { count: backup.notes }),
    t('data.backup.articles', { count: backup.articles }),
  ];
  return (
    <li class="entry backup">
      <div class="entry-text">
        <p class="backup-time figures">{formatMoment(backup.at)}</p>
        <p class="entry-line quiet">
          <span>{facts.join(' · ')}</span>
          <span class="figures">{sizeText(sizeOfBackup(backup), language)}</span>
          {broken.has(backup.id) && <span class="badge">{t('data.backup.broken')}</span>}
          {database !== undefined && backup.database !== database && (
            <span class="badge">{t('data.backup.earlier')}</span>
          )}
        </p>
      </div>
      <RowActions {...props} />
      {opened?.id === backup.id && (
        <ArticleChoice
          articles={opened.articles}
          busy={props.busy}
          onChoose={(articleId) => props.onRestore(backup, articleId)}
          onCancel={() => props.onOpen(undefined)}
        />
      )}
    </li>
  );
}

function RowActions({ backup, opened, busy, onRestore, onOpen, onExport, onDelete }: RowProps) {
  const { t, formatMoment } = useText();
  const time = formatMoment(backup.at);
  const isOpen = opened?.id === backup.id;
  const actions = [
    { key: 'restore', act: () => onRestore(backup) },
    { key: 'article', act: () => onOpen(isOpen ? undefined : backup), expanded: isOpen },
    { key: 'export', act: () => onExport(backup) },
    { key: 'delete', act: () => onDelete(backup) },
  ] as const;
  return (
    <div class="entry-actions">
      {actions.map(({ key, act, ...more }) => (
        <button
          key={key}
          type="button"
          class="text-button"
          disabled={busy}
          aria-label={t(`data.backup.${key}.name`, { time })}
          {...('expanded' in more ? { 'aria-expanded': more.expanded } : {})}
          onClick={act}
        >
          {t(`data.backup.${key}`)}
        </button>
      ))}
    </div>
  );
}
