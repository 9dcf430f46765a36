import { TrashSection } from '@/components/notebook/TrashSection';
import type { PartProps } from './Notebook';
import { useNoteList } from './use-note-list';
import { useSelection } from './use-selection';
import { useTagColors } from './use-tag-colors';

const ASKED = { query: {}, terms: [], trash: true } as const;

/** The section of the trash, wired. */
export function TrashPart({ bar, writes }: PartProps) {
  const { list, noteOf, headOf, want } = useNoteList(ASKED);
  const { selected, select, selectOnly, selectAll, selectNone } = useSelection('trash', list);
  const ids = [...selected];
  return (
    <TrashSection
      items={list?.items}
      noteOf={noteOf}
      headOf={headOf}
      onWant={want}
      selected={selected}
      tagColors={useTagColors()}
      onSelect={select}
      onArticle={(article) => bar.go({ section: 'notes', query: { article } })}
      onRestore={({ id }) => void writes.restore([id])}
      onErase={({ id }) => selectOnly(id)}
      onSelectAll={() => void selectAll()}
      onSelectNone={selectNone}
      onRestoreSelected={() => {
        selectNone();
        void writes.restore(ids);
      }}
      onEraseSelected={() => {
        selectNone();
        void writes.erase(ids);
      }}
    />
  );
}
