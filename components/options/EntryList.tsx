import { KindLabel } from '@/components/cards/KindLabel';
import { useText } from '@/components/text-context';
import type { FoundEntity } from '@/utils/model/found-entity';
import type { Entry } from '@/utils/model/reader-data';

export interface OwnListProps {
  readonly entries: readonly Entry[];
  readonly onEdit: (entry: Entry) => void;
  readonly onDelete: (entry: Entry) => void;
}

/** The reader's entries, each with what may be done with it. */
export function OwnList({ entries, onEdit, onDelete }: OwnListProps) {
  const { t } = useText();
  return (
    <ul class="entries">
      {entries.map((entry) => {
        const [name = '', ...others] = entry.names;
        return (
          <li key={entry.id} class="entry">
            <div class="entry-text">
              <EntryTitle name={name} en={entry.en} />
              <p class="entry-line">
                <KindLabel kind={entry.kind} />
                {entry.replaces !== undefined && <span class="badge">{t('options.entry.corrects')}</span>}
                {others.length > 0 && (
                  <span class="quiet" lang="zh">
                    {others.join('、')}
                  </span>
                )}
              </p>
              {entry.note && <p class="quiet">{entry.note}</p>}
            </div>
            <div class="entry-actions">
              <button
                type="button"
                class="text-button"
                aria-label={t('options.entry.edit.name', { name })}
                onClick={() => onEdit(entry)}
              >
                {t('options.entry.edit')}
              </button>
              <button
                type="button"
                class="text-button"
                aria-label={t('options.entry.delete.name', { name })}
                onClick={() => onDelete(entry)}
              >
                {t('options.entry.delete')}
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

export interface FoundListProps {
  readonly found: readonly FoundEntity[];
  readonly onCorrect: (id: string) => void;
}

/** Entities of the bundled dictionary, each with the button that corrects it by an own entry. */
export function FoundList({ found, onCorrect }: FoundListProps) {
  const { t } = useText();
  return (
    <ul class="entries">
      {found.map(({ id, kind, name, en, matched }) => (
        <li key={id} class="entry">
          <div class="entry-text">
            <EntryTitle name={name} en={en} />
            <p class="entry-line">
              <KindLabel kind={kind} />
              {matched !== name && matched !== en && (
                <span class="quiet" lang="zh">
                  {matched}
                </span>
              )}
            </p>
          </div>
          <div class="entry-actions">
            <button
              type="button"
              class="text-button"
              aria-label={t('options.entry.correct.name', { name })}
              onClick={() => onCorrect(id)}
            >
              {t('options.entry.correct')}
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function EntryTitle({ name, en }: { name: string; en: string | undefined }) {
  return (
    <p class="entry-title">
      <span lang="zh">{name}</span>
      {en && (
        <span class="entry-english" lang="en">
          {en}
        </span>
      )}
    </p>
  );
}
