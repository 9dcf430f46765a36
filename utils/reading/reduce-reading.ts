import { type ReadingEvent, type ReadingState, sameMark, type UnsavedNote } from './reading-state';

type EventOf<Type extends ReadingEvent['type']> = Extract<ReadingEvent, { readonly type: Type }>;
type Handlers = {
  readonly [Type in ReadingEvent['type']]: (state: ReadingState, event: EventOf<Type>) => ReadingState;
};

/** A copy without one optional field; the same object if it was not set. */
function without(state: ReadingState, key: keyof ReadingState): ReadingState {
  if (state[key] === undefined) return state;
  const { [key]: _gone, ...rest } = state;
  return rest as ReadingState;
}

/** What the pointer and the keys do to the card. */
const CARD = {
  point: (state, { mark }) => {
    if (sameMark(state.hovered, mark)) return state;
    return mark ? { ...state, hovered: mark } : without(state, 'hovered');
  },
  // A pointer passing by does not replace a card that was opened on purpose.
  'open-card': (state, { mark, mode }) => {
    if (state.hidden) return state;
    if (mode !== 'hover') return { ...without(state, 'selection'), current: mark, card: { mark, mode } };
    return state.card && state.card.mode !== 'hover' ? state : { ...state, card: { mark, mode } };
  },
  'leave-card': (state) => (state.card?.mode === 'hover' ? without(state, 'card') : state),
  'toggle-pin': (state) => {
    const { card } = state;
    return card ? { ...state, card: { ...card, mode: card.mode === 'hover' ? 'pinned' : 'hover' } } : state;
  },
  'close-card': (state) => without(state, 'card'),
  walk: (before, { mark }) => {
    const state = without(before, 'cursor');
    const { card } = state;
    if (!card) return { ...state, current: mark };
    return { ...state, current: mark, card: { mark, mode: card.mode === 'hover' ? 'keyboard' : card.mode } };
  },
} satisfies Partial<Handlers>;

function withUnsaved(unsaved: readonly UnsavedNote[], note: UnsavedNote): readonly UnsavedNote[] {
  return [...unsaved.filter((each) => each.key !== note.key), bare(note)];
}

/** A note without how its editor stands. */
function bare({ key, id, span, content, base }: UnsavedNote): UnsavedNote {
  return { key, ...(id !== undefined && { id }), ...(span && { span }), content, ...(base && { base }) };
}

/** What happens to the editor. An answer of the store counts only for the editor that asked. */
const EDITOR = {
  edit: (state, { editor }) => {
    const isUnsaved = state.unsaved.some(({ key }) => key === editor.key);
    const others = state.editor?.status === 'failed' ? withUnsaved(state.unsaved, state.editor) : state.unsaved;
    return {
      ...without(without(state, 'card'), 'selection'),
      unsaved: others.filter(({ key }) => key !== editor.key),
      editor: { ...bare(editor), status: isUnsaved ? 'failed' : 'unchanged' },
    };
  },
  draft: (state, { content }) =>
    state.editor ? { ...state, editor: { ...state.editor, content, status: 'saving' } } : state,
  saved: (before, { key, id, settled }) => {
    const unsaved = before.unsaved.filter((each) => each.key !== key);
    const state = unsaved.length === before.unsaved.length ? before : { ...before, unsaved };
    const { editor } = state;
    return editor?.key === key ? { ...state, editor: { ...editor, id, ...(settled && { status: 'saved' }) } } : state;
  },
  'save-failed': (before, { note, failure, again }) => {
    const state = again ? before : { ...before, notice: failure };
    const { editor } = state;
    if (editor && editor.key !== note.key) return { ...state, unsaved: withUnsaved(state.unsaved, note) };
    // What stands in the open editor may be more by now.
    const { content } = editor ?? note;
    const unsaved = state.unsaved.filter(({ key }) => key !== note.key);
    return { ...state, unsaved, editor: { ...note, content, status: 'failed' } };
  },
  'bring-unsaved': (state, { notes }) => ({
    ...state,
    unsaved: notes.reduce((all, note) => withUnsaved(all, note), state.unsaved),
  }),
  'close-editor': (state) => without(state, 'editor'),
} satisfies Partial<Handlers>;

/** Hiding closes what was open, but an editor keeps its text and comes back. */
function toggleHidden(state: ReadingState): ReadingState {
  const {
    card: _card,
    hovered: _hovered,
    selection: _selection,
    openNote: _openNote,
    cursor: _cursor,
    ...rest
  } = state;
  return { ...rest, hidden: !state.hidden };
}

/** Closes the one thing that lies on top. The editor closes itself, with its text saved. */
function escape(state: ReadingState): ReadingState {
  if (state.help) return { ...state, help: false };
  const key = (['card', 'selection', 'reattaching', 'openNote', 'notice', 'cursor', 'current'] as const).find(
    (each) => state[each],
  );
  return key ? without(state, key) : state;
}

const HANDLERS: Handlers = {
  ...CARD,
  ...EDITOR,
  select: (state, { selected }) =>
    selected && !state.hidden ? { ...state, selection: selected } : without(state, 'selection'),
  // One place at a time is where the keys act.
  cursor: (state, { span }) =>
    span && !state.hidden ? { ...without(without(state, 'current'), 'card'), cursor: span } : without(state, 'cursor'),
  reattach: (state, { id }) =>
    id === undefined
      ? without(state, 'reattaching')
      : { ...without(without(state, 'card'), 'current'), reattaching: id },
  'open-note': (state, { id }) => (id === undefined ? without(state, 'openNote') : { ...state, openNote: id }),
  toast: (state, { toast }) => ({
    ...state,
    toasts: [...state.toasts.filter(({ key }) => key !== toast.key), toast],
  }),
  'close-toast': (state, { key }) => ({ ...state, toasts: state.toasts.filter((toast) => toast.key !== key) }),
  complain: (state, { failure }) => ({ ...state, notice: failure }),
  'close-notice': (state) => without(state, 'notice'),
  'mute-here': (state, { id }) => ({
    ...without(state, 'card'),
    mutedHere: [...new Set([...state.mutedHere, id])],
  }),
  'unmute-here': (state, { id }) => ({ ...state, mutedHere: state.mutedHere.filter((muted) => muted !== id) }),
  'toggle-hidden': toggleHidden,
  'toggle-help': (state) => ({ ...state, help: !state.help }),
  escape,
};

/** The state after an event. Pure; an event that changes nothing mostly returns the same object. */
export function reduceReading(state: ReadingState, event: ReadingEvent): ReadingState {
  const handle = HANDLERS[event.type] as (state: ReadingState, event: ReadingEvent) => ReadingState;
  return handle(state, event);
}
