import { useEffect, useState } from 'preact/hooks';
import type { KeptArticle, KeptNote } from '@/components/notebook/KeptText';
import { withStore } from '@/utils/store/with-store';
import { askDesk } from '@/utils/messaging/ask-desk';
import { type AnchoredNote, sendMessage } from '@/utils/messaging/protocol';
import type { Anchor } from '@/utils/model/anchor';
import { noteContent, quoteOf } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { done, failed, type Failure, type Outcome } from '@/utils/model/outcome';
import { type KeptMark, keptParagraphs } from '@/utils/reading/kept-text';
import { annotationsOf } from '@/utils/store/annotations';
import { attempt } from '@/utils/store/attempt';
import { listenToWorker } from './ask-worker';

/** An article in its kept text, with the notes found in it anew; again after every change. Undefined until it is read. */
export function useKeptArticle(id: string, onFailure: (failure: Failure) => void): KeptArticle | 'gone' | undefined {
  const [kept, setKept] = useState<KeptArticle | 'gone'>();
  const [changes, setChanges] = useState(0);
  useEffect(() => listenToWorker({ onChanged: () => setChanges((count) => count + 1) }), []);
  useEffect(() => {
    let over = false;
    const read = async (): Promise<void> => {
      const found = await readKept(id);
      if (over) return;
      if (found.ok) setKept(found.value);
      else if (found.error === 'not-found') setKept('gone');
      else onFailure(found);
    };
    void read();
    return () => {
      over = true;
    };
    // The callback is another one at every render.
    // eslint-disable-next-line react/exhaustive-deps
  }, [id, changes]);
  return kept;
}

async function readKept(id: string): Promise<Outcome<KeptArticle>> {
  const article = await withStore((db) => attempt(() => db.articles.get(id)));
  if (!article.ok) return article;
  if (!article.value) return failed('not-found', id);
  const { text } = article.value;
  const notes = text === undefined ? await withoutPlaces(id) : await notesIn(id, text);
  return notes.ok ? done(keptArticle(article.value, notes.value)) : notes;
}

/** The article's own notes, found in a text as on a page: names count there too, so the desk is asked. */
async function notesIn(articleId: string, text: string): Promise<Outcome<readonly PlacedNote[]>> {
  const notes = await askDesk(() => sendMessage('notesOf', { articleId, text }));
  return notes.ok ? done(notes.value.filter(({ from }) => from === undefined)) : notes;
}

async function withoutPlaces(id: string): Promise<Outcome<readonly PlacedNote[]>> {
  const records = await withStore((db) => annotationsOf(db, id));
  return records.ok ? done(records.value.map((record) => ({ record }))) : records;
}

interface PlacedNote extends Pick<AnchoredNote, 'record'> {
  readonly anchor?: Anchor;
}

function keptArticle(article: Article, notes: readonly PlacedNote[]): KeptArticle {
  const { title, site, source, publishedAt, urls, text } = article;
  const url = urls.at(-1);
  return {
    title,
    site,
    ...(source === undefined ? {} : { source }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
    ...(text === undefined ? {} : { paragraphs: keptParagraphs(text, notes.flatMap(markOf)) }),
    notes: notes.toSorted((a, b) => startOf(a) - startOf(b)).map(keptNote),
  };
}

function keptNote({ record, anchor }: PlacedNote): KeptNote {
  const { id, annotation } = record;
  const { text, tags, color } = noteContent(annotation);
  const found = anchor !== undefined && anchor.type !== 'orphan';
  const parts = anchor?.type === 'changed' ? { parts: anchor.parts } : {};
  return { id, quote: quoteOf(annotation)?.exact ?? '', text, tags, color, found, ...parts };
}

function markOf({ record, anchor }: PlacedNote): KeptMark[] {
  if (!anchor || anchor.type === 'orphan') return [];
  return [{ ...anchor.span, id: record.id, color: record.annotation['meipi:color'] }];
}

function startOf({ anchor }: PlacedNote): number {
  return !anchor || anchor.type === 'orphan' ? Infinity : anchor.span.start;
}
