// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { TrashSection, type TrashSectionProps } from '@/components/notebook/TrashSection';
import { click, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import { noteRow, t } from './notes-sample';

const NOTES = ['1', '2'].map((id) => noteRow(id, { deletedAt: '2024-06-01T08:00:00.000Z' }));

/** Keeps what is selected, as the page does. */
function Kept(props: Omit<TrashSectionProps, 'selected' | 'onSelect' | 'onErase'>) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <TrashSection
      {...props}
      selected={selected}
      onSelect={(id) => setSelected(new Set([...selected, id]))}
      onErase={({ id }) => setSelected(new Set([id]))}
    />
  );
}

function trash(items: Uint32Array | undefined = Uint32Array.of(0, 1)) {
  const calls = {
    ...{ onRestore: spy(), onSelectAll: spy(), onSelectNone: spy() },
    ...{ onRestoreSelected: spy(), onEraseSelected: spy() },
  };
  const drawn = mount(
    <Kept
      {...{ items, tagColors: {}, onArticle: spy(), onWant: spy(), headOf: () => undefined, ...calls }}
      noteOf={(item) => NOTES[item]}
    />,
  );
  const inRow = (at: number, name: string): HTMLElement =>
    drawn.root.querySelectorAll('.note-row')[at]?.querySelector<HTMLElement>(`[aria-label="${name}"]`) as HTMLElement;
  const inBar = (name: string): HTMLElement | undefined =>
    [...drawn.root.querySelectorAll<HTMLElement>('.bulk-bar button')].find(({ textContent }) => textContent === name);
  const sure = () => drawn.root.querySelector<HTMLElement>('.erase');
  const inSure = (at: number): HTMLElement => sure()?.querySelectorAll('button')[at] as HTMLElement;
  return { ...calls, ...drawn, inRow, inBar, sure, inSure };
}

afterEach(unmountAll);

describe('TrashSection', () => {
  it('counts what lies in it and says since when', () => {
    const { root } = trash();
    expect(root.querySelector('.bulk-count')?.textContent).toBe('2 notes in the trash');
    expect(root.querySelector('.note-meta')?.textContent).toMatch(/^deleted .*2024/);
  });

  it('restores one', () => {
    const { inRow, onRestore } = trash();
    click(inRow(1, t('trash.restore')));
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(NOTES[1]);
  });

  it('deletes one for good only after asking, and keeps it where that is not wanted', () => {
    const { inRow, sure, inSure, onEraseSelected } = trash();
    click(inRow(0, t('trash.erase')));
    expect(sure()?.querySelector('legend')?.textContent).toBe(t('trash.sure', { count: 1 }));
    click(inSure(1));
    expect(sure()).toBeNull();
    expect(onEraseSelected).not.toHaveBeenCalled();
    click(inRow(0, t('trash.erase')));
    click(inSure(0));
    expect(onEraseSelected).toHaveBeenCalledOnce();
  });

  it('restores and deletes those that are selected', () => {
    const { inRow, inBar, inSure, onRestoreSelected, onEraseSelected } = trash();
    expect(inBar(t('trash.restore'))).toBeUndefined();
    for (const at of [0, 1]) click(inRow(at, t('notes.select', { quote: NOTES[at]?.quote ?? '' })));
    expect(inBar(t('bulk.all', { count: 2 }))).toBeUndefined();
    click(inBar(t('trash.restore')) as HTMLElement);
    expect(onRestoreSelected).toHaveBeenCalledOnce();
    click(inBar(t('trash.erase')) as HTMLElement);
    expect(onEraseSelected).not.toHaveBeenCalled();
    click(inSure(0));
    expect(onEraseSelected).toHaveBeenCalledOnce();
  });

  it('says what it is for while it is empty', () => {
    expect(trash(new Uint32Array()).root.textContent).toBe(t('trash.empty.title') + t('trash.empty.text'));
  });

  it('names every control', () => {
    const { root, inRow } = trash();
    click(inRow(0, t('trash.erase')));
    expect(namelessControls(root)).toEqual([]);
  });
});
