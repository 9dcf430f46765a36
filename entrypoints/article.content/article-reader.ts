import { type BodyText, readBody } from '@/utils/dom/body-text';
import { watchBody } from '@/utils/dom/watch-body';
import { askDesk } from '@/utils/messaging/ask-desk';
import { LONGEST_TEXT, sendMessage } from '@/utils/messaging/protocol';
import { type Failure, failed } from '@/utils/model/outcome';
import type { ArticlePage } from '@/utils/sites/site';
import type { ArticleView, Stage } from './article-view';
import { followTrouble } from './follow-trouble';

/** Where the article of a page comes from: a publisher's page, or a document the reader has opened. */
export interface ArticleSource {
  /** The site that the settings and the popup know it by. */
  readonly site: string;
  /** The article as it stands now; undefined where there is none (yet). */
  find(): ArticlePage | undefined;
  /** Why the last search found none. */
  fault?(): Failure | undefined;
}

/** Where an article is read from, where it is shown, and until when. */
export interface ArticleReading {
  readonly source: ArticleSource;
  readonly stage: Stage;
  readonly signal: AbortSignal;
}

/** Reads an article from its page, has the desk recognize it and shows what came back; again whenever the page changes it. */
export interface ArticleReader {
  /** Takes the page as it was just found, else looks for it. */
  read(found?: ArticlePage): Promise<void>;
  /** Has the desk recognize the text anew, though it is the same. */
  readAnew(): Promise<void>;
  /** Why there is nothing to show. */
  failure(): Failure | undefined;
}

/** How long a body may be missing after a change before the reader is told: pages replace it in two steps. */
const GONE_AFTER_MS = 1_500;

export function createArticleReader({ source, stage, signal }: ArticleReading): ArticleReader {
  const watch = createBodyWatch(signal, () => void read());
  const follow = followTrouble(stage, signal, () => void readAnew());
  let failure: Failure | undefined;
  let round = 0;
  let found = false;
  let outdated = false;

  async function read(page = source.find()): Promise<void> {
    const mine = ++round;
    const body = page && bodyOf(page);
    if (!page || !body || (body.text === '' && !body.isTooLarge)) return missing(mine);
    found = true;
    watch(page);
    if (body.isTooLarge || body.text.length > LONGEST_TEXT) return fail(failed('too-long'));
    const { view } = stage.scene();
    if (view && !outdated && view.body.text === body.text && sameFacts(view.page, page)) {
      // What is painted stays where every text node has stayed.
      return view.body.isAttached() ? undefined : show({ ...view, page, body });
    }
    const opened = await askDesk(() => sendMessage('openArticle', { facts: page.facts, text: body.text }));
    if (mine !== round || signal.aborted) return;
    outdated = false;
    if (!opened.ok) return fail(opened);
    const { trouble, ...facts } = opened.value;
    show({ page, body, ...facts, ...(trouble && notesKept(stage.scene().view, body.text, facts.notes)) });
    follow(trouble);
  }

  function readAnew(): Promise<void> {
    outdated = true;
    return read();
  }

  function show(view: ArticleView): void {
    if (failure) stage.dispatch({ type: 'close-notice' });
    failure = undefined;
    stage.show({ view });
  }

  function fail(next: Failure): void {
    failure = next;
    stage.clear();
    stage.dispatch({ type: 'complain', failure: next });
  }

  /** A page that never had a body says so only where it is asked; one that had it may be changing it. */
  function missing(mine: number): void {
    if (!found) {
      failure = source.fault?.() ?? failed('no-body');
      return;
    }
    setTimeout(() => {
      if (mine !== round || signal.aborted) return;
      if (source.find()) void read();
      else fail(failed('body-gone'));
    }, GONE_AFTER_MS);
  }

  return {
    read,
    failure: () => failure,
    readAnew,
  };
}

/** Where the store cannot be read, the notes that were shown on the same text stay. */
function notesKept(view: ArticleView | undefined, text: string, notes: readonly unknown[]): Partial<ArticleView> {
  if (view?.body.text !== text || notes.length > 0) return {};
  const { notes: shown, memories, mirrors, edits } = view;
  return { notes: shown, memories, mirrors, edits };
}

function bodyOf({ body, isExcluded, isExcludedLine }: ArticlePage): BodyText {
  return readBody({ root: body, isExcluded, isExcludedLine });
}

function sameFacts(before: ArticlePage, now: ArticlePage): boolean {
  return JSON.stringify(before.facts) === JSON.stringify(now.facts);
}

/** Watches the body that was last read, one at a time, until the signal ends it. */
function createBodyWatch(signal: AbortSignal, onChange: () => void): (page: ArticlePage) => void {
  let life: AbortController | undefined;
  let watched: Element | undefined;
  signal.addEventListener('abort', () => life?.abort());
  return ({ body, isExcluded }) => {
    // A watch that is there already knows how restless the body is.
    if (body === watched) return;
    life?.abort();
    life = new AbortController();
    watched = body;
    watchBody({ root: body, isExcluded, onChange, signal: life.signal });
  };
}
