import { compareTexts } from '@/utils/anchoring/compare-texts';
import type { NamesIn } from '@/utils/anchoring/quest';
import { findLoss } from '@/utils/backup/canary';
import type { AnchoredNote, OpenedArticle } from '@/utils/messaging/protocol';
import type { Request } from '@/utils/messaging/requests';
import type { OwnDictionary } from '@/utils/dictionary/own-dictionary';
import { keysOf, sketchOf } from '@/utils/mirrors/sketch';
import type { ComparedParagraph } from '@/utils/model/anchor';
import { type Article, articleId } from '@/utils/model/article';
import { done, type Failure, failed, type Outcome } from '@/utils/model/outcome';
import type { Recognition } from '@/utils/model/recognition';
import { recognize } from '@/utils/recognize/recognize';
import { explained } from '@/utils/store/attempt';
import { articleAsRead, articleOf, type ArticleRead, openArticle } from '@/utils/store/articles';
import type { MeipiDatabase } from '@/utils/store/database';
import { setStates } from '@/utils/store/targets';
import { condense } from '@/utils/text/condense';
import { foundTarget, namesFinder } from './anchored-notes';
import { bundledDictionary } from './bundled-dictionary';
import { type ComparedTexts, rememberCompared } from './remember-compared';
import { allNotes, asMirrors, mirrorsOf } from './mirrors';
import { ownEntries } from './own-entries';
import { metPledges } from './pledge-requests';
import { withStore } from '@/utils/store/with-store';

type Recalled = Omit<OpenedArticle, 'articleId' | 'recognition'>;

/** What there is to an article where the store cannot be read. */
const NOTHING_KNOWN = { notes: [], memories: {}, mirrors: [], edits: [] } as const;

/**
 * Recognizes the text of an article that was opened, enters it in the store, and finds its
 * notes again. Where the store fails, the article is read and marked all the same, and the
 * reason goes with it.
 */
export async function openArticleRequest({ facts, text }: Request<'openArticle'>): Promise<Outcome<OpenedArticle>> {
  const own = await ownEntries();
  const date = facts.publishedAt?.slice(0, 10);
  const recognition = recognize(text, await bundledDictionary(), { date, own });
  const namesIn = await namesFinder({ text, mentions: recognition.mentions });
  const digest = await sha256(text);
  const entities = [...new Set(recognition.mentions.flatMap(({ entity }) => entity))];
  const article = { ...facts, digest, entities };
  const now = new Date().toISOString();
  const known = await withStore((db) => recall(db, { article, text, recognition, own, namesIn, now })).catch(explained);
  const recalled = known.ok ? known.value : { ...NOTHING_KNOWN, trouble: known };
  return done({ articleId: articleId(facts), recognition, ...recalled });
}

interface Reading {
  /** Without what it is known again by. */
  readonly article: Omit<ArticleRead, keyof Prints>;
  readonly text: string;
  readonly recognition: Recognition;
  /** The reader's entries as the names were recognized by them. */
  readonly own: OwnDictionary | undefined;
  readonly namesIn: NamesIn;
  /** ISO 8601 with milliseconds. */
  readonly now: string;
}

/** Enters an article, and gathers what the store has for it. What cannot be written does not keep the rest from being read. */
async function recall(db: MeipiDatabase, reading: Reading): Promise<Outcome<Recalled>> {
  const { article, text, recognition, own, namesIn, now } = reading;
  const id = articleId(article);
  const before = await articleOf(db, id);
  if (!before.ok) return before;
  const sameText = before.value?.digest === article.digest;
  const prints = (sameText && before.value && printsIn(before.value)) || (await printsOf(text));
  const read = { ...article, ...prints };
  const written = await openArticle(db, read, now);
  const entered = written.ok ? written.value : articleAsRead(before.value, read, now);
  const mirrors = await mirrorsOf(db, entered);
  if (!mirrors.ok) return mirrors;
  const statements = recognition.pledges;
  const others = mirrors.value.map((mirror) => mirror.id);
  const met = await metPledges(db, { articleId: id, mirrors: others, at: now, statements, sameText });
  if (!met.ok) return met;
  const notes = await allNotes(db, { articleId: id, mirrors: mirrors.value, text, namesIn });
  if (!notes.ok) return notes;
  const trouble = (await lossIn(db, now)) ?? (written.ok ? met.value.fault : written);
  return done({
    notes: await withStates(db, notes.value, now),
    memories: met.value.memories,
    mirrors: asMirrors(mirrors.value, text),
    edits: entered.text === undefined ? [] : editsOf({ kept: entered.text, text, by: own }, namesIn),
    ...(trouble ? { trouble } : {}),
  });
}

/** The notes with their states written down as they were found; of those from elsewhere their own page knows more. */
async function withStates(db: MeipiDatabase, notes: readonly AnchoredNote[], now: string): Promise<AnchoredNote[]> {
  const own = notes.filter(({ from }) => from === undefined);
  const written = await setStates(db, own.map(foundTarget), now);
  const fresh = new Map(written.ok ? written.value.map((record) => [record.id, record]) : []);
  return notes.map((note) => ({ ...note, record: fresh.get(note.record.id) ?? note.record }));
}

async function lossIn(db: MeipiDatabase, now: string): Promise<Failure | undefined> {
  const loss = await findLoss(db, now);
  return loss.ok && loss.value ? failed('store-lost') : undefined;
}

const comparedBefore = rememberCompared<readonly ComparedParagraph[]>();

/** Long enough for any correction; of an article that was written anew the beginning says it. */
const MOST_EDITS = 200;

/** The paragraphs that are not as they were when the article's text was kept. */
function editsOf(texts: ComparedTexts, namesIn: NamesIn): readonly ComparedParagraph[] {
  const { kept, text } = texts;
  if (kept === text) return [];
  return comparedBefore(texts, () => {
    const compared = compareTexts(kept, text, namesIn);
    return compared.filter(({ type }) => type !== 'same').slice(0, MOST_EDITS);
  });
}

/** By what a text is known again: by its folded characters, and by what it is like. */
type Prints = Pick<Article, 'fingerprint' | 'sketch' | 'likeness'>;

/** Those that were taken of the same text when it was last read; undefined where some are missing. */
function printsIn({ fingerprint, sketch, likeness }: Article): Prints | undefined {
  return fingerprint && sketch && likeness ? { fingerprint, sketch, likeness } : undefined;
}

async function printsOf(text: string): Promise<Prints> {
  const likeness = sketchOf(text);
  return {
    fingerprint: await sha256(condense(text).text),
    sketch: keysOf(likeness),
    likeness,
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
