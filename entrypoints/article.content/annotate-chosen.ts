import type { Color } from '@/utils/model/annotation';
import { failed } from '@/utils/model/outcome';
import { spanOfMark, type Stage } from './article-view';
import type { NoteActions } from './note-actions';
import { chosenSpan, isSelectedElsewhere, selectedRange } from './selection';

/** What annotating needs to know and to do. */
export interface Annotating {
  readonly stage: Stage;
  readonly actions: NoteActions;
  /** What was selected when the reader asked for it, where that is not this moment. */
  readonly selected?: Range | null;
}

/**
 * A note or a mark in a colour on what is selected, else on the sentence under the cursor,
 * else on the current mark; whether there was anything to do. A note of the reader's own
 * that is current is edited or recoloured instead, and one that is to have a new place gets it. What is selected outside the article is
 * refused with a message.
 */
export function annotateChosen(
  { stage, actions, selected = selectedRange() }: Annotating,
  what: 'note' | Color,
): boolean {
  const { view, reading } = stage.scene();
  const { current, cursor, card, hidden, reattaching } = reading;
  if (!view || hidden) return false;
  if (isSelectedElsewhere(view, selected)) {
    stage.dispatch({ type: 'complain', failure: failed('outside-article') });
    return true;
  }
  const chosen = chosenSpan(stage, selected) ?? cursor;
  if (chosen && reattaching !== undefined) {
    actions.reattach(reattaching, chosen);
    return true;
  }
  const mark = current ?? card?.mark;
  if (!chosen && mark?.type === 'note') {
    if (what === 'note') actions.editNote(mark.id);
    else actions.recolor(mark.id, what);
    return true;
  }
  const span = chosen ?? (mark ? spanOfMark(view, mark) : undefined);
  if (!span) return false;
  if (what === 'note') actions.startNote(span);
  else actions.addMark(span, what);
  stage.dispatch({ type: 'select' });
  return true;
}
