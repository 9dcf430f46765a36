import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLatest } from '@/components/use-latest';
import { useText } from '@/components/text-context';
import type { Color } from '@/utils/model/annotation';
import { HEAD, type NoteHead, type NoteRow } from '@/utils/model/notebook';
import { ArticleHead } from './ArticleHead';
import { NoteRowView, type NoteRowActions } from './NoteRowView';
import { useRowKeys } from './use-row-keys';
import { useVirtualRows } from './use-virtual-rows';

export interface NoteListProps extends NoteRowActions {
  readonly label: string;
  /** Numbers of notes, and of articles (marked by `HEAD`) above theirs. */
  readonly items: Uint32Array;
  readonly noteOf: (item: number) => NoteRow | undefined;
  readonly headOf: (item: number) => NoteHead | undefined;
  /** These are in sight, or will soon be. */
  readonly onWant: (items: readonly number[]) => void;
  readonly selected: ReadonlySet<string>;
  /** Whether each note says of which article it is, because it does not stand under it. */
  readonly titled: boolean;
  readonly tagColors: Readonly<Record<string, Color>>;
  readonly onArticle: (id: string) => void;
}

const ROW_HEIGHT = 112;
const HEAD_HEIGHT = 76;

/** A list of any number of notes. `j`/`k` go from one to the next, `x` selects, `e` opens, Del puts it in the trash. */
export function NoteList(props: NoteListProps) {
  const { label, items, onWant } = props;
  const { listRef, rows, height, measure, scrollTo } = useVirtualRows({
    count: items.length,
    // The same function as long as the list is the same: another one has every row placed anew.
    estimate: useCallback((index) => ((items[index] ?? 0) >= HEAD ? HEAD_HEIGHT : ROW_HEIGHT), [items]),
    keyOf: useCallback((index) => items[index] ?? index, [items]),
  });
  const wanted = rows.map(({ index }) => items[index] ?? 0);
  const wantedKey = wanted.join(' ');
  const wantRef = useLatest(() => onWant(wanted));
  useLayoutEffect(() => wantRef.current(), [wantedKey, wantRef]);
  const current = useCurrentRow(props, scrollTo);
  return (
    // A list that is only partly drawn says of each row which one it is.
    <ul ref={listRef as never} class="note-list" aria-label={label} style={{ height: `${height}px` }}>
      {rows.map(({ index, top }) => (
        <li
          key={items[index]}
          ref={measure}
          data-index={index}
          class={index === current ? 'note-item is-current' : 'note-item'}
          tabIndex={-1}
          aria-setsize={items.length}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${top}px)` }}
        >
          <Item {...props} item={items[index] ?? 0} />
        </li>
      ))}
    </ul>
  );
}

function Item({
  item,
  headOf,
  noteOf,
  onArticle,
  selected,
  titled,
  ...actions
}: NoteListProps & { readonly item: number }) {
  const { t } = useText();
  if (item >= HEAD) {
    const head = headOf(item);
    return head ? (
      <ArticleHead head={head} onArticle={onArticle} />
    ) : (
      <p class="row-waiting">{t('notes.row-loading')}</p>
    );
  }
  const row = noteOf(item);
  if (!row) return <p class="row-waiting">{t('notes.row-loading')}</p>;
  return <NoteRowView {...actions} row={row} selected={selected.has(row.id)} titled={titled} />;
}

/** The row that the keys act on, and the keys. */
function useCurrentRow(props: NoteListProps, scrollTo: (index: number) => void): number | undefined {
  const { items, noteOf, selected } = props;
  const [current, setCurrent] = useState<number>();
  const focusRef = useRef<number>(undefined);
  const index = current === undefined ? -1 : items.indexOf(current);
  const step = (by: 1 | -1): void => {
    let next = index + by;
    while (items[next] !== undefined && (items[next] as number) >= HEAD) next += by;
    const item = items[next];
    if (item === undefined) return;
    setCurrent(item);
    focusRef.current = next;
    scrollTo(next);
  };
  useRowKeys({
    onStep: step,
    onKey(key) {
      const row = current === undefined || index < 0 ? undefined : noteOf(current);
      if (!row) return;
      if (key === 'select') props.onSelect(row.id, !selected.has(row.id));
      else if (key === 'open') (props.onOpen ?? props.onRestore)?.(row);
      else (props.onTrash ?? props.onErase)?.(row);
    },
  });
  useEffect(() => {
    // The row may have to be drawn first.
    const element = document.querySelector<HTMLElement>(`.note-list [data-index="${focusRef.current}"]`);
    if (!element) return;
    focusRef.current = undefined;
    element.focus({ preventScroll: true });
  });
  return index < 0 ? undefined : index;
}
