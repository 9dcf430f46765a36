import { keyCommand, type KeyCommand } from '@/utils/reading/key-command';
import type { MarkRef } from '@/utils/reading/reading-state';
import { inReadingOrder, walk } from '@/utils/reading/walk';
import { type ArticleView, spanOfMark, type Stage } from './article-view';
import type { PaintedMark } from './marks-of-scene';
import type { NoteActions } from './note-actions';
import { scrollToSpan } from './scroll-to';
import { selectedSpan } from './selection';

export interface KeyboardInput {
  readonly stage: Stage;
  readonly host: Element;
  readonly root: ShadowRoot;
  readonly marks: () => readonly PaintedMark[];
  readonly actions: NoteActions;
  /** Whether keys are meant for this article; Escape is meant for all. */
  readonly hasKeys: () => boolean;
  readonly signal: AbortSignal;
}

/** Single-key commands on the article page. They act only where nothing that takes text has the focus. */
export function watchKeyboard(input: KeyboardInput): void {
  const { stage, host, root, hasKeys, signal } = input;
  document.addEventListener(
    'keydown',
    (event) => {
      if (!stage.scene().settings.keys || event.defaultPrevented) return;
      const command = keyCommand(event);
      if (!command || (command !== 'escape' && !hasKeys())) return;
      const focus = event.target === host ? root.activeElement : event.target;
      if (takesText(focus) || (command === 'card' && takesEnter(focus))) return;
      if (run(command, input)) event.preventDefault();
    },
    { signal },
  );
}

/** Carries out a command; whether there was anything to do. */
function run(command: KeyCommand, input: KeyboardInput): boolean {
  const { stage, actions } = input;
  const { view, reading } = stage.scene();
  if (!view) return false;
  switch (command) {
    case 'next':
    case 'previous':
      return step(input, view, { by: command === 'next' ? 1 : -1 });
    case 'next-pledge':
      return step(input, view, { by: 1, type: 'pledge' });
    case 'card':
      if (!reading.current || reading.hidden) return false;
      if (reading.current.type === 'note') actions.editNote(reading.current.id);
      else stage.dispatch({ type: 'open-card', mark: reading.current, mode: 'keyboard' });
      return true;
    case 'note':
    case 'mark':
      return annotate(input, view, command);
    case 'hide':
      stage.dispatch({ type: 'toggle-hidden' });
      return true;
    case 'help':
      stage.dispatch({ type: 'toggle-help' });
      return true;
    case 'escape': {
      const before = stage.scene().reading;
      stage.dispatch({ type: 'escape' });
      return stage.scene().reading !== before;
    }
  }
}

/** Goes to the next or previous mark, of one type or of any. */
function step(input: KeyboardInput, view: ArticleView, { by, type }: { by: 1 | -1; type?: MarkRef['type'] }): boolean {
  const { current } = input.stage.scene().reading;
  const from = current ? spanOfMark(view, current) : undefined;
  const next = walk({
    marks: inReadingOrder(input.marks().filter(({ mark }) => type === undefined || mark.type === type)),
    from,
    step: by,
  });
  if (!next) return false;
  scrollToSpan(view.body, next);
  input.stage.dispatch({ type: 'walk', mark: next.mark });
  return true;
}

/** A note or mark on what is selected, else on the current mark. */
function annotate({ stage, actions }: KeyboardInput, view: ArticleView, command: 'note' | 'mark'): boolean {
  const { current, hidden } = stage.scene().reading;
  if (hidden) return false;
  if (command === 'note' && current?.type === 'note' && !selectedSpan(view.body)) {
    actions.editNote(current.id);
    return true;
  }
  const span = selectedSpan(view.body) ?? (current ? spanOfMark(view, current) : undefined);
  if (!span) return false;
  if (command === 'note') actions.startNote(span);
  else actions.addMark(span, 'yellow');
  return true;
}

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.localName) || target.role === 'textbox';
}

function takesEnter(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('a[href], button, summary, [role=button], [role=link]') !== null
  );
}
