/**
 * The reader's marks and notes as W3C Web Annotations
 * (https://www.w3.org/TR/annotation-model/), and the record that carries them
 * in the store. The annotation is the truth; every other field of the record is
 * derived from it for look-ups. Fields Meipi does not know ride along untouched.
 */
import type { ChangeKind, ReadingPart } from './anchor';

export const COLORS = ['yellow', 'green', 'blue', 'pink', 'orange'] as const;
export type Color = (typeof COLORS)[number];

export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Positions count UTF-16 code units of the article's readable text. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector;

export interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly format?: string;
  readonly purpose?: string;
}

/** An agent as W3C annotations name it: an address or a name, an object with its facts, or several of them. */
export type Creator = string | Readonly<Record<string, unknown>> | readonly unknown[];

export interface Annotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  /** `urn:uuid:` and a UUID v7. */
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'commenting' | 'highlighting';
  /** ISO 8601 with milliseconds. */
  readonly created: string;
  readonly modified: string;
  /** Null for the reader; of an imported annotation, who made it as the other program said it. */
  readonly creator: Creator | null;
  /** The id that an imported annotation had where it came from. */
  readonly canonical?: string;
  /** Fields of an imported annotation as they were, where they had to be put differently. */
  readonly 'meipi:foreign'?: Readonly<Record<string, unknown>>;
  readonly body: readonly TextualBody[];
  readonly target: { readonly source: string; readonly selector: readonly Selector[] };
  readonly 'meipi:color': Color;
  readonly 'meipi:about': readonly string[];
}

export const ANNOTATION_STATES = ['anchored', 'changed', 'orphan'] as const;
export type AnnotationState = (typeof ANNOTATION_STATES)[number];

/** Another reading that was seen in the place of a quote. Times are ISO 8601 with milliseconds. */
export interface SeenChange {
  readonly parts: readonly ReadingPart[];
  readonly kinds: readonly ChangeKind[];
  /** When it was first seen. */
  readonly seenAt: string;
  /** When the reader decided to leave the note with its old words. */
  readonly keptAt?: string;
}

/** A target that was replaced: because the reader accepted a new reading, or gave the note another place by hand. */
export interface FormerTarget {
  readonly selector: readonly Selector[];
  /** Until when it was the target, ISO 8601 with milliseconds. */
  readonly until: string;
  readonly reason: (typeof RETARGETED)[number];
  /** The readings that were seen in its place. */
  readonly changes?: readonly SeenChange[];
}

export const RETARGETED = ['accepted', 'reattached'] as const;

export interface AnnotationRecord {
  readonly id: string;
  readonly articleId: string;
  /** Start of the position selector, for reading order. */
  readonly start: number;
  readonly modified: string;
  readonly tags: readonly string[];
  readonly about: readonly string[];
  /** Whether the target was found when the article was last open, and with its own words. */
  readonly state: AnnotationState;
  /** Set while it lies in the trash. */
  readonly deletedAt?: string;
  /** What was seen to stand in the place of the quote, the reading seen last at the end. */
  readonly changes?: readonly SeenChange[];
  /** Where it stood before the reader gave it another place, the last one at the end. */
  readonly history?: readonly FormerTarget[];
  readonly annotation: Annotation;
}

/** What the reader edits: the text is Markdown and may be empty (a mark). */
export interface NoteContent {
  readonly text: string;
  readonly tags: readonly string[];
  readonly color: Color;
  readonly about: readonly string[];
}

/** The note's Markdown, empty for a mark. */
export function noteText(annotation: Annotation): string {
  return annotation.body.find((body) => body.purpose === 'commenting')?.value ?? '';
}

export function noteTags(annotation: Annotation): readonly string[] {
  return annotation.body.filter((body) => body.purpose === 'tagging').map((body) => body.value);
}

export function noteContent(annotation: Annotation): NoteContent {
  return {
    text: noteText(annotation),
    tags: noteTags(annotation),
    color: annotation['meipi:color'],
    about: annotation['meipi:about'],
  };
}

export function quoteOf(annotation: Annotation): TextQuoteSelector | undefined {
  return annotation.target.selector.find((selector) => selector.type === 'TextQuoteSelector');
}

export function positionOf(annotation: Annotation): TextPositionSelector | undefined {
  return annotation.target.selector.find((selector) => selector.type === 'TextPositionSelector');
}

/** A new annotation on a target. `id` is a bare UUID; `now` is ISO 8601 with milliseconds. */
export function newAnnotation(made: {
  readonly id: string;
  readonly source: string;
  readonly selector: readonly Selector[];
  readonly content: NoteContent;
  readonly now: string;
}): Annotation {
  const { id, source, selector, content, now } = made;
  const bare: Annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: now,
    modified: now,
    creator: null,
    body: [],
    target: { source, selector },
    'meipi:color': content.color,
    'meipi:about': content.about,
  };
  return withContent(bare, content, now);
}

/**
 * The annotation with the reader's edit applied. A body whose words stay is left as it was,
 * with all that another program has written into it; so are bodies of other purposes, and
 * comments after the first.
 */
export function withContent(annotation: Annotation, content: NoteContent, modified: string): Annotation {
  const rest = [...annotation.body];
  const first = rest.findIndex(({ purpose }) => purpose === 'commenting');
  const [before] = first < 0 ? [] : rest.splice(first, 1);
  const comment = before?.value === content.text ? before : commentOf(content.text);
  const tags = content.tags.map((value): TextualBody => {
    const at = rest.findIndex((body) => body.purpose === 'tagging' && body.value === value);
    const [tag = { type: 'TextualBody', value, purpose: 'tagging' }] = at < 0 ? [] : rest.splice(at, 1);
    return tag;
  });
  return {
    ...annotation,
    motivation: content.text ? 'commenting' : 'highlighting',
    modified,
    body: [...(content.text ? [comment] : []), ...tags, ...rest.filter(({ purpose }) => purpose !== 'tagging')],
    'meipi:color': content.color,
    'meipi:about': content.about,
  };
}

function commentOf(value: string): TextualBody {
  return { type: 'TextualBody', value, format: 'text/markdown', purpose: 'commenting' };
}
