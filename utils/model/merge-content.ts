/**
 * Edits of one note made in several places at once. An edit carries the content that the
 * reader had before his eyes, so that what he changed is told from what he merely saw:
 * field by field the change counts, and what another place has changed in the meantime
 * stays. Tags and subjects are sets, added to and taken from. Only two wordings written
 * from the same one cannot be had in one text: the later stands, the other is given back
 * to be kept elsewhere. The cost is that of comparing the fields.
 */
import type { AnnotationRecord, NoteContent } from './annotation';

/** What the reader made of a note, and what he made it of. */
export interface NoteEdit {
  /** The content as the reader saw it before. */
  readonly base: NoteContent;
  readonly content: NoteContent;
}

/** A note as an edit has left it. */
export interface EditedNote {
  readonly record: AnnotationRecord;
  /** The note in the trash that holds the other of two wordings. */
  readonly replaced?: AnnotationRecord;
}

export interface MergedContent {
  readonly content: NoteContent;
  /** The wording that is kept, where it was changed on both sides and not to the same. */
  readonly other?: string;
}

/** What becomes of a kept content by an edit that may have been made of an earlier one. Made again, the same edit changes nothing. */
export function mergeContent({ base, content }: NoteEdit, kept: NoteContent): MergedContent {
  const merged = {
    text: content.text === base.text ? kept.text : content.text,
    tags: mergeList(base.tags, content.tags, kept.tags),
    color: content.color === base.color ? kept.color : content.color,
    about: mergeList(base.about, content.about, kept.about),
  };
  const isContested = ![base.text, content.text].includes(kept.text) && content.text !== base.text;
  return { content: merged, ...(isContested && { other: kept.text }) };
}

/** The edit that takes another one back. */
export function reversed({ base, content }: NoteEdit): NoteEdit {
  return { base: content, content: base };
}

/** Whether two contents are the same, tags and subjects in the same order. */
export function isSameContent(a: NoteContent, b: NoteContent): boolean {
  return a.text === b.text && a.color === b.color && isSameList(a.tags, b.tags) && isSameList(a.about, b.about);
}

function mergeList(base: readonly string[], changed: readonly string[], kept: readonly string[]): readonly string[] {
  // Where only one side has changed it, also the order is that side's.
  if (isSameList(base, changed) || isSameList(changed, kept)) return kept;
  if (isSameList(base, kept)) return changed;
  const gone = new Set(base.filter((item) => !changed.includes(item)));
  const added = changed.filter((item) => !base.includes(item));
  return [...new Set([...kept.filter((item) => !gone.has(item)), ...added])];
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
