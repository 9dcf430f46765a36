import { afterAll, beforeAll, beforeEach } from 'vitest';
import { buildFolder } from './builds';
import { type ChromiumOptions, type ChromiumSession, launchChromium } from './chromium';
import { type FixtureServer, type Pages, startFixtureServer } from './fixture-server';
import { forgetEverything } from './page-state';
import { forwarding } from './forwarding';

export interface ChromiumSetUp extends Partial<Pick<ChromiumOptions, 'extension' | 'language' | 'viewport'>> {
  /** What the fixture server serves. */
  readonly pages?: Pages;
  /** Hosts that are served without a page. */
  readonly hosts?: readonly string[];
  /**
   * What the cases begin with and share. It is done once, and nothing is tidied up between
   * them; without it every case begins with nothing.
   */
  readonly begin?: (session: ChromiumSession) => Promise<void>;
}

/** The browser and the server of the running case. */
export interface ChromiumSetting {
  readonly session: ChromiumSession;
  readonly server: FixtureServer;
}

/**
 * One Chromium with the extension for the cases of a file or a group, and the server of
 * their pages. Every case begins as a reader does who has just installed it: no tab, no
 * note, no setting, every page as it was at first. A case that is tried once more begins in
 * a browser of its own, so that nothing of the first try is left, whatever became of it.
 */
export function useChromium({ pages = {}, hosts = [], begin, ...options }: ChromiumSetUp = {}): ChromiumSetting {
  let server: FixtureServer;
  let session: ChromiumSession | undefined;
  let fresh = true;

  async function start(): Promise<void> {
    const extension = buildFolder('chrome-mv3-e2e');
    session = await launchChromium({ extension, language: 'zh-CN', ...options, server });
    fresh = true;
    await begin?.(session);
  }

  beforeAll(async () => {
    server = await startFixtureServer(pages, hosts);
    await start();
  });
  beforeEach(async ({ task }) => {
    if ((task.result?.retryCount ?? 0) > 0) {
      server.reset();
      await session?.crash();
      await start();
    } else if (!fresh && !begin && session) {
      server.reset();
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

/** Closes every tab, and forgets what was noted, read and set; the desk too, which keeps some of it in mind. */
export async function tidy(session: ChromiumSession): Promise<void> {
  const store = await session.storePage();
  const tabs = session.context.pages().filter((page) => page !== store);
  // What a page writes while it goes is forgotten with the rest.
  await Promise.all(tabs.map((page) => page.close()));
  await session.killServiceWorker();
  await forgetEverything(store);
}
