/**
 * Finds the browsers and fonts that the end-to-end tests, the demo and the
 * pictures need, and installs what is missing: on Debian as root from its
 * packages, elsewhere by the downloaders of Playwright and Puppeteer. Run as a
 * program it provides everything or says exactly what to install and fails.
 *
 * `CHROMIUM_PATH` and `FIREFOX_PATH` name other executables.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** A Chromium to start. */
export interface ChromiumChoice {
  readonly path: string;
  /** Google's or Microsoft's own build: it ignores `--load-extension`, so the extension goes in over the debugging pipe. */
  readonly branded: boolean;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOWNLOADS = path.join(ROOT, '.cache', 'browsers');
const MAC = '/Applications';

const CHROMIUM_PATHS = ['/usr/bin/chromium', `${MAC}/Chromium.app/Contents/MacOS/Chromium`];
const BRANDED_PATHS = [
  `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  `${MAC}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
];
const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  `${MAC}/Firefox.app/Contents/MacOS/firefox`,
  `${MAC}/Firefox ESR.app/Contents/MacOS/firefox`,
];

/** The Chromium of this machine; with `branded`, also Chrome or Edge where there is nothing else. */
export function findChromium(options: { readonly branded: boolean }): ChromiumChoice | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return { path: named, branded: /(google-chrome|microsoft-edge)[^/]*$|Google Chrome$|Microsoft Edge$/.test(named) };
  const own = [...CHROMIUM_PATHS, chromium.executablePath()].find((file) => existsSync(file));
  if (own) return { path: own, branded: false };
  const branded = options.branded ? BRANDED_PATHS.find((file) => existsSync(file)) : undefined;
  return branded ? { path: branded, branded: true } : undefined;
}

/** The Firefox of this machine, or the one downloaded for the tests. */
export function findFirefox(): string | undefined {
  return process.env.FIREFOX_PATH ?? [...FIREFOX_PATHS, ...downloadedFirefoxes()].find((file) => existsSync(file));
}

/** The Chromium to use; a plain sentence where there is none. */
export function needChromium(options: { readonly branded: boolean }): ChromiumChoice {
  const found = findChromium(options);
  if (!found) throw new Error(MISSING.chromium);
  return found;
}

/** The Firefox to use; a plain sentence where there is none. */
export function needFirefox(): string {
  const found = findFirefox();
  if (!found) throw new Error(MISSING.firefox);
  return found;
}

type Need = 'chromium' | 'chinese interface' | 'firefox' | 'font' | 'openssl';

const PACKAGES: Record<Need, string> = {
  chromium: 'chromium',
  'chinese interface': 'chromium-l10n',
  firefox: 'firefox-esr',
  font: 'fonts-noto-cjk',
  openssl: 'openssl',
};

const MISSING: Record<Need, string> = {
  chromium:
    'Chromium is missing. Debian: apt-get install chromium. Elsewhere: npx playwright-core install --with-deps chromium, or set CHROMIUM_PATH.',
  'chinese interface': "Chromium's Chinese interface is missing. Debian: apt-get install chromium-l10n.",
  firefox:
    'Firefox is missing. Debian: apt-get install firefox-esr. Elsewhere: install Firefox 140 or later from mozilla.org, or set FIREFOX_PATH.',
  font: 'A Chinese font is missing. Debian and Ubuntu: apt-get install fonts-noto-cjk fontconfig. Fedora: dnf install google-noto-sans-cjk-fonts.',
  openssl: 'openssl is missing (it makes the certificate of the test server). Debian: apt-get install openssl.',
};

const PRESENT: Record<Need, () => boolean> = {
  chromium: () => findChromium({ branded: false }) !== undefined,
  'chinese interface': () =>
    findChromium({ branded: false })?.path !== '/usr/bin/chromium' ||
    !existsSync('/etc/debian_version') ||
    existsSync('/usr/lib/chromium/locales/zh-CN.pak'),
  firefox: () => findFirefox() !== undefined,
  font: () => process.platform !== 'linux' || output('fc-list', [':lang=zh']) !== '',
  openssl: () => output('openssl', ['version']) !== '',
};

const DOWNLOAD: Partial<Record<Need, () => void>> = {
  chromium: () => run('npx', ['--no-install', 'playwright-core', 'install', ...withDeps(), 'chromium']),
  firefox: () => run('npx', ['--no-install', 'browsers', 'install', 'firefox@esr', '--path', DOWNLOADS]),
};

const EVERY_NEED: readonly Need[] = ['chromium', 'chinese interface', 'firefox', 'font', 'openssl'];

/** Installs what is missing of the needs and answers with a sentence for each that is still missing. */
export function provide(needs: readonly Need[]): string[] {
  const missing = needs.filter((need) => !PRESENT[need]());
  if (missing.length > 0) console.log(`Missing: ${missing.join(', ')}.`);
  if (missing.length > 0 && isDebianRoot()) installPackages(missing.map((need) => PACKAGES[need]));
  for (const need of missing) if (!PRESENT[need]()) DOWNLOAD[need]?.();
  return needs.filter((need) => !PRESENT[need]()).map((need) => MISSING[need]);
}

function installPackages(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], env);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages, 'fontconfig'], env);
}

function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** System libraries can be installed along only as root on Linux. */
function withDeps(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
}

function downloadedFirefoxes(): string[] {
  const folder = path.join(DOWNLOADS, 'firefox');
  const builds = existsSync(folder) ? readdirSync(folder) : [];
  return builds.flatMap((build) => [
    path.join(folder, build, 'firefox', 'firefox'),
    path.join(folder, build, 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
  ]);
}

function run(command: string, args: readonly string[], env = process.env): void {
  console.log(`$ ${command} ${args.join(' ')}`);
  spawnSync(command, args, { stdio: 'inherit', cwd: ROOT, env });
}

function output(command: string, args: readonly string[]): string {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
}

function main(): void {
  const problems = provide(EVERY_NEED);
  console.log(`Chromium: ${findChromium({ branded: false })?.path ?? 'none'}`);
  console.log(`Firefox: ${findFirefox() ?? 'none'}`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
