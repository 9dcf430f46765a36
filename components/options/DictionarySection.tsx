import { Download, Plus } from 'lucide';
import { useId } from 'preact/hooks';
import { FileButton } from '@/components/forms/FileButton';
import { Icon } from '@/components/icons/Icon';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { EntryDraft, FoundEntity } from '@/utils/model/found-entity';
import type { Failure } from '@/utils/model/outcome';
import type { Entry } from '@/utils/model/reader-data';
import { EntryForm } from './EntryForm';
import { FoundList, OwnList } from './EntryList';
import { matchesEntry } from './matches-entry';

/** The form that is open: on an entry that is there, or on one that is not yet. */
export interface OpenForm {
  /** Tells forms opened one after the other apart. */
  readonly key: string;
  readonly entry?: Entry;
  readonly draft: EntryDraft;
}

/** What came of the last export or import. */
export type EntriesMoved =
  | { readonly type: 'exported'; readonly count: number; readonly file: string }
  | { readonly type: 'imported'; readonly changed: number; readonly same: number };

export interface DictionaryActions {
  readonly onQuery: (query: string) => void;
  readonly onAdd: () => void;
  readonly onCorrect: (id: string) => void;
  readonly onEdit: (entry: Entry) => void;
  readonly onDelete: (entry: Entry) => void;
  readonly onSave: (draft: EntryDraft) => void;
  readonly onCancel: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onCloseFailure: () => void;
}

export interface DictionarySectionProps extends DictionaryActions {
  /** The one changed last first; undefined until they are read. */
  readonly entries: readonly Entry[] | undefined;
  readonly query: string;
  /** What the bundled dictionary has for the query. */
  readonly found: readonly FoundEntity[];
  readonly form: OpenForm | undefined;
  readonly moved: EntriesMoved | undefined;
  readonly failure: Failure | undefined;
}

/** The reader's own dictionary: found, added, corrected, deleted, taken out and in. */
export function DictionarySection(props: DictionarySectionProps) {
  const { t } = useText();
  const { form, moved, failure, onSave, onCancel } = props;
  const title = form && t(`options.form.${formType(form)}`);
  return (
    <section class="options-section" aria-labelledby="dictionary">
      <h2 id="dictionary">{t('options.dictionary')}</h2>
      <p class="card-hint">{t('options.dictionary.text')}</p>
      {failure && <Notice failure={failure} onClose={props.onCloseFailure} />}
      <Search {...props} />
      {form && title && (
        <EntryForm key={form.key} title={title} draft={form.draft} onSave={onSave} onCancel={onCancel} />
      )}
      <Entries {...props} />
      <Moving {...props} />
      <p class="data-status" aria-live="polite">
        {moved?.type === 'exported' && t('options.exported', { count: moved.count, file: moved.file })}
        {moved?.type === 'imported' && t('options.imported', { changed: moved.changed, same: moved.same })}
      </p>
    </section>
  );
}

function formType({ entry, draft }: OpenForm): 'edit' | 'correct' | 'new' {
  if (entry) return 'edit';
  return draft.replaces === undefined ? 'new' : 'correct';
}

function Search({ query, onQuery, onAdd }: DictionarySectionProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div class="dictionary-bar">
      <label class="only-heard" for={id}>
        {t('options.search')}
      </label>
      <input
        id={id}
        type="search"
        class="field-input"
        placeholder={t('options.search.hint')}
        title={t('options.search')}
        value={query}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <button type="button" class="button" onClick={onAdd}>
        <Icon icon={Plus} />
        {t('options.add')}
      </button>
    </div>
  );
}

function Entries({ entries, query, found, onEdit, onDelete, onCorrect }: DictionarySectionProps) {
  const { t, formatNumber } = useText();
  const searching = query.trim() !== '';
  const fitting = (entries ?? []).filter((entry) => matchesEntry(entry, query));
  const none = t(searching && entries?.length ? 'options.own.unmatched' : 'options.own.none');
  return (
    <>
      <h3 class="entries-head">
        {t('options.own')} {entries && <span class="quiet figures">{formatNumber(fitting.length)}</span>}
      </h3>
      {entries &&
        (fitting.length > 0 ? (
          <OwnList entries={fitting} onEdit={onEdit} onDelete={onDelete} />
        ) : (
          <p class="card-hint">{none}</p>
        ))}
      {searching && (
        <>
          <h3 class="entries-head">{t('options.bundled')}</h3>
          {found.length > 0 ? (
            <FoundList found={found} onCorrect={onCorrect} />
          ) : (
            <p class="card-hint">{t('options.bundled.none')}</p>
          )}
        </>
      )}
    </>
  );
}

function Moving({ entries, onExport, onImport }: DictionarySectionProps) {
  const { t } = useText();
  return (
    <div class="buttons">
      <button type="button" class="button" disabled={!entries?.length} onClick={onExport}>
        <Icon icon={Download} />
        {t('popup.export')}
      </button>
      <FileButton label={t('popup.import')} onFile={onImport} />
    </div>
  );
}
