// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { DataSection, type DataSectionProps } from '@/components/data/DataSection';
import { sizeText } from '@/components/data/size-text';
import { click, fire, mount, namelessControls, press, spy, type, unmountAll } from '@/tests/components/mount';
import type { Backup } from '@/utils/model/backup';
import { failed } from '@/utils/model/outcome';

const BACKUP: Backup = {
  id: '2026-01-02T08:00:00.000Z',
  database: 'here',
  at: '2026-01-02T09:00:00.000Z',
  notes: 12,
  articles: 3,
  entries: 0,
  since: '2026-01-02T07:50:00.000Z',
  settled: 10,
  stamp: '',
  parts: [{ sha256: 'a', size: 1_000_000 }],
  recent: { sha256: 'b', size: 250_000 },
};
const OLDER: Backup = { ...BACKUP, id: '2026-01-01T08:00:00.000Z', at: '2026-01-01T08:00:00.000Z', database: 'gone' };

type Parts = { readonly [Part in 'storage' | 'backups' | 'copy' | 'erase']?: Partial<DataSectionProps[Part]> };

function section(parts: Parts = {}, over: Partial<DataSectionProps> = {}) {
  const calls = {
    onPersist: spy(),
    onRestore: spy(),
    onOpen: spy(),
    onExport: spy(),
    onDelete: spy(),
    onFolder: spy(),
    onFile: spy(),
    onErase: spy(),
    onCloseFailure: spy(),
  };
  const { onPersist, onRestore, onOpen, onExport, onDelete, onFolder, onFile, onErase, onCloseFailure } = calls;
  const drawn = mount(
    <DataSection
      storage={{
        counts: { notes: 1200, articles: 30, entries: 2 },
        usage: 5_000_000,
        quota: 1_005_000_000,
        backupSize: 1_250_000,
        persisted: false,
        declined: false,
        onPersist,
        ...parts.storage,
      }}
      backups={{
        backups: [BACKUP, OLDER],
        broken: new Set([OLDER.id]),
        database: 'here',
        fault: undefined,
        opened: undefined,
        busy: false,
        onRestore,
        onOpen,
        onExport,
        onDelete,
        ...parts.backups,
      }}
      copy={{
        canFolder: true,
        folder: undefined,
        copiedAt: undefined,
        due: false,
        busy: false,
        onFolder,
        onFile,
        ...parts.copy,
      }}
      erase={{ busy: false, onErase, ...parts.erase }}
      done={undefined}
      failure={undefined}
      onCloseFailure={onCloseFailure}
      {...over}
    />,
  );
  const ofRow = (action: string, at = 0): HTMLElement => {
    const found = [...drawn.root.querySelectorAll<HTMLElement>('.backup button')].filter((button) =>
      button.getAttribute('aria-label')?.startsWith(action),
    );
    return found[at] ?? document.createElement('p');
  };
  return { calls, ofRow, ...drawn };
}

afterEach(unmountAll);

describe('sizeText', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1_250, '1.25 kB'],
    [82_550_563_272, '82.6 GB'],
    [1e16, '10,000 TB'],
  ])('%i is %s', (bytes, text) => {
    expect(sizeText(bytes, 'en')).toBe(text);
  });
});

describe('DataSection', () => {
  it('tells what is stored and how much room there is', () => {
    const { root } = section();
    const facts = [...root.querySelectorAll('.data-facts > div')].map((each) => each.textContent);
    expect(facts).toEqual([
      'Notes and marks1,200',
      'Articles30',
      'My entries2',
      'Space used5 MB 1 GB free',
      'Automatic backups1.25 MB',
    ]);
  });

  it.each([
    { persisted: true, declined: false, says: 'keeps all this until you remove it', asks: false },
    { persisted: false, declined: false, says: 'may clear your notes away without asking', asks: true },
    { persisted: false, declined: true, says: 'did not agree', asks: true },
    { persisted: undefined, declined: false, says: 'does not say', asks: false },
  ])('says “$says” and asks: $asks', ({ persisted, declined, says, asks }) => {
    const { root, has, named, calls } = section({ storage: { persisted, declined } });
    expect(root.textContent).toContain(says);
    expect(has('Keep them for good')).toBe(asks);
    if (asks) click(named('Keep them for good'));
    expect(calls.onPersist).toHaveBeenCalledTimes(asks ? 1 : 0);
  });

  it('shows how far a long step is, and gives it up', () => {
    const onCancel = spy();
    const { root, named } = section({}, { working: { what: 'restore', done: 9, all: 36, onCancel } });
    const bar = root.querySelector('progress');
    expect([bar?.value, bar?.max, root.querySelector('.work-percent')?.textContent]).toEqual([25, 100, '25 %']);
    expect(document.getElementById(bar?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Restoring the backup…',
    );
    click(named('Cancel'));
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(section().root.querySelector('progress')).toBeNull();
  });

  it('lists the backups with what is in them and what is wrong with them', () => {
    const { root } = section();
    const rows = [...root.querySelectorAll('.backup .entry-line')].map((row) => row.textContent);
    expect(rows).toEqual([
      '12 notes · 3 articles1.25 MB',
      '12 notes · 3 articles1.25 MBDamagedFrom an earlier database',
    ]);
  });

  it('restores, opens, saves and deletes the one that is meant', () => {
    const { ofRow, calls } = section();
    click(ofRow('Restore the backup', 1));
    click(ofRow('Restore one article', 1));
    click(ofRow('Save the backup', 0));
    click(ofRow('Delete the backup', 1));
    expect(calls.onRestore.mock.calls).toEqual([[OLDER]]);
    expect(calls.onOpen.mock.calls).toEqual([[OLDER]]);
    expect(calls.onExport.mock.calls).toEqual([[BACKUP]]);
    expect(calls.onDelete.mock.calls).toEqual([[OLDER]]);
  });

  it('lets one article be chosen, by its title where there are many', () => {
    const articles = Array.from({ length: 25 }, (_, at) => ({ id: `a${at}`, title: `第${at}篇`, notes: at }));
    const { root, named, calls } = section({ backups: { opened: { id: BACKUP.id, articles } } });
    expect(root.querySelectorAll('.article-button')).toHaveLength(20);
    expect(root.textContent).toContain('5 more; search by title.');
    type(named('Title of the article'), '第24');
    const [only, ...others] = root.querySelectorAll<HTMLElement>('.article-button');
    expect(others).toEqual([]);
    if (only) click(only);
    expect(calls.onRestore.mock.calls).toEqual([[BACKUP, 'a24']]);
    press(named('Title of the article'), 'Escape');
    expect(calls.onOpen.mock.calls).toEqual([[undefined]]);
  });

  it('says why the last backup could not be made', () => {
    const fault = { at: '2026-01-02T09:00:00.000Z', failure: failed('store-full') };
    expect(section({ backups: { fault } }).root.querySelector('[role=alert]')?.textContent).toContain(
      'There is no space left',
    );
  });

  it.each([
    { copy: { canFolder: false }, buttons: ['Save as file'] },
    { copy: {}, buttons: ['Back up to a folder…', 'Save as file'] },
    { copy: { folder: '备份' }, buttons: ['Back up to “备份”', 'Another folder…', 'Save as file'] },
  ])('offers $buttons', ({ copy, buttons }) => {
    const { root } = section({ copy });
    const part = [...root.querySelectorAll('.data-part')].find((each) =>
      each.textContent.startsWith('A copy of your own'),
    );
    expect([...(part?.querySelectorAll('button') ?? [])].map((button) => button.textContent.trim())).toEqual(buttons);
  });

  it('reminds of a copy that was never made', () => {
    expect(section({ copy: { due: true } }).root.textContent).toContain('no copy of them outside this browser');
    expect(section().root.querySelector('.data-due')).toBeNull();
  });

  it('erases nothing before the word is typed', () => {
    const { named, has, calls, root } = section();
    click(named('Erase everything…'));
    const field = named('Type “erase” to confirm') as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    expect((named('Save file and erase') as HTMLButtonElement).disabled).toBe(true);
    const form = root.querySelector('form') as HTMLFormElement;
    fire(form, new Event('submit', { cancelable: true }));
    expect(calls.onErase).not.toHaveBeenCalled();
    type(field, ' Erase ');
    click(named('Delete the automatic backups as well'));
    fire(form, new Event('submit', { cancelable: true }));
    expect(calls.onErase.mock.calls).toEqual([[true]]);
    expect(has('Save file and erase')).toBe(false);
  });

  it('folds the form of erasing with Escape', () => {
    const { named, has } = section();
    click(named('Erase everything…'));
    press(named('Type “erase” to confirm'), 'Escape');
    expect(has('Save file and erase')).toBe(false);
  });

  it.each([
    {
      done: { type: 'restored', added: 3, updated: 1, same: 2 } as const,
      says: '3 notes new, 1 updated, 2 already here',
    },
    { done: { type: 'restored-partly', added: 3, updated: 1, broken: 2 } as const, says: 'Damaged parts left out: 2' },
    { done: { type: 'erased', file: 'a.json' } as const, says: 'What was there is saved in a.json' },
  ])('says “$says”', ({ done, says }) => {
    const onUndo = spy();
    const { root, named } = section({}, { done, onUndo });
    expect(root.textContent).toContain(says);
    click(named('Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('has a name for every control', () => {
    const articles = Array.from({ length: 25 }, (_, at) => ({ id: `a${at}`, title: '', notes: at }));
    const { root, named } = section({ backups: { opened: { id: BACKUP.id, articles } }, copy: { folder: '夹' } });
    click(named('Erase everything…'));
    expect(namelessControls(root)).toEqual([]);
  });
});
