import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grantedSites, removeSite, requestSite, sitePattern, watchGrantedSites } from '@/utils/settings/granted-sites';

const NAMED = '*://*.named.example/*';

/** The browser's list of permissions. */
function withPermissions(origins: string[]) {
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const event = {
    addListener: (one: () => void) => listeners.add(one),
    removeListener: (one: () => void) => listeners.delete(one),
  };
  const permissions = {
    getAll: () => Promise.resolve({ origins: [...origins] }),
    request: ({ origins: more }: { origins: string[] }) => {
      origins.push(...more);
      tell();
      return Promise.resolve(true);
    },
    remove: ({ origins: less }: { origins: string[] }) => {
      origins.splice(0, origins.length, ...origins.filter((one) => !less.includes(one)));
      tell();
      return Promise.resolve(true);
    },
    onAdded: event,
    onRemoved: event,
  };
  Object.assign(browser, { permissions });
  Object.assign(browser.runtime, {
    getManifest: () => ({ host_permissions: [NAMED], content_scripts: [{ matches: [NAMED] }] }),
  });
  return { listeners };
}

beforeEach(() => fakeBrowser.reset());

describe('grantedSites', () => {
  it('are what the browser grants beyond the manifest, by host', async () => {
    withPermissions([NAMED, '*://web.example/*', 'https://a.example/*', '*://*.b.example/*', '*://*/*', 'file:///*']);
    expect(await grantedSites()).toEqual([
      { pattern: '*://*/*' },
      { pattern: 'https://a.example/*', host: 'a.example' },
      { pattern: '*://*.b.example/*', host: 'b.example' },
      { pattern: '*://web.example/*', host: 'web.example' },
    ]);
  });

  it('come and go, and every change is told until nobody listens', async () => {
    const { listeners } = withPermissions([NAMED]);
    const changed = vi.fn<() => void>();
    const stop = watchGrantedSites(changed);
    await requestSite(sitePattern('web.example'));
    expect(await grantedSites()).toEqual([{ pattern: '*://web.example/*', host: 'web.example' }]);
    await removeSite(sitePattern('web.example'));
    expect(await grantedSites()).toEqual([]);
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    expect(listeners.size).toBe(0);
  });
});
