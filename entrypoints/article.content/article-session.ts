import { type BodyText, readBody } from '@/utils/dom/body-text';
import { watchBody } from '@/utils/dom/watch-body';
import { askDesk } from '@/utils/messaging/ask-desk';
import { LONGEST_TEXT, type PageReport, sendMessage } from '@/utils/messaging/protocol';
import { type Failure, failed } from '@/utils/model/outcome';
import type { Settings } from '@/utils/model/settings';
import { readArticle } from '@/utils/sites/registry';
import type { ArticlePage } from '@/utils/sites/site';
import type { ArticleAddress } from '@/utils/sites/urls';
import { type ArticleView, createStage, type Scene, type Stage } from './article-view';
import { createNoteActions, type NoteActions } from './note-actions';
import { createNoteWrites } from './note-writes';

/** The life of one article on a page: read, recognized, and read again when the page changes it. */
export interface ArticleSession {
  readonly stage: Stage;
  readonly notes: NoteActions;
  /** Reads the page and shows what is there; again after a change. */
  read(): Promise<void>;
  report(): PageReport;
  setHidden(hidden: boolean): void;
  /** Notes have changed somewhere: of this article, of another, or (without an id) of any. */
  notesChanged(articleId: string | undefined): void;
}

/** How long a body may be missing after a change before the reader is told: pages replace it in two steps. */
const GONE_AFTER_MS = 1_500;

export function createArticleSession(address: ArticleAddress, settings: Settings, signal: AbortSignal): ArticleSession {
  const stage = createStage(settings);
  const writes = createNoteWrites(stage);
  const notes = createNoteActions(stage, writes);
  const { site } = address;
  let failure: Failure | undefined;
  let watching = new AbortController();
  let round = 0;
  let found = false;
  signal.addEventListener('abort', () => watching.abort());

  function fail(next: Failure): void {
    failure = next;
    stage.clear();
    stage.dispatch({ type: 'complain', failure: next });
  }

  async function read(): Promise<void> {
    const mine = ++round;
    const page = readArticle(document, address);
    const body = page && bodyOf(page);
    if (!page || !body || body.text === '') return missing(mine);
    found = true;
    watch(page);
    if (body.text.length > LONGEST_TEXT) return fail(failed('too-long'));
    const { view } = stage.scene();
    if (view && view.body.text === body.text) return show({ ...view, page, body });
    const opened = await askDesk(() => sendMessage('openArticle', { facts: page.facts, text: body.text }));
    if (mine !== round || signal.aborted) return;
    if (!opened.ok) return fail(opened);
    show({ page, body, ...opened.value });
  }

  function show(view: ArticleView): void {
    if (failure) stage.dispatch({ type: 'close-notice' });
    failure = undefined;
    stage.show({ view });
  }

  /** A page without a body is told of at once; one that had it may be changing it. */
  function missing(mine: number): void {
    if (!found) return fail(failed('no-body'));
    setTimeout(() => {
      if (mine !== round || signal.aborted) return;
      if (readArticle(document, address)) void read();
      else fail(failed('body-gone'));
    }, GONE_AFTER_MS);
  }

  function watch({ body, isExcluded }: ArticlePage): void {
    watching.abort();
    watching = new AbortController();
    watchBody({ root: body, isExcluded, onChange: () => void read(), signal: watching.signal });
  }

  return {
    stage,
    notes,
    read,
    report: () => (failure ? { type: 'failed', site, failure } : reportOf(site, stage.scene())),
    setHidden(hidden) {
      if (stage.scene().reading.hidden !== hidden) stage.dispatch({ type: 'toggle-hidden' });
    },
    notesChanged(articleId) {
      if (articleId === undefined || articleId === stage.scene().view?.articleId) void writes.refresh();
    },
  };
}

function reportOf(site: string, { view, reading }: Scene): PageReport {
  if (!view) return { type: 'loading', site };
  const { recognition, page, notes } = view;
  const entities = new Set(recognition.mentions.flatMap(({ entity }) => entity)).size;
  const counts = { entities, pledges: recognition.pledges.length, notes: notes.length };
  return { type: 'article', site, title: page.facts.title, counts, hidden: reading.hidden };
}

function bodyOf({ body, isExcluded, isExcludedLine }: ArticlePage): BodyText {
  return readBody({ root: body, isExcluded, isExcludedLine });
}
