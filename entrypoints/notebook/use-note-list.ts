import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadingProgress } from '@/components/notebook/NotesSection';
import { HEAD, type NoteHead, type NoteRow, type SearchTerm } from '@/utils/model/notebook';
import type { Asked } from '@/utils/search/select-notes';
import { askWorker, listenToWorker } from './ask-worker';
import type { ListAnswer, Rows } from './worker-protocol';

export interface ListedNotes {
  /** Undefined until the first answer. */
  readonly list: ListAnswer | undefined;
  readonly noteOf: (item: number) => NoteRow | undefined;
  readonly headOf: (item: number) => NoteHead | undefined;
  /** These rows are in sight. */
  readonly want: (items: readonly number[]) => void;
  readonly reading: ReadingProgress | undefined;
}

/** A list of notes that follows every change, and the rows of it that are in sight. */
export function useNoteList(asked: Asked): ListedNotes {
  const [list, setList] = useState<ListAnswer>();
  const [reading, setReading] = useState<ReadingProgress>();
  const [changes, setChanges] = useState(0);
  const key = JSON.stringify(asked);
  const { begin, ...rows } = useRows({ list, terms: asked.terms });
  useEffect(
    () =>
      listenToWorker({
        onChanged: () => setChanges((count) => count + 1),
        onReading: (done, total) => setReading({ done, total }),
      }),
    [],
  );
  // Before anything is drawn: a letter that was typed must not wait for a frame.
  useLayoutEffect(() => {
    let over = false;
    const ask = async (): Promise<void> => {
      const answer = await askWorker('list', JSON.parse(key) as Asked);
      if (over) return;
      begin(answer);
      setList(answer);
    };
    void ask();
    return () => {
      over = true;
    };
  }, [key, changes, begin]);
  return { list, reading, ...rows };
}

/** The rows that were asked for. Those of an earlier list stay until they come anew, so that nothing blinks. */
function useRows({
  list,
  terms: wantedTerms,
}: {
  readonly list: ListAnswer | undefined;
  readonly terms: readonly SearchTerm[];
}) {
  const notesRef = useRef(new Map<number, NoteRow>());
  const headsRef = useRef(new Map<number, Omit<NoteHead, 'count'>>());
  const wantedRef = useRef<readonly number[]>([]);
  const freshRef = useRef(new Set<number>());
  const listRef = useRef<ListAnswer>(undefined);
  const [, redraw] = useState(0);
  const enter = useCallback(({ notes, heads }: Rows) => {
    for (const [item, note] of notes) notesRef.current.set(item, note);
    for (const [item, head] of heads) headsRef.current.set(item, head);
  }, []);
  // The rows that come with a list are here before it is drawn, and so are not asked for.
  const begin = useCallback(
    (answer: ListAnswer) => {
      enter(answer.first);
      listRef.current = answer;
      freshRef.current = new Set([...answer.first.notes, ...answer.first.heads].map(([item]) => item));
    },
    [enter],
  );
  const termsKey = JSON.stringify(wantedTerms);
  const ask = useCallback(
    async (items: readonly number[]) => {
      const missing = items.filter((item) => !freshRef.current.has(item));
      if (missing.length === 0) return;
      for (const item of missing) freshRef.current.add(item);
      const asked = listRef.current;
      const terms = JSON.parse(termsKey) as SearchTerm[];
      const rows = await askWorker('rows', { items: Uint32Array.from(missing), terms });
      // Answers to what was asked of an earlier list may be out of date.
      if (asked !== listRef.current) return;
      enter(rows);
      redraw((times) => times + 1);
    },
    [enter, termsKey],
  );
  useLayoutEffect(() => {
    const missing = wantedRef.current.filter((item) => !freshRef.current.has(item));
    void ask(missing.filter((item) => list?.items.includes(item)));
  }, [list, ask]);
  return {
    begin,
    want(items: readonly number[]) {
      wantedRef.current = items;
      void ask(items);
    },
    noteOf: (item: number) => notesRef.current.get(item),
    headOf(item: number): NoteHead | undefined {
      const head = headsRef.current.get(item);
      return head && list ? { ...head, count: countUnder(list.items, item) } : undefined;
    },
  };
}

/** How many notes follow an article in the list. */
function countUnder(items: Uint32Array, head: number): number {
  const start = items.indexOf(head) + 1;
  let end = start;
  while (end < items.length && (items[end] as number) < HEAD) end++;
  return end - start;
}
