/**
 * What is open, selected and edited on one article page, and what can happen to it. The
 * state holds no geometry and nothing of the store: what an event means for notes is
 * carried out by whoever dispatches it. `reduce-reading.ts` tells what follows from what.
 */
import type { NoteContent } from '@/utils/model/annotation';
import type { MarkRef } from '@/utils/model/mark-ref';
import type { Failure } from '@/utils/model/outcome';
import type { Span } from '@/utils/model/span';

/** How a card came to be open. A hover card goes with the pointer; the others stay until closed. */
export type CardMode = 'hover' | 'pinned' | 'keyboard';

export interface OpenCard {
  readonly mark: MarkRef;
  readonly mode: CardMode;
}

/** What stands in an editor, or stood in one and could not be stored. */
export interface UnsavedNote {
  /** Names the editor, before and after the note has an id. */
  readonly key: string;
  /** Undefined until a new note is stored for the first time. */
  readonly id?: string;
  /** The place of a new note. */
  readonly span?: Span;
  readonly content: NoteContent;
  /** Of what could not be stored: what it was made of. */
  readonly base?: NoteContent;
}

/** The one note being written. */
export interface OpenEditor extends UnsavedNote {
  readonly status: 'unchanged' | 'saving' | 'saved' | 'failed';
}

/** What is selected in the page, snapped. */
export interface Selected extends Span {
  /** What the page's selection covers; it stays as it is. */
  readonly raw: Span;
  /** By touch, where the selection has handles below it. */
  readonly touch?: boolean;
}

export type ToastSubject =
  | 'note-saved'
  | 'text-replaced'
  | 'mark-made'
  | 'mark-recolored'
  | 'reading-accepted'
  | 'reading-kept'
  | `${'undone' | 'redone'}-${'create' | 'edit' | 'delete' | 'accept' | 'keep' | 'reattach'}`
  | 'note-deleted'
  | 'note-attached'
  | 'mark-deleted'
  | 'muted-here'
  | 'muted-everywhere'
  | 'copied'
  | 'note-copied'
  | 'notes-copied'
  | 'citation-copied'
  | 'exported'
  | 'entry-saved'
  | 'entry-deleted'
  | 'document-removed'
  | 'notes-deleted'
  | 'notes-restored'
  | 'notes-erased'
  | 'notes-tagged'
  | 'notes-untagged'
  | 'notes-recolored'
  | 'tag-renamed'
  | 'tags-merged'
  | 'article-removed';

/** A message that a step was taken; with `undo` it can be taken back. `name` is quoted by those of muting, entries, tags, articles and files, `count` by those of several notes. */
export interface ToastRecord {
  readonly key: string;
  readonly subject: ToastSubject;
  readonly name?: string;
  readonly count?: number;
  readonly undo: boolean;
}

export interface ReadingState {
  readonly card?: OpenCard;
  /** The mark that the keys walk from. */
  readonly current?: MarkRef;
  /** The mark under the pointer. */
  readonly hovered?: MarkRef;
  /** The selected text, while the toolbar is offered. */
  readonly selection?: Selected;
  /** The sentences under the cursor of the keys. */
  readonly cursor?: Span;
  readonly editor?: OpenEditor;
  /** What could not be stored and stands in no open editor. */
  readonly unsaved: readonly UnsavedNote[];
  /** The note whose dot is unfolded. */
  readonly openNote?: string;
  /** The note for which a new place is being chosen. */
  readonly reattaching?: string;
  readonly toasts: readonly ToastRecord[];
  readonly notice?: Failure;
  /** Entities muted in this article. */
  readonly mutedHere: readonly string[];
  readonly hidden: boolean;
  readonly help: boolean;
}

export const INITIAL_READING: ReadingState = { unsaved: [], toasts: [], mutedHere: [], hidden: false, help: false };

export type ReadingEvent =
  /** The pointer is on a mark, or on none. */
  | { readonly type: 'point'; readonly mark?: MarkRef }
  | { readonly type: 'open-card'; readonly mark: MarkRef; readonly mode: CardMode }
  /** The pointer has been neither on the mark nor on its card for a while. */
  | { readonly type: 'leave-card' }
  | { readonly type: 'toggle-pin' }
  | { readonly type: 'close-card' }
  /** A step by J, K or P, or by ◀ ▶ of the card. */
  | { readonly type: 'walk'; readonly mark: MarkRef }
  | { readonly type: 'select'; readonly selected?: Selected }
  /** The cursor has moved to other sentences, or is gone. */
  | { readonly type: 'cursor'; readonly span?: Span }
  | { readonly type: 'edit'; readonly editor: UnsavedNote }
  | { readonly type: 'draft'; readonly content: NoteContent }
  /** `settled`: nothing that was handed out later is still on its way. */
  | { readonly type: 'saved'; readonly key: string; readonly id: string; readonly settled: boolean }
  /** It opens again, or is kept where another editor is open by now. `again`: that was said before. */
  | {
      readonly type: 'save-failed';
      readonly note: UnsavedNote;
      readonly failure: Failure;
      readonly again?: boolean;
    }
  /** What could not be stored before comes back. */
  | { readonly type: 'bring-unsaved'; readonly notes: readonly UnsavedNote[] }
  | { readonly type: 'close-editor' }
  | { readonly type: 'open-note'; readonly id?: string }
  | { readonly type: 'toast'; readonly toast: ToastRecord }
  | { readonly type: 'close-toast'; readonly key: string }
  | { readonly type: 'complain'; readonly failure: Failure }
  | { readonly type: 'close-notice' }
  | { readonly type: 'mute-here'; readonly id: string }
  | { readonly type: 'unmute-here'; readonly id: string }
  /** A new place is chosen for a note, or (without an id) no longer. */
  | { readonly type: 'reattach'; readonly id?: string }
  | { readonly type: 'toggle-hidden' }
  | { readonly type: 'toggle-help' }
  | { readonly type: 'escape' };

/** Whether two references name the same mark; two absent ones do. */
export function sameMark(a: MarkRef | undefined, b: MarkRef | undefined): boolean {
  if (!a || !b || a.type !== b.type) return a === b;
  return a.type === 'note' || b.type === 'note' ? 'id' in a && 'id' in b && a.id === b.id : a.start === b.start;
}
