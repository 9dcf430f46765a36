import { Trash2 } from 'lucide';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import type { RecentDocument } from '@/utils/model/reader-document';

export interface RecentListProps {
  /** Undefined until they are read. */
  readonly documents: readonly RecentDocument[] | undefined;
  /** The address under which a document is opened again. */
  readonly addressOf: (id: string) => string;
  readonly onRemove: (document: RecentDocument) => void;
}

/** The documents that can be opened again, the last one first. */
export function RecentList({ documents, addressOf, onRemove }: RecentListProps) {
  const { t, formatDate } = useText();
  return (
    <section class="recent" aria-labelledby="recent">
      <h2 id="recent">{t('reader.recent')}</h2>
      <p class="card-hint">{t(documents?.length === 0 ? 'reader.recent.none' : 'reader.recent.kept')}</p>
      <ul>
        {documents?.map((document) => (
          <li key={document.id}>
            <div>
              <a href={addressOf(document.id)} lang="zh">
                {document.title}
              </a>
              <p class="card-hint">
                {[
                  document.file !== document.title && document.file,
                  t('reader.opened', { date: formatDate(document.openedAt) }),
                  document.notes > 0 && t('reader.notes', { count: document.notes }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <IconButton
              icon={Trash2}
              label={t('reader.remove', { title: document.title })}
              onClick={() => onRemove(document)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
