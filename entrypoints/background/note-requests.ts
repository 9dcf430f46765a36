import { describe } from '@/utils/anchoring/describe';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import type { Request } from '@/utils/messaging/requests';
import { type AnnotationRecord, newAnnotation } from '@/utils/model/annotation';
import { recordOf } from '@/utils/model/annotation-record';
import { done, type Outcome } from '@/utils/model/outcome';
import {
  annotationsOf,
  editAnnotation,
  restoreAnnotation,
  saveAnnotation,
  trashAnnotation,
} from '@/utils/store/annotations';
import { anchored } from './anchored-notes';
import { withStore } from './reader-store';

/** The notes of an article with the places of their targets in the text as it is now. */
export function notesOf({ articleId, text }: Request<'notesOf'>): Promise<Outcome<readonly AnchoredNote[]>> {
  return withStore(async (db) => {
    const kept = await annotationsOf(db, articleId);
    return kept.ok ? done(anchored(kept.value, text)) : kept;
  });
}

/** Writes a new note on a span of the text. The same id again writes the same note. */
export function createNote(request: Request<'createNote'>): Promise<Outcome<AnnotationRecord>> {
  const { id, articleId, url, text, span, content } = request;
  const annotation = newAnnotation({ id, source: url, selector: describe(text, span), content, now: now() });
  return withStore((db) => saveAnnotation(db, recordOf(annotation, { articleId, state: 'anchored' }), text));
}

export function editNote({ id, content }: Request<'editNote'>): Promise<Outcome<AnnotationRecord>> {
  return withStore((db) => editAnnotation(db, { id, content, now: now() }));
}

export function trashNote({ id }: Request<'trashNote'>): Promise<Outcome<AnnotationRecord>> {
  return withStore((db) => trashAnnotation(db, id, now()));
}

export function restoreNote({ id }: Request<'restoreNote'>): Promise<Outcome<AnnotationRecord>> {
  return withStore((db) => restoreAnnotation(db, id, now()));
}

function now(): string {
  return new Date().toISOString();
}
