/**
 * The sites that the reader lets Meipi read always, besides the named ones. The browser's own list of
 * permissions is the only one: what is granted or taken away on the browser's pages counts alike.
 */
import { browser } from 'wxt/browser';

/** A site that may be read. */
export interface GrantedSite {
  /** The match pattern of the permission. */
  readonly pattern: string;
  /** Undefined where every site may be read. */
  readonly host?: string;
}

/** The pattern of one host, over http and https. */
export function sitePattern(host: string): string {
  return `*://${host}/*`;
}

/** Every granted site, by host; those that the extension has by its manifest are not among them. */
export async function grantedSites(): Promise<readonly GrantedSite[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const named = new Set<string>(manifestPatterns());
  return origins
    .filter((pattern) => !named.has(pattern) && /^(?:\*|https?):|^<all_urls>$/.test(pattern))
    .map(siteOfPattern)
    .toSorted((a, b) => (a.host ?? '').localeCompare(b.host ?? ''));
}

/** Asks the reader for a site; must be called straight from a click. Answers whether it is granted. */
export function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back; answers whether it is gone. */
export function removeSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Whether the browser grants a pattern at this moment, by whatever permission. */
export function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** Calls back at every change of what is granted, made here or elsewhere; returns how to stop. */
export function watchGrantedSites(changed: () => void): () => void {
  const listener = (): void => changed();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

function manifestPatterns(): readonly string[] {
  const { host_permissions: hosts, content_scripts: scripts } = browser.runtime.getManifest();
  return [...(hosts ?? []), ...(scripts ?? []).flatMap(({ matches }) => matches ?? [])];
}

function siteOfPattern(pattern: string): GrantedSite {
  const host = /^[^:]+:\/\/(?:\*\.)?([^/]*)\//.exec(pattern)?.[1];
  return host === undefined || host === '*' ? { pattern } : { pattern, host };
}
