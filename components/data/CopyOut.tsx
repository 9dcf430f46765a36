import { Download, FolderDown } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';

export interface CopyOutProps {
  /** Whether this browser lets a page write to a folder. */
  readonly canFolder: boolean;
  /** Name of the folder of the last time. */
  readonly folder: string | undefined;
  /** ISO 8601: when a copy was last made; undefined for never. */
  readonly copiedAt: string | undefined;
  /** There are many notes and never was a copy made. */
  readonly due: boolean;
  readonly busy: boolean;
  /** Copies to the folder of the last time; asks for one where there is none, or `anew`. */
  readonly onFolder: (anew: boolean) => void;
  readonly onFile: () => void;
}

/** A copy of everything outside the browser, in a folder or as a file. */
export function CopyOut({ canFolder, folder, copiedAt, due, busy, onFolder, onFile }: CopyOutProps) {
  const { t, formatMoment } = useText();
  return (
    <div class="data-part">
      <h3 class="entries-head">{t('data.copy')}</h3>
      <p class="card-hint">{t('data.copy.text')}</p>
      {due && <p class="data-due">{t('data.copy.due')}</p>}
      <div class="data-buttons">
        {canFolder && (
          <button type="button" class="button" disabled={busy} onClick={() => onFolder(false)}>
            <Icon icon={FolderDown} />
            {folder === undefined ? t('data.copy.folder') : t('data.copy.folder.again', { folder })}
          </button>
        )}
        {canFolder && folder !== undefined && (
          <button type="button" class="text-button" disabled={busy} onClick={() => onFolder(true)}>
            {t('data.copy.folder.other')}
          </button>
        )}
        <button type="button" class="button" disabled={busy} onClick={onFile}>
          <Icon icon={Download} />
          {t('data.copy.file')}
        </button>
      </div>
      <p class="card-hint">
        {copiedAt === undefined ? t('data.copy.never') : t('data.copy.last', { time: formatMoment(copiedAt) })}
      </p>
    </div>
  );
}
