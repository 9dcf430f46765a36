import { afterAll, beforeAll, beforeEach } from 'vitest';
import { buildFolder } from './builds';
import { type FirefoxSession, launchFirefox } from './firefox';
import { type FixtureServer, type Pages, startFixtureServer } from './fixture-server';
import { forwarding } from './forwarding';
import { forgetEverything } from './page-state';

/** The browser and the server of the running case. */
export interface FirefoxSetting {
  readonly session: FirefoxSession;
  readonly server: FixtureServer;
}

/**
 * One Firefox with the extension for the cases of a file, and the server of their pages.
 * Every case begins as a reader does who has just installed it: no tab, no note, no
 * setting, every page as it was at first. A case that is tried once more begins in a
 * browser of its own, so that nothing of the first try is left, whatever became of it.
 */
export function useFirefox(pages: Pages = {}): FirefoxSetting {
  let server: FixtureServer;
  let session: FirefoxSession | undefined;
  let fresh = true;

  async function start(): Promise<void> {
    session = await launchFirefox({ extension: buildFolder('firefox-mv3-e2e'), server });
    fresh = true;
  }

  beforeAll(async () => {
    server = await startFixtureServer(pages);
    await start();
  });
  beforeEach(async ({ task }) => {
    server.reset();
    if ((task.result?.retryCount ?? 0) > 0) {
      await session?.close();
      await start();
    } else if (!fresh && session) {
      await tidy(session);
    }
    fresh = false;
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  return {
    session: forwarding(() => session, 'The browser'),
    server: forwarding(() => server, 'The server'),
  };
}

/** Closes every tab, and forgets what was noted, read and set. */
async function tidy(session: FirefoxSession): Promise<void> {
  const tabs = await session.browser.pages();
  const last = await session.openExtensionPage('popup.html');
  // What a page writes while it goes is forgotten with the rest.
  await Promise.all(tabs.map((page) => page.close()));
  await forgetEverything(last);
}
