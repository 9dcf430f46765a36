import type { Color } from '@/utils/model/annotation';
import { keyCommand, type KeyCommand } from '@/utils/reading/key-command';
import type { MarkRef } from '@/utils/model/mark-ref';
import { inReadingOrder, walk } from '@/utils/reading/walk';
import { annotateChosen } from './annotate-chosen';
import { type ArticleView, spanOfMark, type Stage } from './article-view';
import type { PaintedMark } from './marks-of-scene';
import type { Missed } from './missed';
import type { NoteActions } from './note-actions';
import { scrollToSpan } from './scroll-to';
import { isSelectedElsewhere } from './selection';
import { createSentenceStep, type StepSentence } from './sentence-keys';

export interface KeyboardInput {
  readonly stage: Stage;
  readonly host: Element;
  readonly root: ShadowRoot;
  readonly marks: () => readonly PaintedMark[];
  readonly actions: NoteActions;
  /** Whether keys are meant for this article; Escape is meant for all. */
  readonly hasKeys: () => boolean;
  /** What was done before anybody listened. */
  readonly missed: readonly Missed[];
  readonly signal: AbortSignal;
}

interface Keys extends KeyboardInput {
  readonly stepSentence: StepSentence;
  /** As in `Annotating`. */
  readonly selected?: Range | null;
}

/** Single-key commands on the article page. They act only where nothing that takes text has the focus. */
export function watchKeyboard(input: KeyboardInput): void {
  const { stage, host, root, hasKeys, missed, signal } = input;
  const keys = { ...input, stepSentence: createSentenceStep(stage) };
  const answer = (event: KeyboardEvent, selected?: Range | null): void => {
    const { settings } = stage.scene();
    if (!settings.keys || event.defaultPrevented) return;
    const command = keyCommand(event, settings.keyMap);
    if (!command || (command !== 'escape' && !hasKeys())) return;
    const focus = event.target === host ? root.activeElement : event.target;
    if (takesText(focus) || (command === 'card' && takesEnter(focus))) return;
    if (run(command, selected === undefined ? keys : { ...keys, selected })) event.preventDefault();
  };
  for (const { event, selected } of missed) {
    if (event.type === 'keydown' && !typeInto(root.activeElement, event as KeyboardEvent))
      answer(event as KeyboardEvent, selected);
  }
  document.addEventListener('keydown', (event) => answer(event), { signal });
  // Keys pressed in the overlay go no further; but whoever wants to mark words of a card is told why that cannot be.
  root.addEventListener('keydown', (event) => answerWithin(event as KeyboardEvent), { signal });

  function answerWithin(event: KeyboardEvent): void {
    const { view, settings } = stage.scene();
    const command = keyCommand(event, settings.keyMap);
    const isMarking = command === 'note' || command?.startsWith('mark');
    if (isMarking && view && isSelectedElsewhere(view)) answer(event);
  }
}

/** Carries out a command; whether there was anything to do. */
function run(command: KeyCommand, keys: Keys): boolean {
  const { stage, actions } = keys;
  const { view } = stage.scene();
  if (!view) return false;
  switch (command) {
    case 'next':
    case 'previous':
      return step(keys, view, { by: command === 'next' ? 1 : -1 });
    case 'next-pledge':
      return step(keys, view, { by: 1, type: 'pledge' });
    case 'card':
      return openCurrent(keys);
    case 'note':
      return annotateChosen(keys, 'note');
    case 'mark':
      return annotateChosen(keys, 'yellow');
    case 'undo':
      return actions.undo();
    case 'redo':
      return actions.redo();
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
    case 'sentence-next':
      return keys.stepSentence(view, 'next');
    case 'sentence-previous':
      return keys.stepSentence(view, 'previous');
    case 'sentence-longer':
      return keys.stepSentence(view, 'longer');
    case 'sentence-shorter':
      return keys.stepSentence(view, 'shorter');
    default:
      return annotateChosen(keys, command.slice('mark-'.length) as Color);
  }
}

function openCurrent({ stage, actions }: Keys): boolean {
  const { current, hidden } = stage.scene().reading;
  if (!current || hidden) return false;
  if (current.type === 'note') actions.editNote(current.id);
  else stage.dispatch({ type: 'open-card', mark: current, mode: 'keyboard' });
  return true;
}

/** Goes to the next or previous mark, of one type or of any. */
function step(input: KeyboardInput, view: ArticleView, { by, type }: { by: 1 | -1; type?: MarkRef['type'] }): boolean {
  const { current, cursor } = input.stage.scene().reading;
  // From the sentence under the cursor the next mark is its first.
  const from = current ? spanOfMark(view, current) : cursor && { start: cursor.start, end: cursor.start };
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

/** Writes a letter that was typed before there was a field to take it; whether it was one. */
function typeInto(field: Element | null, { key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!(field instanceof HTMLTextAreaElement) || takesText(target)) return false;
  if (key.length !== 1 || ctrlKey || metaKey || altKey) return false;
  field.setRangeText(key, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { data: key, inputType: 'insertText', bubbles: true }));
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
