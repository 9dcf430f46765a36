import { useEffect } from 'preact/hooks';
import type { NoteActions } from '@/entrypoints/article.content/note-actions';

/** Ctrl/Cmd+Z takes back the last step with a note, with Shift it is done again; not while a field has the focus, which has its own. */
export function useUndoKeys({ undo, redo }: Pick<NoteActions, 'undo' | 'redo'>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || altKey || event.defaultPrevented) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [role=textbox]')) return;
      if (shiftKey ? redo() : undo()) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
}
