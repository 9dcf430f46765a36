import { browser } from 'wxt/browser';
import { withStore } from '@/utils/store/with-store';
import { sendMessage } from '@/utils/messaging/protocol';
import { type Article, articleId, FILE_SITE, webAddress } from '@/utils/model/article';
import { genericAddress } from '@/utils/sites/generic/address';
import { articleAddress } from '@/utils/sites/urls';
import { attempt } from '@/utils/store/attempt';
import { documentOf } from '@/utils/store/documents';

/** How long a page may take to be read, and how often it is asked. */
const LONGEST_MS = 30_000;
const AGAIN_MS = 250;

/** Where an article is shown: its address, and whether a tab's address is another one of the same article. */
interface Place {
  readonly url: string;
  readonly isHere: (url: string) => boolean;
}

/**
 * Goes to a note in its article: in the tab that shows the article already, or in a new
 * one. A document from a file is shown in the reader's tab. Answers false where there is
 * nowhere to go to. The page brings the note into sight and lights it as soon as it has
 * been read; `lost` is called when it has none such, or was not read in half a minute.
 */
export async function openInArticle(
  { articleId: id, id: noteId }: { readonly articleId: string; readonly id: string },
  lost: () => void,
): Promise<boolean> {
  const article = await withStore((db) => attempt(() => db.articles.get(id)));
  if (!article.ok || !article.value) return false;
  const place = article.value.site === FILE_SITE ? await placeOfDocument(id) : placeOnWeb(article.value);
  if (!place) return false;
  const tab = (await tabShowing(place)) ?? (await browser.tabs.create({ url: place.url, active: true })).id;
  if (tab !== undefined) void isShown(tab, noteId).then((shown) => shown || lost());
  return true;
}

async function placeOfDocument(id: string): Promise<Place | undefined> {
  const document = await withStore((db) => documentOf(db, id));
  if (!document.ok || !document.value) return undefined;
  const url = `${browser.runtime.getURL('/reader.html')}#${encodeURIComponent(id)}`;
  return { url, isHere: (other) => other === url };
}

/** One article has many addresses, and on some sites only the query tells two articles apart. */
function placeOnWeb(article: Article): Place | undefined {
  const urls = article.urls.flatMap((url) => webAddress(url) ?? []);
  const url = urls.at(-1);
  const ids = new Set([article.id, ...urls.map(identityOf)]);
  return url === undefined ? undefined : { url, isHere: (other) => ids.has(identityOf(other) ?? '') };
}

function identityOf(url: string): string | undefined {
  const address = articleAddress(url) ?? genericAddress(undefined, { href: url });
  return address && articleId(address);
}

async function tabShowing({ isHere }: Place): Promise<number | undefined> {
  const tabs = await browser.tabs.query({});
  const found = tabs.find(({ url }) => url !== undefined && isHere(url));
  if (found?.id === undefined) return undefined;
  await browser.tabs.update(found.id, { active: true });
  if (found.windowId !== undefined) await browser.windows?.update(found.windowId, { focused: true });
  return found.id;
}

/** Waits until the page has been read, and answers whether it shows the note. */
async function isShown(tab: number, id: string): Promise<boolean> {
  const end = Date.now() + LONGEST_MS;
  while (Date.now() < end) {
    // A page that is still loading answers nothing.
    const shown = await sendMessage('goToNote', { id }, tab).catch(() => undefined);
    if (shown !== undefined && shown !== null) return shown;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  return false;
}
