import type { RefObject } from 'preact';
import { useText } from '@/components/text-context';
import type { Facets, NotesQuery } from '@/utils/model/notebook';
import { BulkBar, type BulkActions } from './BulkBar';
import { EmptySection } from './EmptySection';
import { NoteFilters } from './NoteFilters';
import { NoteList, type NoteListProps } from './NoteList';

/** How much of the notes has been read, while that is going on. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

export interface NotesSectionProps extends Omit<NoteListProps, 'label' | 'items' | 'titled' | 'onTag'> {
  readonly query: NotesQuery;
  readonly onQuery: (query: NotesQuery) => void;
  readonly facets: Facets | undefined;
  readonly nameOf: (id: string) => string;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** Undefined until the first answer. */
  readonly items: Uint32Array | undefined;
  /** How many of the items are notes. */
  readonly count: number;
  readonly reading: ReadingProgress | undefined;
  /** Whether other names of what is searched for are still being looked up. */
  readonly searching: boolean;
  readonly bulk: BulkActions;
}

/** All notes: searched, filtered, under their articles or by time, and changed many at a time. */
export function NotesSection(props: NotesSectionProps) {
  const { query, onQuery, facets, nameOf, searchRef, items, count, selected, bulk, onArticle: _, ...list } = props;
  const { t } = useText();
  return (
    <div class="notes">
      {!isFirstUse(props) && (
        <NoteFilters query={query} onQuery={onQuery} facets={facets} nameOf={nameOf} searchRef={searchRef} />
      )}
      <Status {...props} />
      {selected.size > 0 && (
        <BulkBar {...bulk} selected={selected.size} shown={count} tags={facets?.tags.map(({ value }) => value) ?? []} />
      )}
      {items && count === 0 && <NoNotes {...props} />}
      {items && count > 0 && (
        <NoteList
          {...list}
          selected={selected}
          label={t('section.notes')}
          items={items}
          titled={query.order === 'time'}
          onTag={(tag) => onQuery({ ...query, tag })}
          onArticle={(article) => onQuery({ ...query, article })}
        />
      )}
    </div>
  );
}

/** Whether there is nothing yet that could be looked for. */
function isFirstUse({ query, items, count, reading }: NotesSectionProps): boolean {
  const isRead = !reading || reading.done >= reading.total;
  return items !== undefined && count === 0 && isRead && Object.keys(query).length === 0;
}

/** How many there are; while the store is being read, how far that is. */
function Status({ items, count, reading }: NotesSectionProps) {
  const { t, formatNumber } = useText();
  const read = reading && reading.done < reading.total;
  return (
    <p class="notes-status" aria-live="polite">
      {items && !read && count > 0 && t('notes.count', { count })}
      {read && t('notes.reading', { done: formatNumber(reading.done), total: formatNumber(reading.total) })}
      {!items && !read && t('notes.loading')}
    </p>
  );
}

/** Nothing fits, or there is nothing yet: what to do next. */
function NoNotes({ query, onQuery, searching, reading }: NotesSectionProps) {
  const { t } = useText();
  if (searching || (reading && reading.done < reading.total)) return null;
  const asked = Object.keys(query).some((key) => key !== 'order');
  if (!asked) return <EmptySection title={t('notes.empty.title')} text={t('notes.empty.text')} />;
  return (
    <EmptySection title={t('notes.none.title')} text={t('notes.none.text')}>
      <button type="button" class="button" onClick={() => onQuery(query.order ? { order: query.order } : {})}>
        {t('filter.reset')}
      </button>
    </EmptySection>
  );
}
