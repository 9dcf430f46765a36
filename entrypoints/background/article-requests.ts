import type { OpenedArticle } from '@/utils/messaging/protocol';
import type { Request } from '@/utils/messaging/requests';
import { articleId } from '@/utils/model/article';
import { done, type Outcome } from '@/utils/model/outcome';
import { recognize } from '@/utils/recognize/recognize';
import { annotationsOf, setStates } from '@/utils/store/annotations';
import { digestOf, openArticle } from '@/utils/store/articles';
import { anchored, stateOf } from './anchored-notes';
import { bundledDictionary } from './bundled-dictionary';
import { ownEntries } from './own-entries';
import { metPledges } from './pledge-requests';
import { withStore } from './reader-store';

/** Recognizes the text of an article that was opened, enters it in the store, and finds its notes again. */
export async function openArticleRequest({ facts, text }: Request<'openArticle'>): Promise<Outcome<OpenedArticle>> {
  const recognition = recognize(text, await bundledDictionary(), {
    date: facts.publishedAt?.slice(0, 10),
    own: await ownEntries(),
  });
  const id = articleId(facts);
  const digest = await sha256(text);
  const now = new Date().toISOString();
  return withStore(async (db) => {
    const before = await digestOf(db, id);
    if (!before.ok) return before;
    const entities = [...new Set(recognition.mentions.flatMap(({ entity }) => entity))];
    const entered = await openArticle(db, { ...facts, digest, entities }, now);
    if (!entered.ok) return entered;
    const statements = recognition.pledges;
    const memories = await metPledges(db, { articleId: id, at: now, statements, sameText: before.value === digest });
    if (!memories.ok) return memories;
    const kept = await annotationsOf(db, id);
    if (!kept.ok) return kept;
    const notes = anchored(kept.value, text);
    await setStates(
      db,
      notes.map(({ record, anchor }) => ({ id: record.id, state: stateOf(anchor) })),
    );
    return done({ articleId: id, recognition, notes, memories: memories.value });
  });
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
