import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { changeSettings, readSettings, settingsFrom, watchSettings } from '@/utils/settings/settings';

describe('settings', () => {
  beforeEach(() => fakeBrowser.reset());

  it('gives the defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what was changed and leaves the rest', async () => {
    await changeSettings({ density: 'all' });
    await changeSettings({ language: 'zh-TW' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'all', language: 'zh-TW' });
    await changeSettings({ language: undefined });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, density: 'all' });
  });

  it('loses only the field that is damaged', () => {
    const stored = { density: 'dense', muted: ['place/cn'], theme: 7, hiddenKinds: ['pledge'], language: 'fr' };
    expect(settingsFrom(stored)).toMatchObject({
      density: 'normal',
      muted: ['place/cn'],
      theme: 'system',
      hiddenKinds: ['pledge'],
    });
    expect(settingsFrom(stored)).not.toHaveProperty('language');
    expect(settingsFrom('nonsense')).toEqual(DEFAULT_SETTINGS);
  });

  it('remembers pledges met unless that was switched off', () => {
    expect(settingsFrom({}).sightings).toBe(true);
    expect(settingsFrom({ sightings: false }).sightings).toBe(false);
    expect(settingsFrom({ sightings: 'no' }).sightings).toBe(true);
  });

  it('keeps names of colours and keys of the reader’s own, without the empty and the damaged ones', () => {
    const stored = {
      colorNames: { yellow: ' 引语 ', green: '', blue: 7, mauve: 'x' },
      keyMap: { next: 'S' },
      snap: false,
    };
    expect(settingsFrom(stored)).toMatchObject({ colorNames: { yellow: '引语' }, keyMap: { next: 'S' }, snap: false });
    expect(settingsFrom({ colorNames: [], keyMap: 'x', snap: 'x' })).toMatchObject({
      colorNames: {},
      keyMap: {},
      snap: true,
    });
  });

  it('tells of each change until it is told to stop', async () => {
    const seen: string[] = [];
    const stop = watchSettings(({ density }) => seen.push(density));
    await changeSettings({ density: 'quiet' });
    stop();
    await changeSettings({ density: 'all' });
    expect(seen).toEqual(['quiet']);
  });
});
