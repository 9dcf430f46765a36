/**
 * What could not be stored, kept beside the store until it is: where the database does not
 * open, the tab may be closed or loaded anew before it does again. The words come back with
 * the article, in any tab, and are tried at once.
 */
import { browser } from 'wxt/browser';
import { UNSAVED } from '@/utils/settings/unsaved';
import type { Span } from '@/utils/model/span';
import type { ReadingState, UnsavedNote } from '@/utils/reading/reading-state';
import type { ArticleView, Stage } from './article-view';
import type { NoteEditing } from './note-editing';

/** What is kept of one note: also the words it stands on, since the text may be another when it comes back. */
interface KeptNote extends UnsavedNote {
  readonly words?: string;
}

type Kept = Readonly<Record<string, KeptNote>>;

/** Keeps what is unsaved, and brings back what was, until the signal ends it. */
export function keepUnsaved(stage: Stage, { retryUnsaved }: NoteEditing, signal: AbortSignal): void {
  let article: string | undefined;
  let before = '[]';
  let own: readonly string[] = [];
  let writing: Promise<unknown> = Promise.resolve();

  stage.subscribe(() => {
    const { view, reading } = stage.scene();
    if (!view) return;
    if (view.articleId !== article) {
      article = view.articleId;
      writing = writing.then(() => bringBack(view));
    }
    const notes = unsavedIn(reading);
    const now = JSON.stringify(notes);
    if (now === before) return;
    before = now;
    const gone = own.filter((key) => !notes.some((note) => note.key === key));
    own = notes.map(({ key }) => key);
    writing = writing.then(() => write(view, notes, gone));
  }, signal);

  async function bringBack(view: ArticleView): Promise<void> {
    const kept = Object.values(await read(view.articleId));
    const open = unsavedIn(stage.scene().reading).map(({ key }) => key);
    const notes = kept.flatMap((note) => (open.includes(note.key) ? [] : placed(note, view.body.text)));
    if (notes.length === 0 || signal.aborted) return;
    stage.dispatch({ type: 'bring-unsaved', notes });
    retryUnsaved();
  }
}

/** What stands in an editor that could not be stored, and in none. */
function unsavedIn({ unsaved, editor }: ReadingState): readonly UnsavedNote[] {
  return editor?.status === 'failed' ? [...unsaved, editor] : unsaved;
}

async function write({ articleId, body }: ArticleView, notes: readonly UnsavedNote[], gone: readonly string[]) {
  const others = Object.entries(await read(articleId)).filter(([key]) => !gone.includes(key));
  const fresh = notes.map(({ key, id, span, content, base }): [string, KeptNote] => [
    key,
    {
      key,
      content,
      ...(id !== undefined && { id }),
      ...(base && { base }),
      ...(span && { span, words: body.text.slice(span.start, span.end) }),
    },
  ]);
  const kept = Object.fromEntries([...others, ...fresh]);
  if (Object.keys(kept).length === 0) await browser.storage.local.remove(nameOf(articleId)).catch(ignore);
  else await browser.storage.local.set({ [nameOf(articleId)]: kept }).catch(ignore);
}

/** The note with its place in the text as it is now; not at all while its words are not there. */
function placed({ words, span, ...note }: KeptNote, text: string): UnsavedNote[] {
  if (!span || words === undefined) return [note];
  const start = text.slice(span.start, span.end) === words ? span.start : text.indexOf(words);
  const place: Span = { start, end: start + words.length };
  return start < 0 ? [] : [{ ...note, span: place }];
}

async function read(articleId: string): Promise<Kept> {
  const name = nameOf(articleId);
  const stored = await browser.storage.local.get<Record<string, Kept>>(name).catch(() => undefined);
  return stored?.[name] ?? {};
}

function nameOf(articleId: string): string {
  return `${UNSAVED}${articleId}`;
}

/** Then it is in the page alone, as the reader is told. */
function ignore(): void {}
