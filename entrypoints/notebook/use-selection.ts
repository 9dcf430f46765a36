import { useState } from 'preact/hooks';
import { askWorker } from './ask-worker';
import type { NoteList } from './worker-protocol';

const NOTHING: ReadonlySet<string> = new Set();

/** Which notes of a list are selected. Another list, asked by `key`, begins with none, so that nothing out of sight is changed. */
export function useSelection(key: string, list: NoteList | undefined) {
  const [chosen, setChosen] = useState<{ readonly key: string; readonly ids: ReadonlySet<string> }>();
  const selected = chosen?.key === key ? chosen.ids : NOTHING;
  const set = (ids: ReadonlySet<string>): void => setChosen({ key, ids });
  return {
    selected,
    select(id: string, on: boolean): void {
      const next = new Set(selected);
      if (on) next.add(id);
      else next.delete(id);
      set(next);
    },
    selectOnly: (id: string) => set(new Set([id])),
    async selectAll(): Promise<void> {
      if (list) set(new Set(await askWorker('ids', { items: list.items })));
    },
    selectNone: () => set(NOTHING),
  };
}
