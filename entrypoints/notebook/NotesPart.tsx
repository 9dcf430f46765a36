import { useEffect, useRef } from 'preact/hooks';
import type { BulkActions } from '@/components/notebook/BulkBar';
import { NotesSection } from '@/components/notebook/NotesSection';
import { isWriting } from '@/components/notebook/use-row-keys';
import { failed } from '@/utils/model/outcome';
import type { NoteRow, NotesQuery } from '@/utils/model/notebook';
import { openInArticle } from './open-in-article';
import type { PartProps } from './Notebook';
import { useAnswer } from './use-answer';
import { useNames } from './use-names';
import { useNoteList } from './use-note-list';
import { useSelection } from './use-selection';
import { useTagColors } from './use-tag-colors';
import { useTerms } from './use-terms';

/** The section of the notes, wired. */
export function NotesPart({ bar, writes, onFailure, onExport, query }: PartProps & { readonly query: NotesQuery }) {
  const { words = '', ...rest } = query;
  const { terms, waiting } = useTerms(words);
  const asked = { query: rest, terms, trash: false };
  const { list, noteOf, headOf, want, reading } = useNoteList(asked);
  const { selected, select, selectAll, selectNone } = useSelection(JSON.stringify(query), list);
  const facets = useAnswer('facets', true);
  const nameOf = useNames([
    ...(facets ? [...facets.entities, ...facets.pledges].map(({ value }) => value) : []),
    ...[query.entity, query.pledge].filter((id) => id !== undefined),
  ]);
  const searchRef = useSearchKey();

  function onQuery(next: NotesQuery): void {
    // Typing is one step, however many letters it takes.
    const typing = next.words !== query.words && query.words !== undefined && next.words !== undefined;
    (typing ? bar.stay : bar.go)({ section: 'notes', query: next });
  }
  function showKept({ articleId, id }: NoteRow): void {
    bar.go({ section: 'articles', query: {}, open: articleId, note: id });
  }
  async function open(row: NoteRow): Promise<void> {
    if (await openInArticle(row, () => onFailure(failed('note-not-shown', row.title)))) return;
    if (row.kept) showKept(row);
    else onFailure(failed('not-found', row.title));
  }
  return (
    <NotesSection
      query={query}
      onQuery={onQuery}
      facets={facets}
      nameOf={nameOf}
      searchRef={searchRef}
      items={list?.items}
      count={list?.count ?? 0}
      reading={reading}
      searching={waiting}
      noteOf={noteOf}
      headOf={headOf}
      onWant={want}
      selected={selected}
      tagColors={useTagColors()}
      onSelect={select}
      onArticle={(article) => onQuery({ ...query, article })}
      onOpen={(row) => void open(row)}
      onKept={showKept}
      onTrash={({ id }) => void writes.trash([id])}
      bulk={bulkOf({ writes, onExport, selected, selectAll, selectNone })}
    />
  );
}

type Chosen = Pick<ReturnType<typeof useSelection>, 'selected' | 'selectAll' | 'selectNone'>;

/** What can be done with the notes that are selected. */
function bulkOf({
  writes,
  onExport,
  selected,
  selectAll,
  selectNone,
}: Pick<PartProps, 'writes' | 'onExport'> & Chosen): BulkActions {
  const ids = [...selected];
  return {
    onSelectAll: () => void selectAll(),
    onSelectNone: selectNone,
    onAddTag: (tag) => void writes.addTag(ids, tag),
    onRemoveTag: (tag) => void writes.removeTag(ids, tag),
    onRecolor: (color) => void writes.recolor(ids, color),
    onExport: () => onExport(ids),
    onTrash() {
      selectNone();
      void writes.trash(ids);
    },
  };
}

/** The field for words, which `/` goes to. */
function useSearchKey() {
  const searchRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      event.preventDefault();
      searchRef.current?.focus();
      searchRef.current?.select();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return searchRef;
}
