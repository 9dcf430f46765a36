import { useMemo } from 'preact/hooks';
import { OverlayRoot } from '@/components/OverlayRoot';
import { EntityCard } from '@/components/cards/EntityCard';
import { PledgeCard } from '@/components/cards/PledgeCard';
import { KeyHelp } from '@/components/margin/KeyHelp';
import { Notice } from '@/components/margin/Notice';
import { ReattachBar } from '@/components/margin/ReattachBar';
import { SelectionToolbar } from '@/components/margin/SelectionToolbar';
import { ToastList } from '@/components/margin/Toast';
import { UnsavedNotes } from '@/components/margin/UnsavedNotes';
import { quoteOf } from '@/utils/model/annotation';
import type { Language } from '@/utils/model/settings';
import { entityViews, entryStart, neighbourMention } from '@/utils/reading/entity-view';
import { otherNamesIn } from '@/utils/reading/other-names';
import { pledgeView } from '@/utils/reading/pledge-view';
import { articleNameOf, type ArticleView, type Scene, spanOfMark, type Stage } from './article-view';
import { type Geometry, lastLineOf, rectOf } from './geometry';
import { NoteMargin } from './NoteMargin';
import type { NoteActions } from './note-actions';
import type { PageActions } from './page-actions';
import type { PledgeActions } from './pledge-actions';
import { PrintedNotes } from './PrintedNotes';

export interface OverlayProps {
  readonly scene: Scene;
  readonly geometry: Geometry | undefined;
  readonly language: Language;
  /** ISO date, from which the time left of a pledge is counted. */
  readonly today: string;
  /** ISO 8601 with milliseconds. */
  readonly now: string;
  readonly stage: Stage;
  readonly notes: NoteActions;
  readonly pledges: PledgeActions;
  readonly page: PageActions;
  readonly onCardPointer: (inside: boolean) => void;
}

/** Everything that Meipi shows on an article page, drawn from the scene. */
export function Overlay(props: OverlayProps) {
  const { scene, geometry, language, stage, notes, page } = props;
  const { view, reading, settings } = scene;
  const recognition = view?.recognition;
  const othersOf = useMemo(() => recognition && otherNamesIn(recognition), [recognition]);
  return (
    <OverlayRoot
      language={language}
      theme={settings.theme}
      colorNames={settings.colorNames}
      {...(othersOf ? { othersOf } : {})}
    >
      {view && geometry && !reading.hidden && (
        <>
          <NoteMargin
            view={view}
            geometry={geometry}
            reading={reading}
            stage={stage}
            notes={notes}
            page={page}
            tags={scene.tags}
          />
          <OpenCard {...props} view={view} />
          <Selected {...props} view={view} />
          <Reattaching {...props} view={view} />
          <PrintedNotes notes={view.notes} />
        </>
      )}
      <p class="only-heard" aria-live="polite" lang="zh">
        {view && reading.cursor && view.body.text.slice(reading.cursor.start, reading.cursor.end)}
      </p>
      {reading.help && <KeyHelp keyMap={settings.keyMap} onClose={() => stage.dispatch({ type: 'toggle-help' })} />}
      <div class="notices">
        {reading.notice && (
          <Notice
            failure={reading.notice}
            onClose={() => stage.dispatch({ type: 'close-notice' })}
            onData={() => page.openData()}
          />
        )}
        <UnsavedNotes notes={reading.unsaved} onOpen={notes.openUnsaved} onRetry={notes.retryUnsaved} />
      </div>
      <ToastList
        toasts={reading.toasts}
        onUndo={(key) => page.undo(key)}
        onClose={(key) => stage.dispatch({ type: 'close-toast', key })}
      />
    </OverlayRoot>
  );
}

type ViewProps = OverlayProps & { readonly view: ArticleView };

function OpenCard({ view, scene, today, now, stage, notes, pledges, page, onCardPointer }: ViewProps) {
  const { card } = scene.reading;
  const span = card && spanOfMark(view, card.mark);
  if (!card || !span) return null;
  const frame = {
    anchor: rectOf(view, span),
    mode: card.mode,
    onPin: () => stage.dispatch({ type: 'toggle-pin' }),
    onClose: () => stage.dispatch({ type: 'close-card' }),
    onPointer: onCardPointer,
  };
  const key = `${card.mark.type}-${span.start}`;
  if (card.mark.type === 'note')
    return <NoteToolbar key={key} view={view} id={card.mark.id} stage={stage} notes={notes} page={page} />;
  if (card.mark.type === 'pledge') {
    const statement = view.recognition.pledges.find(({ start }) => start === span.start);
    if (!statement) return null;
    const about = statement.pledge === undefined ? [] : [statement.pledge];
    return (
      <PledgeCard
        key={key}
        {...frame}
        view={pledgeView(statement, view.recognition, {
          article: articleNameOf(view),
          memories: view.memories,
          now,
        })}
        today={today}
        onNote={() => notes.startNote(span, about)}
        onJudge={(judgement) => pledges.judge({ ...judgement, pledge: statement.pledge ?? '' })}
        onLedger={() => pledges.openLedger(statement.pledge ?? '')}
      />
    );
  }
  const mention = view.recognition.mentions.find(({ start }) => start === span.start);
  if (!mention) return null;
  return (
    <EntityCard
      key={key}
      {...frame}
      mention={mention}
      views={entityViews(mention, view.recognition)}
      memories={scene.entityMemories ?? {}}
      article={view.articleId}
      onWalk={(id, step) => {
        const next = neighbourMention({ id, mention, step, recognition: view.recognition });
        if (next) page.goTo({ type: 'mention', start: next.start });
      }}
      onNote={() => notes.startNote(span, mention.entity)}
      onMute={(id, scope) => page.mute(id, scope)}
      onOwn={(own) => page.openEntry(entryStart(own, mention))}
    />
  );
}

/** The toolbar for a fresh selection. */
function Selected({ view, scene, stage, notes, page }: ViewProps) {
  const { selection, editor, reattaching } = scene.reading;
  if (!selection || editor || reattaching !== undefined) return null;
  const close = (): void => stage.dispatch({ type: 'select' });
  return (
    <SelectionToolbar
      anchor={selection.touch ? lastLineOf(view, selection) : rectOf(view, selection)}
      touch={selection.touch ?? false}
      onMark={(color) => {
        notes.addMark(selection, color);
        close();
      }}
      onNote={() => notes.startNote(selection)}
      onCopy={() => page.copy(view.body.text.slice(selection.start, selection.end))}
      onClose={close}
    />
  );
}

/** The bar while a note is given a new place. */
function Reattaching({ view, scene, stage, notes }: ViewProps) {
  const { reattaching, selection, cursor } = scene.reading;
  const note = view.notes.find(({ record }) => record.id === reattaching);
  if (!note) return null;
  const chosen = selection ?? cursor;
  return (
    <ReattachBar
      quote={quoteOf(note.record.annotation)?.exact ?? ''}
      chosen={chosen && view.body.text.slice(chosen.start, chosen.end)}
      onAttach={() => chosen && notes.reattach(note.record.id, chosen)}
      onCancel={() => stage.dispatch({ type: 'reattach' })}
    />
  );
}

interface NoteToolbarProps {
  readonly view: ArticleView;
  readonly id: string;
  readonly stage: Stage;
  readonly notes: NoteActions;
  readonly page: PageActions;
}

/** The toolbar of a mark or note that is there: recolour, write, copy, delete. */
function NoteToolbar({ view, id, stage, notes, page }: NoteToolbarProps) {
  const note = view.notes.find(({ record }) => record.id === id);
  if (!note || note.anchor.type === 'orphan') return null;
  const { span } = note.anchor;
  const close = (): void => stage.dispatch({ type: 'close-card' });
  const after = (act: () => void) => (): void => {
    close();
    act();
  };
  return (
    <SelectionToolbar
      anchor={rectOf(view, span)}
      color={note.record.annotation['meipi:color']}
      onMark={(color) => {
        close();
        notes.recolor(id, color);
      }}
      onNote={after(() => notes.editNote(id))}
      onCopy={after(() => page.copy(view.body.text.slice(span.start, span.end)))}
      onDelete={after(() => notes.removeNote(id))}
      onClose={close}
    />
  );
}
