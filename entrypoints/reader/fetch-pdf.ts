import { browser } from 'wxt/browser';
import { failed, done, type Outcome } from '@/utils/model/outcome';

/** The permission that fetching from an address takes. */
function originOf(url: string): { origins: string[] } {
  return { origins: [`${new URL(url).origin.replace(/:\d+$/, '')}/*`] };
}

/** The address of the PDF that this tab was opened for. */
export function askedAddress(search: string): string | undefined {
  const url = new URLSearchParams(search).get('url');
  return url !== null && /^https?:/i.test(url) && URL.canParse(url) ? url : undefined;
}

/** Whether files of this address may be fetched. */
export function mayFetch(url: string): Promise<boolean> {
  return browser.permissions.contains(originOf(url));
}

/** Asks the reader for that; only straight from a click. */
export function askToFetch(url: string): Promise<boolean> {
  return browser.permissions.request(originOf(url));
}

/** The PDF at an address, as a file named as there; `address-refused` for anything that is not one. */
export async function fetchPdf(url: string, signal: AbortSignal): Promise<Outcome<File>> {
  try {
    const response = await fetch(url, { signal, credentials: 'include' });
    if (!response.ok) return failed('address-refused', `${new URL(url).host} · ${response.status}`);
    const content = await response.blob();
    return done(new File([content], nameIn(url), { type: content.type }));
  } catch (error) {
    return signal.aborted ? failed('cancelled') : failed('address-refused', String(error));
  }
}

/** The name of the file at an address; as it stands there where it is not UTF-8, as on servers that write names in GBK. */
function nameIn(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) || 'document.pdf';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
