/**
 * Annotations of other programs, put into the form in which notes are kept.
 *
 * The W3C model allows one thing in many ways (https://www.w3.org/TR/annotation-model/): a
 * target or body may be an address, an object or a list of them, a selector one or several,
 * texts may hang on the annotation itself. Here each has one form. What had to be put
 * differently is kept beside it as it was (`meipi:foreign`), what is not known rides along,
 * and selectors of other kinds stay in the target, so that an export gives back what came in.
 *
 * Ids follow from the foreign id (RFC 9562, UUID v5), or from the content where there is
 * none, so that a file that is imported again brings the same notes.
 */
import { v5 } from 'uuid';
import { type Annotation, COLORS, type Creator } from '@/utils/model/annotation';
import { canonicalJson } from './canonical-json';
import { RECORD_FIELDS } from './exported-record';
import { bodiesOf } from './foreign-bodies';
import { targetOf, titleOf } from './foreign-target';
import { timeOf } from './foreign-time';
import { ANNOTATION_CONTEXT } from './format';
import { fromHypothesis, isHypothesisRow } from './hypothesis';
import { linkableNote } from './linkable';
import { isLoose, listOf, type Loose, wellFormed } from './loose';

/** Namespace of the hash from which ids of foreign annotations are made. */
const FOREIGN = 'c3b1f6d0-5d0e-5c36-9a65-7f0d4a0f2b11';
const URN = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A foreign annotation in our form, and what is known of the article it stands on. */
export interface ForeignNote {
  readonly annotation: Annotation;
  /** Address of what it stands on, as it was given. */
  readonly source: string;
  readonly title?: string;
}

/** What cannot be a note, and why. */
export type ForeignRefusal = 'not-annotation' | 'no-source';

/** ISO 8601 with milliseconds. */
export interface ForeignTimes {
  /** Stands in where an annotation names no time, or none that can be. */
  readonly undated: string;
  /** No note was made after this. */
  readonly latest: string;
}

/** The annotation in our form. */
export function readForeign(item: Loose, times: ForeignTimes): ForeignNote | ForeignRefusal {
  const loose = isHypothesisRow(item) ? fromHypothesis(item) : item;
  if (!listOf(loose['type']).some((type) => type === 'Annotation' || type === 'oa:Annotation')) return 'not-annotation';
  const target = targetOf(loose['target']);
  if (!target) return 'no-source';
  const title = titleOf(item, loose['target']);
  const annotation = annotationOf(loose, target, times);
  return { annotation, source: target.source, ...(title === undefined ? {} : { title }) };
}

function annotationOf(loose: Loose, target: Annotation['target'], { undated, latest }: ForeignTimes): Annotation {
  const body = bodiesOf(loose);
  const created = timeOf(loose['created'], latest);
  const own = timeOf(loose['modified'], latest) ?? created;
  const modified = own ?? undated;
  const first = created ?? modified;
  const foreignId = typeof loose['id'] === 'string' ? loose['id'] : undefined;
  const { 'meipi:foreign': before, ...all } = loose;
  const rest = Object.fromEntries(Object.entries(all).filter(([field]) => !MOVED.includes(field)));
  const annotation: Annotation = {
    ...rest,
    '@context': ANNOTATION_CONTEXT,
    id: idOf(loose, foreignId),
    type: 'Annotation',
    motivation: body.some(({ purpose }) => purpose === 'commenting') ? 'commenting' : 'highlighting',
    created: first < modified ? first : modified,
    modified,
    creator: creatorOf(loose['creator']),
    body,
    target,
    'meipi:color': COLORS.find((color) => color === loose['meipi:color']) ?? 'yellow',
    'meipi:about': listOf(loose['meipi:about']).filter((each) => typeof each === 'string'),
  };
  const changed = differences(loose, annotation);
  const foreign = {
    ...(isLoose(before) ? before : {}),
    ...changed,
    ...(own === undefined ? { undated: true } : {}),
  };
  const canonical = typeof loose['canonical'] === 'string' ? loose['canonical'] : foreignId;
  const hasOtherId = canonical !== undefined && canonical !== annotation.id;
  const { canonical: _canonical, ...bare } = annotation;
  return linkableNote({
    ...bare,
    ...(hasOtherId ? { canonical } : {}),
    ...(Object.keys(foreign).length > 0 ? { 'meipi:foreign': foreign } : {}),
  });
}

const PUT_DIFFERENTLY = [
  '@context',
  'type',
  'motivation',
  'created',
  'modified',
  'creator',
  'body',
  'target',
  'meipi:color',
  'meipi:about',
] as const;

/** Fields that an annotation of ours does not have, or that mean something else there. */
const MOVED = ['bodyValue', ...RECORD_FIELDS];

/** The fields that were there and are not what they were. */
function differences(loose: Loose, annotation: Annotation): Loose {
  const fields = PUT_DIFFERENTLY.flatMap((field) => {
    const was = loose[field];
    return was === undefined || canonicalJson(was) === canonicalJson(annotation[field]) ? [] : [[field, was] as const];
  });
  const moved = MOVED.flatMap((field) => (loose[field] === undefined ? [] : [[field, loose[field]] as const]));
  return Object.fromEntries([...fields, ...moved]);
}

function idOf(loose: Loose, foreignId: string | undefined): string {
  if (foreignId !== undefined && URN.test(foreignId)) return foreignId.toLowerCase();
  return `urn:uuid:${v5(wellFormed(foreignId ?? canonicalJson(loose)), FOREIGN)}`;
}

function creatorOf(value: unknown): Creator | null {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  return isLoose(value) ? value : null;
}
