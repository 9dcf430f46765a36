// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { CareHint } from '@/components/data/CareHint';
import { StoreTrouble, type Trouble } from '@/components/data/StoreTrouble';
import { click, mount, namelessControls, spy, unmountAll } from '@/tests/components/mount';
import type { Backup } from '@/utils/model/backup';
import { failed } from '@/utils/model/outcome';

const LOSS = {
  database: 'gone',
  notes: 40,
  seenAt: '2026-01-02T08:00:00.000Z',
  noticedAt: '2026-01-03T08:00:00.000Z',
};
const BACKUP = { id: 'b', at: '2026-01-02T08:00:00.000Z', notes: 39 } as Backup;

function trouble(
  shown: Trouble,
  more: { readonly busy?: boolean; readonly said?: string; readonly here?: boolean } = {},
) {
  const calls = { onRetry: spy(), onRescue: spy(), onRestore: spy(), onDismiss: spy(), onBackups: spy() };
  const { onBackups, ...others } = calls;
  const drawn = mount(
    <StoreTrouble
      trouble={shown}
      busy={more.busy ?? false}
      said={more.said}
      {...others}
      onBackups={more.here ? undefined : onBackups}
    />,
  );
  return { calls, ...drawn };
}

afterEach(unmountAll);

describe('StoreTrouble', () => {
  it('tells of a loss, of what was kept, and brings it back', () => {
    const { root, named, calls } = trouble({ type: 'lost', loss: LOSS, backup: BACKUP });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('40 notes were in the database');
    expect(root.textContent).toContain('with 39 notes in it');
    click(named('Restore the notes'));
    click(named('All backups'));
    click(named('Go on without them'));
    expect([calls.onRestore, calls.onBackups, calls.onDismiss].map((call) => call.mock.calls.length)).toEqual([
      1, 1, 1,
    ]);
  });

  it('offers nothing to bring back where there is no backup', () => {
    const { root, has } = trouble({ type: 'lost', loss: LOSS }, { here: true });
    expect(root.textContent).toContain('no automatic backup that can be read');
    expect([has('Restore the notes'), has('All backups'), has('Go on without them')]).toEqual([false, false, true]);
  });

  it.each(['store-closed', 'store-full', 'store-newer', 'store-blocked'] as const)(
    'says what %s means, and saves what can be read',
    (error) => {
      const { root, named, calls } = trouble({ type: 'failed', failure: failed(error, '99') });
      expect(root.querySelector('[role=alert]')?.textContent).toMatch(/kept|not touched/);
      expect(root.textContent).toContain('99');
      click(named('Try again'));
      click(named('Save what can be read'));
      expect([calls.onRetry, calls.onRescue].map((call) => call.mock.calls.length)).toEqual([1, 1]);
    },
  );

  it('does one thing at a time, and has a name for every control', () => {
    const { root, named } = trouble({ type: 'lost', loss: LOSS, backup: BACKUP }, { busy: true, said: 'So.' });
    expect((named('Restore the notes') as HTMLButtonElement).disabled).toBe(true);
    expect(root.textContent).toContain('So.');
    expect(namelessControls(root).filter((each) => !each.includes('role="alert"'))).toEqual([]);
  });
});

describe('CareHint', () => {
  it.each(['persist', 'copy'] as const)('%s: leads to the settings, and goes', (care) => {
    const [onOpen, onClose] = [spy(), spy()];
    const { named } = mount(<CareHint care={care} onOpen={onOpen} onClose={onClose} />);
    click(named('Open in the settings'));
    click(named('Close this message'));
    expect([onOpen.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
  });
});
