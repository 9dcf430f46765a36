import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLatest } from '@/components/use-latest';
import { useText } from '@/components/text-context';
import type { Color } from '@/utils/model/annotation';
import { HEAD, type NoteHead, type NoteRow } from '@/utils/model/notebook';
import { ArticleHead } from './ArticleHead';
import { groupRows, headAbove, headPlaces, type RowGroup } from './list-groups';
import { NoteRowView, type NoteRowActions } from './NoteRowView';
import { useRowKeys } from './use-row-keys';
import { stuckHeight } from './use-stuck-height';
import { type PlacedRow, useVirtualRows, type VirtualRows } from './use-virtual-rows';

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
/** Between a row that was gone to and what stays above it. */
const MARGIN = 4;

/**
 * A list of any number of notes. The head of the article whose notes are in sight stays at
 * the top. `j`/`k` go from one note to the next, `x` selects, `e` opens, Del puts it in the
 * trash.
 */
export function NoteList(props: NoteListProps) {
  const { label, items, onWant } = props;
  const virtual = useVirtualRows({
    count: items.length,
    // The same function as long as the list is the same: another one has every row placed anew.
    estimate: useCallback((index) => ((items[index] ?? 0) >= HEAD ? HEAD_HEIGHT : ROW_HEIGHT), [items]),
    keyOf: useCallback((index) => items[index] ?? index, [items]),
  });
  const { listRef, rows, height, topOf, scrollTo } = virtual;
  const heads = useMemo(() => headPlaces(items), [items]);
  const groups = groupRows(rows, { heads, length: items.length });
  const shown = new Set([...groups.map(({ head }) => head), ...rows.map(({ index }) => index)]);
  const wanted = [...shown].map((index) => items[index] ?? 0);
  const wantedKey = wanted.join(' ');
  const wantRef = useLatest(() => onWant(wanted));
  useLayoutEffect(() => wantRef.current(), [wantedKey, wantRef]);
  const current = useCurrentRow(props, (index) => {
    const head = heads[headAbove(heads, index)];
    const room = head === undefined ? 0 : topOf(head + 1) - topOf(head);
    scrollTo(index, stuckHeight() + room + MARGIN);
  });
  const shared = { ...props, ...virtual, current };
  return (
    <ul ref={listRef as never} class="note-list" aria-label={label} style={{ height: `${height}px` }}>
      {heads.length === 0 ? (
        <Rows {...shared} rows={rows} first={0} count={items.length} />
      ) : (
        groups.map((group) => <Group key={items[group.head]} {...shared} group={group} articles={heads.length} />)
      )}
    </ul>
  );
}

interface Drawn extends NoteListProps, Pick<VirtualRows, 'topOf' | 'measure'> {
  /** Place of the row that the keys act on. */
  readonly current: number | undefined;
}

/** An article over its notes, as high as all of them: its head stays in sight until the last of them has gone. */
function Group({ group, articles, ...drawn }: Drawn & { readonly group: RowGroup; readonly articles: number }) {
  const { items, topOf, measure } = drawn;
  const { head, end, nth, rows } = group;
  const top = topOf(head);
  const placed = rows.map((row) => ({ ...row, top: row.top - top }));
  return (
    <li
      class="note-group"
      aria-setsize={articles}
      aria-posinset={nth}
      // What is moved by a transform takes what stays in sight in it along.
      style={{ top: `${top}px`, height: `${topOf(end) - top}px` }}
    >
      <div ref={measure} data-index={head} class="group-head">
        <Item {...drawn} item={items[head] ?? 0} />
      </div>
      <ul>
        <Rows {...drawn} rows={placed} first={head + 1} count={end - head - 1} />
      </ul>
    </li>
  );
}

interface RowsProps extends Drawn {
  readonly rows: readonly PlacedRow[];
  /** Place of the first row of those they belong to, and how many these are. */
  readonly first: number;
  readonly count: number;
}

/** Notes of a list that is only partly drawn: each says which one it is. */
function Rows({ rows, first, count, ...drawn }: RowsProps) {
  const { items, current, measure } = drawn;
  return (
    <>
      {rows.map(({ index, top }) => (
        <li
          key={items[index]}
          ref={measure}
          data-index={index}
          class={index === current ? 'note-item is-current' : 'note-item'}
          tabIndex={-1}
          aria-setsize={count}
          aria-posinset={index - first + 1}
          style={{ transform: `translateY(${top}px)` }}
        >
          <Item {...drawn} item={items[index] ?? 0} />
        </li>
      ))}
    </>
  );
}

function Item({ item, headOf, noteOf, onArticle, selected, titled, ...actions }: Drawn & { readonly item: number }) {
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
