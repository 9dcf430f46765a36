import { watchAddress } from '@/utils/dom/watch-address';
import { watchArrivals } from '@/utils/dom/watch-arrivals';
import { sendMessage } from '@/utils/messaging/protocol';
import type { Settings } from '@/utils/model/settings';
import type { ArticleFinder } from '@/utils/sites/find-articles';
import type { ArticlePage } from '@/utils/sites/site';
import type { ArticleAddress } from '@/utils/sites/urls';
import { type ArticleSession, createArticleSession } from './article-session';
import { heightInView } from './geometry';
import { presentOverlayOnDemand } from './overlay-on-demand';
import { paintArticle } from './paint-article';

/** The articles that stand on a page, each with a session of its own, whatever comes, goes or takes another's place. */
export interface PageArticles {
  sessions(): readonly ArticleSession[];
  /** The one that popup, panel and keys speak of. Undefined where the address is no article's (any more). */
  inView(): ArticleSession | undefined;
  /** Looks for articles now, for what may find them has come. */
  lookAgain(): void;
}

/** Where the articles of a page come from, and until when they are followed. */
export interface PageFollowing {
  readonly finder: ArticleFinder;
  /** The article that the address in the bar names at this moment. */
  readonly bar: () => ArticleAddress | undefined;
  readonly settings: () => Settings;
  readonly signal: AbortSignal;
}

interface Running {
  readonly session: ArticleSession;
  readonly life: AbortController;
  /** The facts it was last read with; none where it had no body. */
  facts?: string;
}

/** How long after the last step of a scroll it is seen which article is in view, in milliseconds. */
const SCROLL_REST = 150;

/** Keeps one session for each article of the page and for the one that the bar names, until the signal ends it. */
export function followPage({ finder, bar, settings, signal }: PageFollowing): PageArticles {
  const running = new Map<string, Running>();
  let root = document.documentElement;
  const sessions = (): readonly ArticleSession[] => [...running.values()].map(({ session }) => session);
  const inView = (): ArticleSession | undefined => mostInView(sessions());

  function follow(): void {
    if (signal.aborted) return;
    // A document written anew has forgotten who listened to it.
    if (root !== document.documentElement) endAll();
    root = document.documentElement;
    const named = bar();
    const found = finder.look(named);
    const wanted = new Map(
      [named, ...found.map(({ address }) => address)].flatMap((one) => (one ? [[one.docId, one]] : [])),
    );
    for (const docId of running.keys()) if (!wanted.has(docId)) end(docId);
    for (const address of wanted.values()) if (!running.has(address.docId)) begin(address);
    for (const [docId, one] of running) {
      readOnNews(one, found.find(({ address }) => address.docId === docId)?.page);
    }
  }

  function begin(address: ArticleAddress): void {
    const life = new AbortController();
    const { docId, site } = address;
    const source = {
      site,
      find: () => finder.look(bar()).find((found) => found.address.docId === docId)?.page,
      fault: () => finder.fault?.(address),
    };
    const session = createArticleSession({
      source,
      settings: settings(),
      signal: life.signal,
      hasKeys: () => (withSelection(sessions()) ?? inView()) === session,
    });
    session.setHidden(sessions().some(isHidden));
    running.set(docId, { session, life });
    presentOverlayOnDemand({ session, marks: paintArticle(session, life.signal), signal: life.signal });
    // One key hides it all.
    session.stage.subscribe(() => {
      for (const other of sessions()) other.setHidden(isHidden(session));
    }, life.signal);
  }

  function end(docId: string): void {
    const one = running.get(docId);
    running.delete(docId);
    one?.life.abort();
  }

  function endAll(): void {
    for (const docId of running.keys()) end(docId);
  }

  signal.addEventListener('abort', endAll);
  follow();
  watchAddress({ window, onChange: follow, signal });
  watchArrivals({ root: document, onChange: follow, signal });
  tellOfScrolling({ inView, signal });
  return { sessions, inView, lookAgain: follow };
}

/** Reads an article that is new, or of which the page now says something else. Changes of its text it sees itself. */
function readOnNews(one: Running, page: ArticlePage | undefined): void {
  const facts = JSON.stringify(page?.facts ?? null);
  if (one.facts === facts) return;
  one.facts = facts;
  void one.session.read(page);
}

function isHidden({ stage }: ArticleSession): boolean {
  return stage.scene().reading.hidden;
}

/** The session whose body takes up most of the window; without any body there the first that is read, else the first. */
function mostInView(sessions: readonly ArticleSession[]): ArticleSession | undefined {
  const heights = sessions.map(({ stage }) => {
    const body = stage.scene().view?.page.body;
    return body && sessions.length > 1 ? heightInView(body) : Number(body !== undefined) - 1;
  });
  return sessions[heights.indexOf(Math.max(...heights))];
}

/** The session of the article in which the reader has selected something. */
function withSelection(sessions: readonly ArticleSession[]): ArticleSession | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  return sessions.find(({ stage }) => stage.scene().view?.page.body.contains(selection.anchorNode));
}

interface ScrollTelling {
  readonly inView: () => ArticleSession | undefined;
  readonly signal: AbortSignal;
}

/** Tells a panel when another article has come into view. */
function tellOfScrolling({ inView, signal }: ScrollTelling): void {
  let told = inView();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const now = inView();
    if (now === told) return;
    told = now;
    sendMessage('pageChanged').catch(() => undefined); // nobody answers where no panel is open
  };
  const onScroll = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, SCROLL_REST);
  };
  addEventListener('scroll', onScroll, { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
