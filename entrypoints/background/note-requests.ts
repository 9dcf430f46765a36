import { noteMarkdown } from '@/utils/exchange/markdown-export';
import { describe } from '@/utils/anchoring/describe';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import type { Request } from '@/utils/messaging/requests';
import { type AnnotationRecord, newAnnotation } from '@/utils/model/annotation';
import type { EditedNote } from '@/utils/model/merge-content';
import { recordOf } from '@/utils/model/annotation-record';
import { annotationOf, restoreAnnotation, trashAnnotation } from '@/utils/store/annotations';
import { addAnnotation, editAnnotation, trashAsSeen, turnEdit } from '@/utils/store/edits';
import { namesFinder } from './anchored-notes';
import { allNotes, mirrorsOfId } from './mirrors';
import type { EntityMemories } from '@/utils/model/entity-memory';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import { articleOf } from '@/utils/store/articles';
import { entityMemories, knownTags } from '@/utils/store/entity-memory';
import { withStore } from '@/utils/store/with-store';

/** The notes of an article and of its mirrors, with the places of their targets in the text as it is now. */
export async function notesOf({ articleId, text }: Request<'notesOf'>): Promise<Outcome<readonly AnchoredNote[]>> {
  const namesIn = await namesFinder();
  return withStore(async (db) => {
    const mirrors = await mirrorsOfId(db, articleId);
    return mirrors.ok ? allNotes(db, { articleId, mirrors: mirrors.value, text, namesIn }) : mirrors;
  });
}

/**
 * Writes a new note on a span of the text. The same call again changes nothing, and one
 * with another content is an edit: an editor saves before it knows that its note is there.
 */
export function createNote(request: Request<'createNote'>): Promise<Outcome<EditedNote>> {
  const { id, articleId, url, text, span, content, at } = request;
  const annotation = newAnnotation({ id, source: url, selector: describe(text, span), content, now: at });
  return withStore((db) => addAnnotation(db, { record: recordOf(annotation, { articleId, state: 'anchored' }), text }));
}

/** Writes what the reader changed in a note, field by field. */
export function editNote(edit: Request<'editNote'>): Promise<Outcome<EditedNote>> {
  return withStore((db) => editAnnotation(db, edit));
}

/** An edit taken back or done again. */
export function turnEditRequest(edit: Request<'turnEdit'>): Promise<Outcome<AnnotationRecord>> {
  return withStore((db) => turnEdit(db, edit));
}

export function trashNote({ id, seen, at }: Request<'trashNote'>): Promise<Outcome<AnnotationRecord>> {
  return withStore((db) => (seen ? trashAsSeen(db, { id, seen, at }) : trashAnnotation(db, id, at)));
}

export function restoreNote({ id, at }: Request<'restoreNote'>): Promise<Outcome<AnnotationRecord>> {
  return withStore((db) => restoreAnnotation(db, id, at));
}

/** What is known of entities besides one article: notes about them, and other articles that name them. */
export function entityMemoriesRequest(asked: Request<'entityMemories'>): Promise<Outcome<EntityMemories>> {
  return withStore((db) => entityMemories(db, asked));
}

/** The tags of all notes, the most used first. */
export function knownTagsRequest(): Promise<Outcome<readonly string[]>> {
  return withStore(knownTags);
}

/** A note as Markdown, with the words it stands on and where they are from. */
export function noteMarkdownRequest({ id }: Request<'noteMarkdown'>): Promise<Outcome<string>> {
  return withStore(async (db) => {
    const record = await annotationOf(db, id);
    if (!record.ok) return record;
    const article = await articleOf(db, record.value.articleId);
    if (!article.ok) return article;
    return article.value ? done(noteMarkdown(record.value, { article: article.value })) : failed('not-found', id);
  });
}
