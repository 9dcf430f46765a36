// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { PanelExport } from '@/components/panel/PanelExport';
import { click, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';

function section(working?: { readonly done: number; readonly all: number }) {
  const calls = { onOpen: spy(), onExport: spy(), onCancel: spy(), onCite: spy() };
  return { ...mount(<PanelExport open working={working} {...calls} />), ...calls };
}

afterEach(unmountAll);

describe('PanelExport', () => {
  it('exports in the format that is chosen, and copies a citation', () => {
    const { root, named, onExport, onCite } = section();
    click(named('Evidence pack'));
    expect(onExport).toHaveBeenCalledExactlyOnceWith('evidence');
    click(named('Copy citation: Chicago'));
    expect(onCite).toHaveBeenCalledExactlyOnceWith('chicago');
    expect(namelessControls(root)).toEqual([]);
  });

  it('exports nothing else while it is at work, which can be given up', () => {
    const { root, named, onExport, onCancel } = section({ done: 1, all: 2 });
    click(named('JSON'));
    expect(onExport).not.toHaveBeenCalled();
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('50');
    click(named('Cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
