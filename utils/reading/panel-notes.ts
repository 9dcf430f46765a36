import type { Anchor } from '@/utils/model/anchor';
import { type AnnotationRecord, noteText, quoteOf } from '@/utils/model/annotation';
import type { ArticleName } from '@/utils/model/pledge-memory';
import { hasWords } from './has-words';

/** A note of the article that is open, with where it was found and which mirror it comes from. */
export interface FoundNote {
  readonly record: AnnotationRecord;
  readonly anchor: Anchor;
  readonly from?: { readonly article: ArticleName; readonly site: string };
}

/** The notes of an article as the panel lists them. */
export interface NoteGroups {
  /** Those whose words are gone, in the order in which they stood: they want a decision, so they come first. */
  readonly orphans: readonly FoundNote[];
  /** Those whose words have changed under them, in text order. */
  readonly changed: readonly FoundNote[];
  /** Those that stand on their own words, in text order. */
  readonly placed: readonly FoundNote[];
}

/** The notes in which all of the words stand (in quotation, text or tags), in their groups. */
export function noteGroups(notes: readonly FoundNote[], words = ''): NoteGroups {
  const wanted = notes
    .filter(({ record }) => hasWords(words, () => wordsOf(record)))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const of = (...types: Anchor['type'][]): FoundNote[] => wanted.filter(({ anchor }) => types.includes(anchor.type));
  return { orphans: of('orphan'), changed: of('changed'), placed: of('exact', 'moved') };
}

function placeOf({ record, anchor }: FoundNote): number {
  return anchor.type === 'orphan' ? record.start : anchor.span.start;
}

function wordsOf({ annotation, tags }: AnnotationRecord): string {
  return [quoteOf(annotation)?.exact ?? '', noteText(annotation), ...tags].join('\n');
}
