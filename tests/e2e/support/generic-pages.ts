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

/** The same article of which all but the first paragraph is folded away, behind a button. */
export function folded({ host, title, lines: [first = '', ...rest] }: WebPage): {
  readonly url: string;
  readonly html: string;
} {
  const fold = `<div class="rest" style="display:none">${paragraphs(rest)}</div>`;
  const unfold = `document.querySelector('.rest').style.display = ''; this.remove()`;
  const html = `<!DOCTYPE html><meta charset="utf-8"><title>${title} - 示例</title><main><h1>${title}</h1>
<div class="text"><p>${first}</p>${fold}<button onclick="${unfold}">展开全文</button></div></main>`;
  return { url: `https://${host}/2025/04/folded/`, html };
}

/** The same article, filled in by a script seven seconds after the page. */
export function late({ host, title, lines }: WebPage): { readonly url: string; readonly html: string } {
  const body = JSON.stringify(`<h1>${title}</h1><div>${paragraphs(lines)}</div>`);
  const html = `<!DOCTYPE html><meta charset="utf-8"><title>${title} - 示例</title><main>正在加载</main>
<script>setTimeout(() => { document.querySelector('main').innerHTML = ${body} }, 7000)</script>`;
  return { url: `https://${host}/2025/04/late/`, html };
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${line}</p>`).join('');
}
