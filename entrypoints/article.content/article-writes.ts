import { createWriteQueue, type NoteWrites, shown, writesOfNotes, type Written } from './note-writes';
import { sendMessage } from '@/utils/messaging/protocol';
import type { EditedNote } from '@/utils/model/merge-content';
import type { ArticlePage } from '@/utils/sites/site';
import type { Stage } from './article-view';
import { createNoteLook, type NoteLook } from './note-look';

type NewNote = Omit<Parameters<typeof sendMessage<'createNote'>>[1], 'at'>;

/** The writes of a page, which also knows the places of notes in its article. */
export function createArticleWrites(stage: Stage): NoteWrites & NoteLook {
  const { take, refresh } = createNoteLook(stage);
  const ask = createWriteQueue();
  const write = shown(ask, take);
  return {
    refresh,
    take,
    ...writesOfNotes(ask, take),
    create(id, { start, end }, content) {
      const { view } = stage.scene();
      if (!view) return undefined;
      const { articleId, page, body } = view;
      const request = { id, articleId, url: page.facts.url, text: body.text, span: { start, end }, content };
      return created(request, page.facts);
    },
    accept(id) {
      const { view } = stage.scene();
      const text = view?.body.text;
      return text === undefined ? undefined : write((at) => sendMessage('acceptReading', { id, text, at }));
    },
    reattach(id, { start, end }) {
      const { view } = stage.scene();
      if (!view) return undefined;
      const request = { id, articleId: view.articleId, text: view.body.text, span: { start, end } };
      return write((at) => sendMessage('reattachNote', { ...request, at }));
    },
  };

  async function created(request: NewNote, facts: ArticlePage['facts']): Written<EditedNote> {
    const outcome = await ask(async (at) => {
      const made = await sendMessage('createNote', { ...request, at });
      if (made.ok || made.error !== 'not-found') return made;
      // The store does not have the article: it was full when that was opened, or is another one since.
      const entered = await sendMessage('openArticle', { facts, text: request.text });
      const trouble = entered.ok ? entered.value.trouble : entered;
      if (trouble && trouble.error !== 'store-lost') return trouble;
      if (trouble) stage.dispatch({ type: 'complain', failure: trouble });
      return sendMessage('createNote', { ...request, at });
    });
    if (outcome.ok) await take(outcome.value.record);
    return outcome;
  }
}
