import { useEffect, useState } from 'preact/hooks';
import type { KeptArticle } from '@/components/notebook/KeptText';
import { withStore } from '@/utils/store/with-store';
import { createFinder } from '@/utils/anchoring/find';
import { type AnnotationRecord, noteContent, quoteOf } from '@/utils/model/annotation';
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

function readKept(id: string): Promise<Outcome<KeptArticle>> {
  return withStore(async (db) => {
    const article = await attempt(() => db.articles.get(id));
    if (!article.ok) return article;
    if (!article.value) return failed('not-found', id);
    const notes = await annotationsOf(db, id);
    return notes.ok ? done(keptArticle(article.value, notes.value)) : notes;
  });
}

function keptArticle(article: Article, records: readonly AnnotationRecord[]): KeptArticle {
  const { title, site, source, publishedAt, urls, text } = article;
  const url = urls.at(-1);
  const marks = text === undefined ? [] : marksIn(text, records);
  const startOf = new Map(marks.map((mark) => [mark.id, mark.start]));
  const notes = records.map(({ id, annotation }) => {
    const content = noteContent(annotation);
    const { text: words, tags, color } = content;
    return { id, quote: quoteOf(annotation)?.exact ?? '', text: words, tags, color, found: startOf.has(id) };
  });
  return {
    title,
    site,
    ...(source === undefined ? {} : { source }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
    ...(text === undefined ? {} : { paragraphs: keptParagraphs(text, marks) }),
    notes: notes.toSorted((a, b) => (startOf.get(a.id) ?? Infinity) - (startOf.get(b.id) ?? Infinity)),
  };
}

function marksIn(text: string, records: readonly AnnotationRecord[]): KeptMark[] {
  const find = createFinder(text);
  return records.flatMap(({ id, annotation }) => {
    const anchor = find(annotation.target.selector);
    return anchor.type === 'orphan' ? [] : [{ ...anchor.span, id, color: annotation['meipi:color'] }];
  });
}
