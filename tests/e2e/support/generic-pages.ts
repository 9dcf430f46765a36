/** Pages of sites without an adapter, as the fixture server serves them. */
import { readGenericFixtures, readPublisherFixtures } from '@/tests/fixtures/read-publishers';
import { encodeGbk } from './encode-gbk';
import type { Served } from './fixture-server';

/** A fixture page at its address over https, without its query. */
export interface WebPage {
  readonly url: string;
  readonly host: string;
  readonly html: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** A page of the generic fixtures by its name, or a publisher's by folder and name. */
export function webPage(name: string): WebPage {
  const full = name.includes('/') ? name : `generic/${name}`;
  const found = [...readGenericFixtures(), ...readPublisherFixtures()].find((one) => one.name === full);
  if (!found) throw new Error(`There is no fixture ${full}.`);
  const { host, pathname } = new URL(found.address);
  const { html, lines = [], facts } = found;
  return { url: `https://${host}${pathname}`, host, html, title: facts?.title ?? '', lines };
}

/** The page as the bytes that it declares in its head. */
export function inGbk({ html }: WebPage): Served {
  return { bytes: encodeGbk(html), contentType: 'text/html' };
}

/** The page without any word about its encoding in it, which the server then says. */
export function inGbkByHeader({ html }: WebPage): Served {
  const bare = html.replace(/<meta[^>]*charset[^>]*>/gi, '');
  return { bytes: encodeGbk(bare), contentType: 'text/html; charset=gbk' };
}
