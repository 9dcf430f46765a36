import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type FixtureServer, type Pages, startFixtureServer } from './fixture-server';
import { forwarding } from './forwarding';

interface Closing {
  close(): Promise<void>;
}

/** How a browser is had for the cases of a file. */
export interface BrowserSetUp<Session extends Closing> {
  /** What the fixture server serves. */
  readonly pages?: Pages | undefined;
  /** Hosts that are served without a page. */
  readonly hosts?: readonly string[] | undefined;
  /**
   * What the cases begin with and share. It is done once, and nothing is tidied up between
   * them; without it every case begins with nothing.
   */
  readonly begin?: ((session: Session) => Promise<void>) | undefined;
  readonly launch: (server: FixtureServer) => Promise<Session>;
  /** Closes every tab, and forgets what was noted, read and set. */
  readonly tidy: (session: Session) => Promise<void>;
  /** Ends a browser of which nobody knows what became of it. */
  readonly end: (session: Session) => Promise<void>;
}

/** The browser and the server of the running case. */
export interface BrowserSetting<Session> {
  readonly session: Session;
  readonly server: FixtureServer;
}

/**
 * One browser with the extension for the cases of a file or a group, and the server of
 * their pages. Every case begins as a reader does who has just installed it: no tab, no
 * note, no setting, every page as it was at first. A case that is tried once more begins in
 * a browser of its own, so that nothing of the first try is left, whatever became of it.
 */
export function useBrowser<Session extends Closing>(setUp: BrowserSetUp<Session>): BrowserSetting<Session> {
  const { pages = {}, hosts = [], begin, launch, tidy, end } = setUp;
  let server: FixtureServer;
  let session: Session | undefined;
  let isFresh = true;

  async function start(): Promise<void> {
    session = await launch(server);
    isFresh = true;
    await begin?.(session);
  }

  beforeAll(async () => {
    server = await startFixtureServer(pages, hosts);
    await start();
  });
  beforeEach(async ({ task }) => {
    if (isRetry(task)) {
      server.reset();
      if (session) await end(session);
      await start();
    } else if (!isFresh && !begin && session) {
      server.reset();
      await tidy(session);
    }
    isFresh = false;
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

/** Whether a case is being tried once more. */
export function isRetry({
  result,
}: {
  readonly result?: { readonly retryCount?: number | undefined } | undefined;
}): boolean {
  return (result?.retryCount ?? 0) > 0;
}
