// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { BulkBar } from '@/components/notebook/BulkBar';
import { click, fire, mount, namelessControls, spy, type, unmountAll } from '@/tests/components/mount';
import { t } from './notes-sample';

function bar({ selected = 2, shown = 5, tags = ['待查', '期限'] as readonly string[] } = {}) {
  const calls = {
    ...{ onSelectAll: spy(), onSelectNone: spy(), onAddTag: spy(), onRemoveTag: spy() },
    ...{ onRecolor: spy(), onExport: spy(), onTrash: spy() },
  };
  return { ...calls, ...mount(<BulkBar {...calls} selected={selected} shown={shown} tags={tags} />) };
}

const submit = (root: HTMLElement): void =>
  fire(root.querySelector('form') as HTMLElement, new Event('submit', { bubbles: true, cancelable: true }));

afterEach(unmountAll);

describe('BulkBar', () => {
  it('selects all that are shown, or none', () => {
    const { named, onSelectAll, onSelectNone } = bar();
    click(named('Select all 5'));
    expect(onSelectAll).toHaveBeenCalledOnce();
    click(named('Select none'));
    expect(onSelectNone).toHaveBeenCalledOnce();
  });

  it('does not offer to select all where all are', () => {
    expect(bar({ selected: 5 }).root.textContent).not.toContain('Select all');
  });

  it('adds a tag without the white space around it, and is ready for another', () => {
    const { root, named, onAddTag } = bar();
    type(named('Tag to add'), ' 中亚 ');
    submit(root);
    expect(onAddTag).toHaveBeenCalledExactlyOnceWith('中亚');
    expect((named('Tag to add') as HTMLInputElement).value).toBe('');
    type(named('Tag to add'), '   ');
    submit(root);
    expect(onAddTag).toHaveBeenCalledOnce();
  });

  it('takes a tag away that notes have, and offers none where there are none', () => {
    const { root, onRemoveTag } = bar();
    const select = root.querySelector('select[aria-label="Remove a tag…"]') as HTMLSelectElement;
    expect([...select.options].map(({ value }) => value)).toEqual(['', '待查', '期限']);
    select.value = '期限';
    fire(select, new Event('change', { bubbles: true }));
    expect(onRemoveTag).toHaveBeenCalledExactlyOnceWith('期限');
    unmountAll();
    expect(bar({ tags: [] }).root.querySelector('select')).toBeNull();
  });

  it('recolours, exports and deletes', () => {
    const { named, onRecolor, onExport, onTrash } = bar();
    click(named('Pink'));
    expect(onRecolor).toHaveBeenCalledExactlyOnceWith('pink');
    click(named('Export…'));
    click(named('Delete'));
    expect([onExport.mock.calls.length, onTrash.mock.calls.length]).toEqual([1, 1]);
  });

  it('says how many are selected, and names its controls', () => {
    const { root } = bar();
    expect(root.querySelector('[aria-live]')?.textContent).toBe(t('bulk.selected', { count: 2 }));
    expect(namelessControls(root)).toEqual([]);
  });
});
