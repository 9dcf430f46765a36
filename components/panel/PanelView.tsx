import { BookOpen, NotebookPen, ScanText } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from '@/components/icons/Icon';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';
import type { ArticleName } from '@/utils/model/pledge-memory';

/** What the panel shows the article of. */
export type PanelState =
  | { readonly type: 'loading' }
  | { readonly type: 'article'; readonly article: ArticleName; readonly source?: string | undefined }
  /** The tab is no article, or none that Meipi may read. */
  | { readonly type: 'none'; readonly reading?: boolean; readonly failure?: Failure | undefined }
  | { readonly type: 'off' }
  | { readonly type: 'failed'; readonly failure: Failure };

export interface PanelViewProps {
  readonly state: PanelState;
  readonly onNotebook: () => void;
  readonly onLedger: () => void;
  /** The page that is no article is to be read as one; without it nothing is offered. */
  readonly onRead?: (() => void) | undefined;
  /** The sections about the article, in order. */
  readonly children?: ComponentChildren;
}

/** The frame of the side panel: whose article it shows, then the sections about it. */
export function PanelView({ state, onNotebook, onLedger, onRead, children }: PanelViewProps) {
  const { t } = useText();
  return (
    <main class="panel" aria-label={t('panel.label')}>
      <header class="panel-head">
        <PanelTitle state={state} />
        {state.type === 'none' && onRead && <ReadThis state={state} onRead={onRead} />}
        <div class="panel-doors">
          <button type="button" class="text-button" onClick={onNotebook}>
            <Icon icon={NotebookPen} size={14} />
            {t('popup.notebook')}
          </button>
          <button type="button" class="text-button" onClick={onLedger}>
            <Icon icon={BookOpen} size={14} />
            {t('card.ledger')}
          </button>
        </div>
      </header>
      {state.type === 'article' && children}
    </main>
  );
}

function PanelTitle({ state }: { state: PanelState }) {
  const { t, formatDate } = useText();
  switch (state.type) {
    case 'loading':
      return <p class="card-hint">{t('popup.loading')}</p>;
    case 'article': {
      const { title, publishedAt } = state.article;
      const origin = [state.source, publishedAt ? formatDate(publishedAt) : t('stated.undated')].filter(Boolean);
      return (
        <>
          <h1 class="panel-title" lang="zh">
            {title || t('popup.untitled')}
          </h1>
          <p class="card-hint">{origin.join(' · ')}</p>
        </>
      );
    }
    case 'failed':
      return (
        <>
          <h1 class="panel-title">{t('popup.failed.title')}</h1>
          <Notice failure={state.failure} />
        </>
      );
    default:
      return (
        <>
          <h1 class="panel-title">{t(`panel.${state.type}.title`)}</h1>
          <p class="card-hint">{t(`panel.${state.type}.text`)}</p>
        </>
      );
  }
}

interface ReadThisProps {
  readonly state: Extract<PanelState, { type: 'none' }>;
  readonly onRead: () => void;
}

/** The button that has a page read which is not read by itself, and what came of it. */
function ReadThis({ state: { reading = false, failure }, onRead }: ReadThisProps) {
  const { t } = useText();
  return (
    <div class="panel-read">
      {failure && <Notice failure={failure} />}
      <button type="button" class="button" aria-disabled={reading} onClick={() => reading || onRead()}>
        <Icon icon={ScanText} />
        {t(reading ? 'popup.reading' : 'popup.read')}
      </button>
    </div>
  );
}
