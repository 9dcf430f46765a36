import { type BodyText, readBody } from '@/utils/dom/body-text';
import { watchBody } from '@/utils/dom/watch-body';
import { askDesk } from '@/utils/messaging/ask-desk';
import { LONGEST_TEXT, type PageArticle, type PageReport, sendMessage } from '@/utils/messaging/protocol';
import { type Failure, failed } from '@/utils/model/outcome';
import type { Settings } from '@/utils/model/settings';
import { readArticle } from '@/utils/sites/registry';
import type { ArticlePage } from '@/utils/sites/site';
import type { ArticleAddress } from '@/utils/sites/urls';
import { articleNameOf, type ArticleView, createStage, type Scene, spanOfMark, type Stage } from './article-view';
import { createNoteActions, type NoteActions } from './note-actions';
import { createNoteWrites } from './note-writes';
import { scrollToSpan } from './scroll-to';
import { createPledgeActions, type PledgeActions } from './pledge-actions';

/** The life of one article on a page: read, recognized, and read again when the page changes it. */
export interface ArticleSession {
  readonly stage: Stage;
  readonly notes: NoteActions;
  readonly pledges: PledgeActions;
  /** Reads the page and shows what is there; again after a change. */
  read(): Promise<void>;
  report(): PageReport;
  /** The article as the panel shows it, once it is read. */
  article(): PageArticle | undefined;
  /** Brings a statement into sight, by the start of its span. */
  goToPledge(start: number): void;
  setHidden(hidden: boolean): void;
  /** What is recognized has changed: asks for it anew. */
  dictionaryChanged(): Promise<void>;
  /** Notes have changed somewhere: of this article, of another, or (without an id) of any. */
  notesChanged(articleId: string | undefined): void;
}

/** How long a body may be missing after a change before the reader is told: pages replace it in two steps. */
const GONE_AFTER_MS = 1_500;

export function createArticleSession(address: ArticleAddress, settings: Settings, signal: AbortSignal): ArticleSession {
  const stage = createStage(settings);
  const writes = createNoteWrites(stage);
  const notes = createNoteActions(stage, writes);
  const pledges = createPledgeActions(stage);
  const { site } = address;
  let failure: Failure | undefined;
  let watching = new AbortController();
  let round = 0;
  let found = false;
  /** Whether what was recognized must be asked for anew, though the text is the same. */
  let outdated = false;
  signal.addEventListener('abort', () => watching.abort());
  tellPanel(stage, signal);

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
    if (view && view.body.text === body.text && !outdated) return show({ ...view, page, body });
    const opened = await askDesk(() => sendMessage('openArticle', { facts: page.facts, text: body.text }));
    if (mine !== round || signal.aborted) return;
    outdated = false;
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
    pledges,
    read,
    report: () => (failure ? { type: 'failed', site, failure } : reportOf(site, stage.scene())),
    article: () => pageArticle(stage.scene()),
    goToPledge(start) {
      const { view } = stage.scene();
      const mark = { type: 'pledge', start } as const;
      const span = view && spanOfMark(view, mark);
      if (!span) return;
      scrollToSpan(view.body, span);
      stage.dispatch({ type: 'walk', mark });
    },
    setHidden(hidden) {
      if (stage.scene().reading.hidden !== hidden) stage.dispatch({ type: 'toggle-hidden' });
    },
    dictionaryChanged() {
      outdated = true;
      return read();
    },
    notesChanged(articleId) {
      if (articleId === undefined || articleId === stage.scene().view?.articleId) void writes.refresh();
      void pledges.refresh();
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

function pageArticle({ view }: Scene): PageArticle | undefined {
  if (!view) return undefined;
  const { recognition, memories, page } = view;
  const { source } = page.facts;
  return { article: articleNameOf(view), recognition, memories, ...(source === undefined ? {} : { source }) };
}

/** Tells a panel, which may be open or not, whenever the article it shows has changed or is gone. */
function tellPanel(stage: Stage, signal: AbortSignal): void {
  let told: ArticleView | undefined;
  const tell = (): void => {
    // Nobody answers where no panel is open.
    sendMessage('pageChanged').catch(() => undefined);
  };
  stage.subscribe(() => {
    const { view } = stage.scene();
    if (view === told) return;
    told = view;
    tell();
  }, signal);
  signal.addEventListener('abort', tell);
}

function bodyOf({ body, isExcluded, isExcludedLine }: ArticlePage): BodyText {
  return readBody({ root: body, isExcluded, isExcludedLine });
}
