import { describe } from '@/utils/anchoring/describe';
import { find } from '@/utils/anchoring/find';
import type { Request } from '@/utils/messaging/requests';
import type { AnnotationRecord } from '@/utils/model/annotation';
import { failed, type Outcome } from '@/utils/model/outcome';
import { annotationOf } from '@/utils/store/annotations';
import { articleOf } from '@/utils/store/articles';
import { keepOldReading, retarget, takeBackDecision } from '@/utils/store/targets';
import { namesFinder } from './anchored-notes';
import { withStore } from '@/utils/store/with-store';

/** The note stands on today's words from now on; the old ones go into its history. */
export async function acceptReading({ id, text, at }: Request<'acceptReading'>): Promise<Outcome<AnnotationRecord>> {
  const namesIn = await namesFinder();
  return withStore(async (db) => {
    const kept = await annotationOf(db, id);
    if (!kept.ok) return kept;
    const article = await articleOf(db, kept.value.articleId);
    if (!article.ok) return article;
    const anchor = find(text, kept.value.annotation.target.selector, { namesIn, kept: article.value?.text });
    // The same call again: by now the words are the note's own.
    if (anchor.type === 'exact') return kept;
    if (anchor.type === 'orphan') return failed('not-found', id);
    return retarget(db, { id, selector: describe(text, anchor.span), reason: 'accepted', at });
  });
}

/** The note stays with its old words. */
export function keepReading({ id, at }: Request<'keepReading'>): Promise<Outcome<AnnotationRecord>> {
  return withStore((db) => keepOldReading(db, id, at));
}

/** What the reader decided about a note's words or place is taken back. */
export function takeBackDecisionRequest(request: Request<'takeBackDecision'>): Promise<Outcome<AnnotationRecord>> {
  return withStore((db) => takeBackDecision(db, request));
}

/** The note gets the place that the reader chose; the old one goes into its history. */
export function reattachNote(request: Request<'reattachNote'>): Promise<Outcome<AnnotationRecord>> {
  const { id, articleId, text, span, at } = request;
  return withStore(async (db) => {
    const kept = await annotationOf(db, id);
    if (!kept.ok) return kept;
    if (kept.value.articleId !== articleId) return failed('not-found', id);
    return retarget(db, { id, selector: describe(text, span), reason: 'reattached', at });
  });
}
