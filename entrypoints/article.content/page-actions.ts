import { copyText } from '@/utils/dom/copy-text';
import { askDesk } from '@/utils/messaging/ask-desk';
import { sendMessage } from '@/utils/messaging/protocol';
import type { EntryStart } from '@/utils/model/entry-start';
import { failed } from '@/utils/model/outcome';
import type { MarkRef } from '@/utils/model/mark-ref';
import { changeSettings } from '@/utils/settings/settings';
import { spanOfMark, type Stage } from './article-view';
import type { NoteActions } from './note-actions';
import { LAST_STEP } from './note-steps';
import { quotation } from './quotation';
import { scrollToSpan } from './scroll-to';

/** What the reader does on the page besides writing notes. */
export interface PageActions {
  goTo(mark: MarkRef): void;
  mute(id: string, scope: 'here' | 'everywhere'): void;
  copy(quote: string): void;
  /** Puts a note on the clipboard, as Markdown with its words and their source. */
  copyNote(id: string): void;
  /** Opens the reader's own dictionary in another tab. */
  openEntry(start: EntryStart): void;
  /** Opens the settings where the data is kept and brought back, in another tab. */
  openData(): void;
  /** Takes back what a message told of; `key` is the message's. */
  undo(key: string): void;
}

export function createPageActions(stage: Stage, notes: NoteActions): PageActions {
  async function setMuted(change: (muted: readonly string[]) => string[]): Promise<void> {
    try {
      stage.show({ settings: await changeSettings({ muted: change(stage.scene().settings.muted) }) });
    } catch (error) {
      stage.dispatch({ type: 'complain', failure: failed('unexpected', String(error)) });
    }
  }
  async function openEntry(start: EntryStart): Promise<void> {
    const opened = await askDesk(() => sendMessage('openEntry', start));
    if (!opened.ok) stage.dispatch({ type: 'complain', failure: opened });
  }
  async function put(text: string, subject: 'copied' | 'note-copied'): Promise<void> {
    if (await copyText(text)) stage.dispatch({ type: 'toast', toast: { key: 'copied', subject, undo: false } });
    else stage.dispatch({ type: 'complain', failure: failed('clipboard-refused') });
  }
  async function copyNote(id: string): Promise<void> {
    const markdown = await askDesk(() => sendMessage('noteMarkdown', { id }));
    if (markdown.ok) await put(markdown.value, 'note-copied');
    else stage.dispatch({ type: 'complain', failure: markdown });
  }
  const nameOf = (id: string): string =>
    stage.scene().view?.recognition.entities[id]?.name ?? id.replace(/^text\//, '');

  return {
    goTo(mark) {
      const { view } = stage.scene();
      const span = view && spanOfMark(view, mark);
      if (!span) return;
      scrollToSpan(view.body, span);
      stage.dispatch({ type: 'walk', mark });
    },
    mute(id, scope) {
      const subject = scope === 'here' ? 'muted-here' : 'muted-everywhere';
      stage.dispatch({ type: 'mute-here', id });
      if (scope === 'everywhere') void setMuted((muted) => [...new Set([...muted, id])]);
      stage.dispatch({ type: 'toast', toast: { key: `mute:${id}`, subject, name: nameOf(id), undo: true } });
    },
    copy(quote) {
      const { view } = stage.scene();
      if (view) void put(quotation(quote, view.page.facts), 'copied');
    },
    copyNote: (id) => void copyNote(id),
    openEntry: (start) => void openEntry(start),
    openData: () => void askDesk(() => sendMessage('openData', {})),
    undo(key) {
      if (!key.startsWith('mute:')) {
        notes.undo(key === LAST_STEP ? undefined : key);
        return;
      }
      const id = key.slice('mute:'.length);
      stage.dispatch({ type: 'unmute-here', id });
      stage.dispatch({ type: 'close-toast', key });
      if (stage.scene().settings.muted.includes(id)) void setMuted((muted) => muted.filter((each) => each !== id));
    },
  };
}
