import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { needFirefox } from '@/scripts/browsers';
import type { FixtureServer } from './fixture-server';

/** The internal id the extension gets, so that its pages have a known address. */
const UUID = '6f1f0c5e-7a53-4d0e-9a3b-5c1d2e3f4a5b';

export interface FirefoxOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Its hosts resolve to loopback. */
  readonly server: FixtureServer;
  /** Profile folder to keep between launches; without it a new one, removed on closing. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
}

/** A running Firefox with the extension loaded. */
export interface FirefoxSession {
  readonly browser: Browser;
  /** A new tab. */
  newPage(): Promise<Page>;
  /** Opens a page of the extension (`popup.html`) in a new tab. */
  openExtensionPage(file: string): Promise<Page>;
  /** Opens the popup in a tab behind the given one, which it therefore takes for the page it is about. */
  openPopupOver(page: Page): Promise<Page>;
  /** Waits for a finished download and gives its path. */
  downloaded(name: RegExp): Promise<string>;
  close(): Promise<void>;
}

/** Starts Firefox on a profile and installs the extension in it; what it stored survives in a profile that is kept. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'meipi-firefox-'));
  const downloads = path.join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await launch({
    browser: 'firefox',
    executablePath: needFirefox(),
    headless: options.headless ?? true,
    userDataDir: profile,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences(options), 'browser.download.dir': downloads },
  });
  await browser.installExtension(options.extension);
  const newPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    return page;
  };
  return {
    browser,
    newPage,
    openExtensionPage: async (file) => openExtensionPage(await newPage(), file),
    openPopupOver: async (page) => {
      const popup = await openExtensionPage(await newPage(), 'popup.html');
      await page.bringToFront();
      return openExtensionPage(popup, 'popup.html');
    },
    downloaded: (name) => downloaded(downloads, name),
    close: async () => {
      await browser.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}

function preferences({ extension, server, colorScheme }: FirefoxOptions): Record<string, string | number | boolean> {
  return {
    'network.dns.localDomains': server.hosts.join(','),
    'network.socket.forcePort': `443=${server.port}`,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // The question whether a site may be read stands in a window that no test can click.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    ...(colorScheme ? { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 } : {}),
  };
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as {
    readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension} names no id for Firefox.`);
  return id;
}

/**
 * Firefox never reports the end of such a load over BiDi, so the address and the
 * document are waited for instead, by the clock: a tab behind another draws no frames.
 */
async function openExtensionPage(page: Page, file: string): Promise<Page> {
  const url = `moz-extension://${UUID}/${file}`;
  await page.goto(url, { timeout: 1000 }).catch(() => undefined);
  const arrived = (wanted: string): boolean => location.href === wanted && document.readyState === 'complete';
  await page.waitForFunction(arrived, { polling: 50 }, url);
  return page;
}

async function downloaded(folder: string, name: RegExp): Promise<string> {
  const limit = Date.now() + 15_000;
  while (Date.now() < limit) {
    const files = readdirSync(folder);
    const file = files.find((one) => name.test(one) && !files.includes(`${one}.part`) && !one.endsWith('.part'));
    if (file) return path.join(folder, file);
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
  throw new Error(`No download named like ${name.source} came to its end.`);
}
