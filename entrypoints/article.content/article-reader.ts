import { type BodyText, readBody } from '@/utils/dom/body-text';
import { watchBody } from '@/utils/dom/watch-body';
import { askDesk } from '@/utils/messaging/ask-desk';
import { LONGEST_TEXT, sendMessage } from '@/utils/messaging/protocol';
import { type Failure, failed } from '@/utils/model/outcome';
import type { ArticlePage } from '@/utils/sites/site';
import type { ArticleView, Stage } from './article-view';

/** Where the article of a page comes from: a publisher's page, or a document the reader has opened. */
export interface ArticleSource {
  /** The site that the settings and the popup know it by. */
  readonly site: string;
  /** The article as it stands now; undefined where there is none (yet). */
  find(): ArticlePage | undefined;
}

/** Reads an article from its page, has the desk recognize it and shows what came back; again whenever the page changes it. */
export interface ArticleReader {
  read(): Promise<void>;
  /** Has the desk recognize the text anew, though it is the same. */
  readAnew(): Promise<void>;
  /** Why there is nothing to show. */
  failure(): Failure | undefined;
}

/** How long a body may be missing after a change before the reader is told: pages replace it in two steps. */
const GONE_AFTER_MS = 1_500;

/** How long a page without a body is watched for one: some publishers fill it in by script. */
const LATE_MS = 30_000;

export function createArticleReader(source: ArticleSource, stage: Stage, signal: AbortSignal): ArticleReader {
  const watch = createWatch(signal, () => void read());
  let failure: Failure | undefined;
  let round = 0;
  let found = false;
  let outdated = false;

  async function read(): Promise<void> {
    const mine = ++round;
    const page = source.find();
    const body = page && bodyOf(page);
    if (!page || !body || body.text === '') return missing(mine);
    found = true;
    watch.body(page);
    if (body.text.length > LONGEST_TEXT) return fail(failed('too-long'));
    const { view } = stage.scene();
    if (view && view.body.text === body.text && !outdated) return show({ ...view, page, body });
    const opened = await askDesk(() => sendMessage('openArticle', { facts: page.facts, text: body.text }));
    if (mine !== round || signal.aborted) return;
    outdated = false;
    if (opened.ok) show({ page, body, ...opened.value });
    else fail(opened);
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
      if (!failure) watch.page();
      failure = failed('no-body');
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
    readAnew() {
      outdated = true;
      return read();
    },
  };
}

function bodyOf({ body, isExcluded, isExcludedLine }: ArticlePage): BodyText {
  return readBody({ root: body, isExcluded, isExcludedLine });
}

interface Watch {
  /** Watches the body that was read. */
  body(page: ArticlePage): void;
  /** Watches the whole page for a body to come, for a while. */
  page(): void;
}

/** One watch at a time, until the signal ends them. */
function createWatch(signal: AbortSignal, onChange: () => void): Watch {
  let life = new AbortController();
  signal.addEventListener('abort', () => life.abort());
  const begin = (): AbortSignal => {
    life.abort();
    life = new AbortController();
    return life.signal;
  };
  return {
    body: ({ body, isExcluded }) => watchBody({ root: body, isExcluded, onChange, signal: begin() }),
    page() {
      const late = AbortSignal.any([begin(), AbortSignal.timeout(LATE_MS)]);
      watchBody({ root: document.documentElement, onChange, signal: late });
    },
  };
}
