import { type PageArticle, type PageReport, sendMessage } from '@/utils/messaging/protocol';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { MarkRef } from '@/utils/model/mark-ref';
import { failed } from '@/utils/model/outcome';
import type { Settings } from '@/utils/model/settings';
import { noteGroups } from '@/utils/reading/panel-notes';
import type { ArticlePage } from '@/utils/sites/site';
import { type ArticleSource, createArticleReader } from './article-reader';
import { annotateChosen } from './annotate-chosen';
import { articleNameOf, type ArticleView, createStage, type Scene, spanOfMark, type Stage } from './article-view';
import { watchEntityMemory } from './entity-memory';
import { guardUnsaved } from './guard-unsaved';
import { keepUnsaved } from './keep-unsaved';
import { createNoteActions, type NoteActions } from './note-actions';
import { createArticleWrites } from './article-writes';
import { scrollToSpan } from './scroll-to';
import { chosenSpan } from './selection';
import { createPledgeActions, type PledgeActions } from './pledge-actions';

/** The life of one article on a page: read, recognized, and read again when the page changes it. */
export interface ArticleSession {
  readonly stage: Stage;
  readonly notes: NoteActions;
  readonly pledges: PledgeActions;
  /** Whether keys are meant for this article: of several on a page, for the one in view. */
  hasKeys(): boolean;
  /** Reads the page, as it was just found or as it finds it itself, and shows what is there; again after a change. */
  read(found?: ArticlePage): Promise<void>;
  report(): PageReport;
  /** The article as the panel shows it, once it is read. */
  article(): PageArticle | undefined;
  /** Brings a mark into sight. */
  goTo(mark: MarkRef): void;
  /** Brings a note into sight; undefined while the page is being read, false where the note is not found in it. */
  goToNote(id: string): boolean | undefined;
  setHidden(hidden: boolean): void;
  /** Whether words of this article are selected in the page. */
  hasSelection(): boolean;
  /** Writes a note or makes a mark on what is selected; says so where that is nothing of the article. */
  annotateSelection(as: 'note' | 'mark'): void;
  /** What is recognized has changed: asks for it anew. */
  dictionaryChanged(): Promise<void>;
  /** Notes have changed somewhere: of this article, of another, or (without an id) of any; perhaps one alone. */
  notesChanged(changed: { readonly articleId?: string; readonly record?: AnnotationRecord }): void;
}

/** Where an article comes from, how it is shown, and until when. */
export interface ArticleSessionOptions {
  readonly source: ArticleSource;
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** By default keys are always meant for it. */
  readonly hasKeys?: () => boolean;
}

/** Begins a session; `read` it, and let `presentArticle` show it. */
export function createArticleSession(options: ArticleSessionOptions): ArticleSession {
  const { source, settings, signal, hasKeys = () => true } = options;
  const stage = createStage(settings);
  const writes = createArticleWrites(stage);
  const pledges = createPledgeActions(stage);
  const reader = createArticleReader({ source, stage, signal });
  const { site } = source;
  const notes = createNoteActions(stage, writes);
  const entities = watchEntityMemory(stage, signal);
  tellPanel(stage, signal);
  guardUnsaved(stage, signal);
  keepUnsaved(stage, notes, signal);
  return {
    stage,
    notes,
    pledges,
    hasKeys,
    read: reader.read,
    dictionaryChanged: reader.readAnew,
    report() {
      const failure = reader.failure();
      return failure ? { type: 'failed', site, failure } : reportOf(site, stage.scene());
    },
    article: () => pageArticle(stage.scene()),
    goTo(mark) {
      const { view } = stage.scene();
      const span = view && spanOfMark(view, mark);
      if (!span) return;
      scrollToSpan(view.body, span);
      stage.dispatch({ type: 'walk', mark });
    },
    goToNote(id) {
      const { view } = stage.scene();
      if (!view) return undefined;
      const mark = { type: 'note', id } as const;
      const span = spanOfMark(view, mark);
      if (!span) return false;
      scrollToSpan(view.body, span);
      stage.dispatch({ type: 'walk', mark });
      return true;
    },
    setHidden(hidden) {
      if (stage.scene().reading.hidden !== hidden) stage.dispatch({ type: 'toggle-hidden' });
    },
    notesChanged({ articleId, record }) {
      const { view } = stage.scene();
      const shown = view && [view.articleId, ...view.mirrors.map(({ article }) => article.id)];
      if (articleId === undefined || shown?.includes(articleId)) {
        void (record ? writes.take(record) : writes.refresh());
      }
      void pledges.refresh();
      entities.refresh();
    },
    hasSelection: () => chosenSpan(stage) !== undefined,
    annotateSelection(as) {
      const isDone = annotateChosen({ stage, actions: notes }, as === 'note' ? 'note' : 'yellow');
      if (!isDone) stage.dispatch({ type: 'complain', failure: failed('outside-article') });
    },
  };
}

function reportOf(site: string, { view, reading }: Scene): PageReport {
  if (!view) return { type: 'loading', site };
  const { recognition, page, notes } = view;
  const entities = new Set(recognition.mentions.flatMap(({ entity }) => entity)).size;
  const { orphans, changed } = noteGroups(notes);
  const counts = {
    entities,
    pledges: recognition.pledges.length,
    notes: notes.length,
    orphans: orphans.length,
    changed: changed.length,
  };
  return { type: 'article', site, title: page.facts.title, counts, hidden: reading.hidden };
}

function pageArticle({ view }: Scene): PageArticle | undefined {
  if (!view) return undefined;
  const { recognition, notes, memories, mirrors, edits, page } = view;
  const { source } = page.facts;
  const origin = source === undefined ? {} : { source };
  return { article: articleNameOf(view), recognition, notes, memories, mirrors, edits, ...origin };
}

/** How long a busy page may keep a panel waiting for news, in milliseconds. */
const TELL_WITHIN_MS = 200;

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
    // The marks come first.
    requestIdleCallback(tell, { timeout: TELL_WITHIN_MS });
  }, signal);
  signal.addEventListener('abort', tell);
}
