import { compareTexts } from '@/utils/anchoring/compare-texts';
import type { NamesIn } from '@/utils/anchoring/quest';
import { findLoss } from '@/utils/backup/canary';
import type { OpenedArticle } from '@/utils/messaging/protocol';
import type { Request } from '@/utils/messaging/requests';
import { keysOf, sketchOf } from '@/utils/mirrors/sketch';
import type { ComparedParagraph } from '@/utils/model/anchor';
import { type Article, articleId } from '@/utils/model/article';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import { recognize } from '@/utils/recognize/recognize';
import { digestOf, openArticle } from '@/utils/store/articles';
import { setStates } from '@/utils/store/targets';
import { condense } from '@/utils/text/condense';
import { foundTarget, namesFinder } from './anchored-notes';
import { bundledDictionary } from './bundled-dictionary';
import { allNotes, asMirrors, mirrorsOf } from './mirrors';
import { ownEntries } from './own-entries';
import { metPledges } from './pledge-requests';
import { withStore } from '@/utils/store/with-store';

/** Recognizes the text of an article that was opened, enters it in the store, and finds its notes again. */
export async function openArticleRequest({ facts, text }: Request<'openArticle'>): Promise<Outcome<OpenedArticle>> {
  const recognition = recognize(text, await bundledDictionary(), {
    date: facts.publishedAt?.slice(0, 10),
    own: await ownEntries(),
  });
  const namesIn = await namesFinder({ text, mentions: recognition.mentions });
  const id = articleId(facts);
  const prints = await printsOf(text);
  const now = new Date().toISOString();
  return withStore(async (db) => {
    const before = await digestOf(db, id);
    if (!before.ok) return before;
    const entities = [...new Set(recognition.mentions.flatMap(({ entity }) => entity))];
    const entered = await openArticle(db, { ...facts, ...prints, entities }, now);
    if (!entered.ok) return entered;
    const mirrors = await mirrorsOf(db, entered.value);
    if (!mirrors.ok) return mirrors;
    const statements = recognition.pledges;
    const sameText = before.value === prints.digest;
    const others = mirrors.value.map((mirror) => mirror.id);
    const memories = await metPledges(db, { articleId: id, mirrors: others, at: now, statements, sameText });
    if (!memories.ok) return memories;
    const notes = await allNotes(db, { articleId: id, mirrors: mirrors.value, text, namesIn });
    if (!notes.ok) return notes;
    const own = notes.value.filter(({ from }) => from === undefined);
    const written = await setStates(db, own.map(foundTarget), now);
    const fresh = new Map(written.ok ? written.value.map((record) => [record.id, record]) : []);
    const loss = await findLoss(db, now);
    return done({
      articleId: id,
      recognition,
      notes: notes.value.map((note) => ({ ...note, record: fresh.get(note.record.id) ?? note.record })),
      memories: memories.value,
      mirrors: asMirrors(mirrors.value, text),
      edits: editsOf(entered.value, text, namesIn),
      ...(loss.ok && loss.value ? { trouble: failed('store-lost') } : {}),
    });
  });
}

/** Long enough for any correction; of an article that was written anew the beginning says it. */
const MOST_EDITS = 200;

/** The paragraphs that are not as they were when the article's text was kept; none where it was not. */
function editsOf({ text: kept }: Article, text: string, namesIn: NamesIn): readonly ComparedParagraph[] {
  if (kept === undefined || kept === text) return [];
  const compared = compareTexts(kept, text, namesIn);
  return compared.filter(({ type }) => type !== 'same').slice(0, MOST_EDITS);
}

/** By what a text is known again: as it is, by its folded characters, and by what it is like. */
async function printsOf(text: string): Promise<Pick<Article, 'digest' | 'fingerprint' | 'sketch' | 'likeness'>> {
  const likeness = sketchOf(text);
  return {
    digest: await sha256(text),
    fingerprint: await sha256(condense(text).text),
    sketch: keysOf(likeness),
    likeness,
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
