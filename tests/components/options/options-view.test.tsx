// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { DictionarySectionProps } from '@/components/options/DictionarySection';
import { matchesEntry } from '@/components/options/matches-entry';
import { OptionsView } from '@/components/options/OptionsView';
import type { PreferenceSectionsProps } from '@/components/options/PreferenceSections';
import { click, fire, mount, namelessControls, press, spy, type, unmountAll } from '@/tests/components/mount';
import { failed } from '@/utils/model/outcome';
import type { Entry } from '@/utils/model/reader-data';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';

const ENTRY: Entry = {
  id: 'own/1',
  kind: 'organization',
  names: ['青云集团', '青云'],
  en: 'Qingyun Group',
  note: '虚构的公司',
  replaces: 'organization/qingyun',
  modified: '2024-05-01T00:00:00.000Z',
};
const OTHER: Entry = { id: 'own/2', kind: 'place', names: ['青云市'], modified: '2024-04-01T00:00:00.000Z' };

function options(dictionary: Partial<DictionarySectionProps> = {}, preferences: Partial<PreferenceSectionsProps> = {}) {
  const calls = {
    onQuery: spy(),
    onAdd: spy(),
    onCorrect: spy(),
    onEdit: spy(),
    onDelete: spy(),
    onSave: spy(),
    onCancel: spy(),
    onExport: spy(),
    onImport: spy(),
    onCloseFailure: spy(),
  };
  const onChange = spy();
  const drawn = mount(
    <OptionsView
      dictionary={{
        entries: [ENTRY, OTHER],
        query: '',
        found: [],
        form: undefined,
        moved: undefined,
        failure: undefined,
        ...calls,
        ...dictionary,
      }}
      preferences={{
        settings: DEFAULT_SETTINGS,
        sites: [{ id: 'sina', name: 'Sina Finance' }],
        otherSites: { others: [], onAdd: () => Promise.resolve(undefined), onRemove: () => Promise.resolve(true) },
        mutedNames: {},
        onChange,
        ...preferences,
      }}
      toasts={[]}
      failure={undefined}
      onUndo={spy()}
      onCloseToast={spy()}
      onCloseFailure={spy()}
    />,
  );
  return { calls, onChange, ...drawn };
}

afterEach(unmountAll);

describe('the own dictionary', () => {
  it('lists the entries, each with its ways on', () => {
    const { calls, named, root } = options();
    expect(root.textContent).toContain('青云集团Qingyun GroupOrganizationCorrects a bundled entry青云虚构的公司');
    click(named('Edit 青云集团'));
    click(named('Delete 青云市'));
    click(named('New entry'));
    expect(calls.onEdit).toHaveBeenCalledWith(ENTRY);
    expect(calls.onDelete).toHaveBeenCalledWith(OTHER);
    expect(calls.onAdd).toHaveBeenCalledOnce();
  });

  it('shows what fits a search, its own first, then what is bundled', () => {
    const found = [{ id: 'person/wang-yi', kind: 'person' as const, name: '王毅', en: 'Wang Yi', matched: '王毅外长' }];
    const { calls, named, has, root } = options({ query: '虚构', found });
    expect([has('Edit 青云集团'), has('Edit 青云市')]).toEqual([true, false]);
    expect(root.textContent).toContain('王毅外长');
    click(named('Correct 王毅'));
    expect(calls.onCorrect).toHaveBeenCalledWith('person/wang-yi');
    type(named('Search my entries and the bundled dictionary'), 'wy');
    expect(calls.onQuery).toHaveBeenCalledWith('wy');
  });

  it.each([
    { says: 'No entries yet', props: { entries: [] } },
    { says: 'No entries yet', props: { entries: [], query: 'x' } },
    { says: 'None of your entries fits', props: { query: '无此名' } },
    { says: 'Nothing in the bundled dictionary fits', props: { query: '无此名' } },
    { says: '2 entries exported to a.json', props: { moved: { type: 'exported' as const, count: 2, file: 'a.json' } } },
    {
      says: '1 entries new or updated, 3 already here',
      props: { moved: { type: 'imported' as const, changed: 1, same: 3 } },
    },
    { says: 'This file is not JSON', props: { failure: failed('not-json') } },
  ])('says “$says”', ({ says, props }) => {
    expect(options(props).root.textContent).toContain(says);
  });

  it('has a name for every control', () => {
    const form = { key: '1', entry: ENTRY, draft: ENTRY };
    const { root } = options({ query: '青', form }, { settings: { ...DEFAULT_SETTINGS, muted: ['text/某'] } });
    expect(namelessControls(root)).toEqual([]);
  });
});

describe('the form of an entry', () => {
  const NEW = { key: '1', draft: { kind: 'person' as const, names: [] } };

  it('is filled in with the draft, and gives it back changed', () => {
    const { calls, named, root } = options({ form: { key: '1', entry: ENTRY, draft: ENTRY } });
    expect((named('Other names') as HTMLInputElement).value).toBe('青云');
    expect(document.activeElement).toBe(named('Name in Chinese'));
    type(named('Other names'), '青云， 青云公司、青云;');
    type(named('English name'), ' ');
    const kind = named('Kind') as HTMLSelectElement;
    kind.value = 'project';
    fire(kind, new Event('change', { bubbles: true }));
    fire(root.querySelector('form') as Element, new Event('submit', { cancelable: true, bubbles: true }));
    expect(calls.onSave).toHaveBeenCalledWith({
      kind: 'project',
      names: ['青云集团', '青云', '青云公司'],
      note: '虚构的公司',
      replaces: 'organization/qingyun',
    });
  });

  it('stands beside the bundled entry where that is switched off', () => {
    const { calls, root } = options({
      form: { key: '1', draft: { kind: 'place', names: ['青云'], replaces: 'place/qingyun' } },
    });
    expect(root.textContent).toContain('Correct a bundled entry');
    click(root.querySelector('form [role=switch]') as HTMLElement);
    fire(root.querySelector('form') as Element, new Event('submit', { cancelable: true, bubbles: true }));
    expect(calls.onSave).toHaveBeenCalledWith({ kind: 'place', names: ['青云'] });
  });

  it('refuses an entry without a name, and warns of one of a single character', () => {
    const { calls, named, root } = options({ form: NEW });
    fire(root.querySelector('form') as Element, new Event('submit', { cancelable: true, bubbles: true }));
    expect(calls.onSave).not.toHaveBeenCalled();
    expect(named('Name in Chinese').getAttribute('aria-invalid')).toBe('true');
    expect(root.textContent).toContain('An entry needs a name.');
    type(named('Name in Chinese'), '青');
    expect(root.textContent).not.toContain('An entry needs a name.');
    expect(root.textContent).toContain('wherever that character stands');
  });

  it('is given up with Escape', () => {
    const { calls, named } = options({ form: NEW });
    press(named('Name in Chinese'), 'Escape');
    expect(calls.onCancel).toHaveBeenCalledOnce();
  });
});

describe('the settings', () => {
  it('switch kinds, sites, the memory of pledges and keys', () => {
    const { onChange, named } = options(
      {},
      { settings: { ...DEFAULT_SETTINGS, hiddenKinds: ['event'], sitesOff: ['sina'] } },
    );
    click(named('Person'));
    click(named('Event'));
    click(named('Read articles on Sina Finance'));
    click(named('Remember the pledges of articles I read'));
    click(named('Single keys on article pages'));
    expect(onChange.mock.calls).toEqual([
      [{ hiddenKinds: ['event', 'person'] }],
      [{ hiddenKinds: [] }],
      [{ sitesOff: [] }],
      [{ sightings: false }],
      [{ keys: false }],
    ]);
  });

  it('mark a muted name again, by its name or, for a guess, its words', () => {
    const muted = ['person/wang-yi', 'text/江湾倡议'];
    const { onChange, named } = options(
      {},
      { settings: { ...DEFAULT_SETTINGS, muted }, mutedNames: { 'person/wang-yi': '王毅' } },
    );
    click(named('Mark 王毅 again'));
    click(named('Mark 江湾倡议 again'));
    expect(onChange.mock.calls).toEqual([[{ muted: ['text/江湾倡议'] }], [{ muted: ['person/wang-yi'] }]]);
  });
});

describe('matchesEntry', () => {
  it.each([
    ['青雲', true],
    ['QINGYUN', true],
    ['的公司', true],
    ['', true],
    ['青海', false],
  ])('for %s is %s', (query, fits) => expect(matchesEntry(ENTRY, query)).toBe(fits));
});

describe('marks and notes', () => {
  it('gives the colours names of the reader’s own', () => {
    const { named, onChange } = options({}, { settings: { ...DEFAULT_SETTINGS, colorNames: { blue: '存疑' } } });
    expect((named('Blue') as HTMLInputElement).value).toBe('存疑');
    type(named('Green'), '数字');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ colorNames: { blue: '存疑', green: '数字' } });
  });

  it('switches snapping', () => {
    const { named, onChange } = options();
    click(named('Let selections go to the ends of names, words and sentences'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ snap: false });
  });
});

describe('the keys', () => {
  it('take another key, and refuse one that is in use or writes nothing', () => {
    const { named, onChange, root } = options();
    const next = named('J: Next mark. Press to choose another key');
    press(next, 's');
    expect(onChange).not.toHaveBeenCalled();
    click(next);
    press(next, 'n');
    expect(root.querySelector('output')?.textContent).toContain('Write a note on the selection');
    press(next, 'F5');
    expect(root.querySelector('output')?.textContent).toContain('one character');
    expect(onChange).not.toHaveBeenCalled();
    press(next, 'Shift');
    press(next, 's');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ keyMap: { next: 'S' } });
  });

  it('are left as they were by Escape, and go back to the usual ones', () => {
    const { named, onChange } = options({}, { settings: { ...DEFAULT_SETTINGS, keyMap: { next: 'S' } } });
    const next = named('S: Next mark. Press to choose another key');
    click(next);
    press(next, 'Escape');
    expect(next.getAttribute('aria-pressed')).toBe('false');
    expect(onChange).not.toHaveBeenCalled();
    click(named('Back to the usual keys'));
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ keyMap: {} });
  });
});
