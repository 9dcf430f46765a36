import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findChromium, findFirefox } from '@/scripts/browsers';

describe('findChromium', () => {
  it.each([
    ['/usr/bin/chromium', false],
    ['/opt/chromium/chrome', false],
    ['/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', false],
    ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', true],
    ['/usr/bin/google-chrome-stable', true],
    ['/usr/bin/microsoft-edge', true],
  ])('takes %s from the environment, branded %s', (path, branded) => {
    vi.stubEnv('CHROMIUM_PATH', path);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(findChromium({ branded: false })).toEqual({ path, branded });
  });
});

describe('findFirefox', () => {
  it('takes the one named in the environment', () => {
    vi.stubEnv('FIREFOX_PATH', '/opt/firefox/firefox');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(findFirefox()).toBe('/opt/firefox/firefox');
  });
});
