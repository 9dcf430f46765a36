import { sendMessage } from '@/utils/messaging/protocol';
import { failed, type Failure } from '@/utils/model/outcome';
import { type ArticleFinder, createArticleFinder } from '@/utils/sites/find-articles';
import { offeredGenericReading } from '@/utils/sites/generic/slot';
import type { ArticlePage } from '@/utils/sites/site';
import { offeredAdapters } from '@/utils/sites/slot';
import { type ArticleAddress, articleAddress } from '@/utils/sites/urls';

/** A page that was refused is looked at again when it has this much more text, so that one that never rests costs little. */
const MORE = 1.2;
/** And not more often than this at one address. */
const MOST_LOOKS = 12;

/** The address of the article that the bar names: a publisher's or, where the generic reading was put in, any other's. */
export function addressInBar(): ArticleAddress | undefined {
  const { href } = location;
  return articleAddress(href) ?? offeredGenericReading()?.addressOf(document, { href, loaded: loadedAddress() });
}

/** A finder that can be told to look again at a page which it has refused. */
export interface PageFinder extends ArticleFinder {
  forget(): void;
}

/**
 * The articles of the page as the publishers' adapters find them; where they find
 * none and the generic reading was put in, the one that finds. A body found so stays the body as long as it
 * stands in the page with a text, so that changes of it cost no new search.
 */
export function createPageFinder(): PageFinder {
  const adapters = offeredAdapters();
  const adapted = createArticleFinder(document, adapters);
  const asked = new Set<string>();
  let last: ArticlePage | undefined;
  let refused: { readonly docId: string; readonly size: number; readonly looks: number } | undefined;
  let fault: Failure | undefined;

  function findGeneric(bar: ArticleAddress): ArticlePage | undefined {
    if (last?.facts.docId === bar.docId && isThere(last.body)) return last;
    last = undefined;
    const generic = offeredGenericReading();
    if (!generic || !isDue(bar)) return undefined;
    const page = generic.read(document, { href: location.href, loaded: loadedAddress() });
    if (page.ok) {
      refused = undefined;
      last = { ...page.value, facts: { ...page.value.facts, ...bar } };
    } else {
      fault = page;
      const looks = refused?.docId === bar.docId ? refused.looks + 1 : 1;
      refused = { docId: bar.docId, size: sizeOfPage(), looks };
    }
    return last;
  }

  function isDue({ docId }: ArticleAddress): boolean {
    if (refused?.docId !== docId) return true;
    return refused.looks < MOST_LOOKS && sizeOfPage() >= refused.size * MORE;
  }

  /** A page that has turned into one of another publisher is read by a new script, which comes with that one's adapters. */
  function askForAdapters({ site }: ArticleAddress): void {
    if (asked.has(site) || adapters.some((adapter) => adapter.site === site)) return;
    asked.add(site);
    sendMessage('articleFound').catch(() => undefined); // without the desk nothing more can be read
  }

  return {
    look(bar) {
      const address = bar && articleAddress(bar.url) ? bar : undefined;
      if (address) askForAdapters(address);
      const found = adapted.look(address);
      if (!bar || found.length > 0) return found;
      const page = findGeneric(bar);
      return page ? [{ address: bar, page }] : [];
    },
    // The address of an article that shows none is a page that is not complete.
    fault: ({ url }) => (articleAddress(url) ? failed('no-body') : fault),
    forget: () => void (refused = undefined),
  };
}

function isThere(body: Element): boolean {
  return body.isConnected && /\S/.test(body.textContent ?? '');
}

function sizeOfPage(): number {
  return document.body?.textContent?.length ?? 0;
}

/** The address from which the page was loaded, before any program moved on. */
function loadedAddress(): string {
  return performance.getEntriesByType('navigation')[0]?.name ?? location.href;
}
