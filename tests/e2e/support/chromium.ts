import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { type ChromiumChoice, needChromium } from '@/scripts/browsers';
import type { FixtureServer } from './fixture-server';

export interface ChromiumOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Its hosts resolve to loopback; every other name to nothing. */
  readonly server: FixtureServer;
  /** Profile folder to keep between launches; without it a new one, removed on closing. */
  readonly profile?: string;
  /** Language of the browser's interface, such as `zh-CN`. */
  readonly language?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Another browser than the one of this machine that suits tests. */
  readonly browser?: ChromiumChoice;
}

/** A running Chromium with the extension loaded. */
export interface ChromiumSession {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens a page of the extension (`popup.html`) in a new tab. */
  openExtensionPage(file: string): Promise<Page>;
  /** A page of the extension that shows nothing and asks the desk for nothing, in the tab with which the browser began, behind all others: from there the store is looked into. */
  storePage(): Promise<Page>;
  /** Opens the popup in a tab behind the given one, which it therefore takes for the page it is about. */
  openPopupOver(page: Page): Promise<Page>;
  /** Clicks the extension's button in the toolbar over a page, which lets the page be read; the popup that opens closes when another tab comes to the front. */
  clickButtonOver(page: Page): Promise<void>;
  /** The extension's service worker, which is woken where it does not run. */
  desk(): Promise<Worker>;
  /** Kills the extension's service worker and waits until it is gone; answers whether one was running. */
  killServiceWorker(): Promise<boolean>;
  /** Kills the service worker and waits for nothing, since whoever calls it may wake it at once; answers whether one was killed. */
  strikeServiceWorker(): Promise<boolean>;
  /** Kills the browser without any farewell, as a crash would. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium on a profile with the extension loaded, and waits until the extension answers. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumSession> {
  const choice = options.browser ?? needChromium({ branded: false });
  const extension = realpathSync(options.extension);
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'meipi-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: choice.path,
    headless: options.headless ?? true,
    acceptDownloads: true,
    args: [...commonArgs(options), ...extensionArgs(choice, extension)],
    ...(choice.branded ? { ignoreDefaultArgs: ['--disable-extensions'] } : {}),
    ...(options.language ? { env: { ...environment(), LANGUAGE: options.language.replace('-', '_') } } : {}),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    viewport: options.headless === false ? null : (options.viewport ?? { width: 1280, height: 900 }),
  });
  const [first] = context.pages();
  const devtools = await browserDevtools(context);
  const extensionId = choice.branded ? await loadOverPipe(devtools, extension) : unpackedId(extension);
  await untilLoaded(context, extensionId);
  const close = async (): Promise<void> => {
    // One that has crashed may be gone before it is told.
    await context.close().catch(() => undefined);
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
  };
  return {
    context,
    extensionId,
    openExtensionPage: (file) => openPage(context, `chrome-extension://${extensionId}/${file}`),
    storePage: async () => storePage(first ?? (await context.newPage()), manifestUrl(extensionId)),
    openPopupOver: (page) => openBehind(page, `chrome-extension://${extensionId}/popup.html`),
    clickButtonOver: (page) => clickButtonOver(devtools, page, extensionId),
    desk: () => runningDesk(context, () => wake(first, manifestUrl(extensionId))),
    killServiceWorker: () => killServiceWorker(devtools, extensionId),
    strikeServiceWorker: () => strikeServiceWorker(devtools, extensionId),
    crash: async () => {
      const gone = new Promise((resolve) => context.once('close', resolve));
      if (await killBrowser(devtools)) await gone;
      await close();
    },
    close,
  };
}

function commonArgs({ server, language }: ChromiumOptions): string[] {
  const mapped = server.hosts.map((host) => `MAP ${host}:443 127.0.0.1:${server.port}`);
  return [
    // Root may not use the sandbox; nobody else goes without it.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    `--host-resolver-rules=${[...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    `--ignore-certificate-errors-spki-list=${server.spki}`,
    ...(language ? [`--lang=${language}`] : []),
  ];
}

function extensionArgs(choice: ChromiumChoice, extension: string): string[] {
  if (choice.branded) return ['--enable-unsafe-extension-debugging'];
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

async function browserDevtools(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('This Playwright gives no browser for a persistent context.');
  return browser.newBrowserCDPSession();
}

/** Branded browsers ignore `--load-extension`; over the debugging pipe they load an unpacked extension. */
async function loadOverPipe(devtools: CDPSession, extension: string): Promise<string> {
  const send = devtools.send.bind(devtools) as (method: string, parameters: object) => Promise<unknown>;
  const answer = (await send('Extensions.loadUnpacked', { path: extension })) as { readonly id: string };
  return answer.id;
}

/** Chromium's id of an unpacked extension: the first half of the path's SHA-256, its digits written a to p. */
function unpackedId(extension: string): string {
  const digits = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return digits.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

async function untilLoaded(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  const url = manifestUrl(extensionId);
  const limit = Date.now() + 15_000;
  for (;;) {
    const loaded = await page.goto(url).then(
      () => true,
      () => false,
    );
    if (loaded) break;
    if (Date.now() > limit) throw new Error('Chromium did not load the extension.');
    await page.waitForTimeout(100);
  }
  await page.close();
}

function manifestUrl(extensionId: string): string {
  return `chrome-extension://${extensionId}/manifest.json`;
}

async function storePage(page: Page, url: string): Promise<Page> {
  if (page.url() !== url) await page.goto(url);
  return page;
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function openBehind(front: Page, url: string): Promise<Page> {
  const page = await openPage(front.context(), url);
  await front.bringToFront();
  await page.reload();
  return page;
}

async function clickButtonOver(devtools: CDPSession, page: Page, extensionId: string): Promise<void> {
  await page.bringToFront();
  // Playwright knows pages by their own targets; the button is clicked over the tab around one.
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
  const tab = targetInfos.find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  const send = devtools.send.bind(devtools) as (method: string, parameters: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
}

async function killServiceWorker(devtools: CDPSession, extensionId: string): Promise<boolean> {
  const target = await runningWorker(devtools, extensionId);
  if (target === undefined) return false;
  let asked = 0;
  while ((await runningWorker(devtools, extensionId)) === target) {
    // A worker that was just being started or stopped may not have heard it.
    if (asked++ % 25 === 0) await devtools.send('Target.closeTarget', { targetId: target }).catch(() => undefined);
    await pause();
  }
  return true;
}

/** Playwright goes on listing workers that have ended: the one that runs is the last, and answers. */
async function runningDesk(context: BrowserContext, wakeIt: () => Promise<unknown>): Promise<Worker> {
  for (;;) {
    await wakeIt();
    const worker = context.serviceWorkers().at(-1);
    const answered = worker?.evaluate(() => true).catch(() => false);
    if (worker && (await Promise.race([answered, pause(2_000)]))) return worker;
  }
}

/** Asks the desk for nothing, by a message that it does not know. */
async function wake(page: Page | undefined, url: string): Promise<void> {
  if (page) await storePage(page, url);
  await page?.evaluate(async () => {
    const message = { id: 1, type: 'nothing', timestamp: Date.now() };
    await chrome.runtime.sendMessage(message).catch(() => undefined);
  });
}

/** Waits for so many milliseconds, and answers with no. */
function pause(time = 20): Promise<false> {
  return new Promise((resolve) => void setTimeout(resolve, time, false as const));
}

async function strikeServiceWorker(devtools: CDPSession, extensionId: string): Promise<boolean> {
  const target = await runningWorker(devtools, extensionId);
  if (target === undefined) return false;
  const { success } = await devtools.send('Target.closeTarget', { targetId: target });
  return success;
}

async function runningWorker(devtools: CDPSession, extensionId: string): Promise<string | undefined> {
  const filter = [{ type: 'service_worker', exclude: false }];
  const { targetInfos } = await devtools.send('Target.getTargets', { filter });
  return targetInfos.find((target) => target.url.includes(extensionId))?.targetId;
}

/** Answers whether there was one to kill. */
async function killBrowser(devtools: CDPSession): Promise<boolean> {
  const answer = await devtools.send('SystemInfo.getProcessInfo').catch(() => undefined);
  const browser = answer?.processInfo.find((one) => one.type === 'browser');
  if (browser) process.kill(browser.id, 'SIGKILL');
  return browser !== undefined;
}
