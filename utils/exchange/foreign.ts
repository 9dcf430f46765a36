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
import { type Annotation, COLORS, type Creator, type TextualBody } from '@/utils/model/annotation';
import { canonicalJson } from './canonical-json';
import { ANNOTATION_CONTEXT } from './format';
import { RECORD_FIELDS } from './exported-record';
import { selectorsOf } from './foreign-selectors';

/** Namespace of the hash from which ids of foreign annotations are made. */
const FOREIGN = 'c3b1f6d0-5d0e-5c36-9a65-7f0d4a0f2b11';
const URN = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Loose = Readonly<Record<string, unknown>>;

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
  const isRow = item['target'] !== undefined && item['type'] === undefined && typeof item['uri'] === 'string';
  const loose = isRow ? fromHypothesis(item) : item;
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
  return {
    ...bare,
    ...(hasOtherId ? { canonical } : {}),
    ...(Object.keys(foreign).length > 0 ? { 'meipi:foreign': foreign } : {}),
  };
}

const PUT_DIFFERENTLY = [
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
  return `urn:uuid:${v5(whole(foreignId ?? canonicalJson(loose)), FOREIGN)}`;
}

/** A time from 1970 on as ISO 8601 with milliseconds; a day alone begins at midnight, and what names no zone is in UTC. */
function timeOf(value: unknown, latest: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, day = '', clock = '', zone = ''] = TIME.exec(value) ?? [];
  if (day === '') return undefined;
  const moment = clock === '' ? day : `${day}${clock.replace(',', '.').replace(/(\.\d{3})\d+/, '$1')}${zone || 'Z'}`;
  const time = Date.parse(moment);
  return time >= 0 && time <= Date.parse(latest) ? new Date(time).toISOString() : undefined;
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:(T[\d:.,]+)(Z|[+-]\d{2}:?\d{2})?)?$/;

function creatorOf(value: unknown): Creator | null {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  return isLoose(value) ? value : null;
}

/** The first target that names a source, with its selectors. */
function targetOf(value: unknown): Annotation['target'] | undefined {
  const targets = listOf(value);
  const [first] = targets.flatMap((target) => readTarget(target) ?? []);
  const withWords = targets.flatMap((target) => readTarget(target) ?? []).find(({ selector }) => selector.length > 0);
  return withWords ?? first;
}

function readTarget(target: unknown): Annotation['target'] | undefined {
  if (typeof target === 'string') return target.trim() === '' ? undefined : { source: target, selector: [] };
  if (!isLoose(target)) return undefined;
  const [of] = listOf(target['source'] ?? target['id']);
  const source = isLoose(of) ? of['id'] : of;
  if (typeof source !== 'string' || source.trim() === '') return undefined;
  return { ...target, source, selector: selectorsOf(target['selector']) };
}

/** The title of the document, where the annotation knows it. */
function titleOf(item: Loose, target: unknown): string | undefined {
  const places = [
    item['document'],
    ...listOf(target),
    ...listOf(target).map((each) => isLoose(each) && each['source']),
  ];
  const titles = places.flatMap((place) => (isLoose(place) ? listOf(place['title'] ?? place['dc:title']) : []));
  return titles.find((title) => typeof title === 'string' && title.trim() !== '') as string | undefined;
}

/** The texts as bodies: one comment of all comments, then tags, then what has another purpose. */
function bodiesOf(loose: Loose): TextualBody[] {
  const motivation = listOf(loose['motivation'])[0];
  const own = typeof loose['bodyValue'] === 'string' ? [{ type: 'TextualBody', value: loose['bodyValue'] }] : [];
  const bodies = [...own, ...listOf(loose['body'])].flatMap((body) => readBody(body, motivation));
  const comments = bodies.filter(({ purpose }) => purpose === 'commenting');
  const [first] = comments;
  const comment = comments.map(({ value }) => value).join('\n\n');
  return [
    ...(first && comment.trim() !== '' ? [{ ...first, value: comment }] : []),
    ...bodies.filter(({ purpose, value }) => purpose === 'tagging' && value.trim() !== ''),
    ...bodies.filter(({ purpose }) => purpose !== 'commenting' && purpose !== 'tagging'),
  ];
}

function readBody(body: unknown, motivation: unknown): TextualBody[] {
  if (typeof body === 'string') return [{ type: 'TextualBody', value: body, purpose: 'linking' }];
  if (!isLoose(body)) return [];
  if (Array.isArray(body['items'])) return body['items'].slice(0, 1).flatMap((item) => readBody(item, motivation));
  const own = listOf(body['purpose']).find((each) => typeof each === 'string');
  const value = typeof body['value'] === 'string' ? body['value'] : undefined;
  if (value === undefined) {
    const [address] = [body['source'], body['id']].filter((each) => typeof each === 'string');
    return address === undefined ? [] : [{ type: 'TextualBody', value: address, purpose: own ?? 'linking' }];
  }
  const isTag = own === 'tagging' || (own === undefined && motivation === 'tagging');
  const isHtml = body['format'] === 'text/html';
  const { format, ...rest } = body;
  const kept = typeof format === 'string' && !isHtml ? { format } : {};
  const purpose = isTag ? 'tagging' : own === undefined || REMARKS.has(own) ? 'commenting' : own;
  return [{ ...rest, ...kept, type: 'TextualBody', value: isHtml ? textOfHtml(value) : value, purpose }];
}

/** Purposes that say that the reader wrote something, in one way or another. */
const REMARKS = new Set(['commenting', 'replying', 'questioning', 'assessing', 'moderating', 'editing', 'describing']);

/** The words of some HTML, a line for each block. */
function textOfHtml(html: string): string {
  return html
    .replaceAll(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)\s*>|$)/gi, '')
    .replaceAll(/<(?:br|\/p|\/div|\/li|\/h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z!][^>]*>/gi, '')
    .replaceAll(/&(lt|gt|quot|nbsp|#39|amp);/g, (_, name: string) => NAMED[name] ?? '')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", amp: '&' };

/** A row of Hypothesis (https://h.readthedocs.io/en/latest/api-reference/v1/) as a W3C annotation, the row beside it. */
function fromHypothesis(row: Loose): Loose {
  const { id, uri, text, tags, target, created, updated, user, user_info: info, ...rest } = row;
  const name = isLoose(info) && typeof info['display_name'] === 'string' ? info['display_name'] : undefined;
  const targets = listOf(target).map((each) => (isLoose(each) ? { ...each, source: each['source'] ?? uri } : each));
  const bodies = [
    ...(typeof text === 'string' && text !== ''
      ? [{ type: 'TextualBody', value: text, format: 'text/markdown', purpose: 'commenting' }]
      : []),
    ...listOf(tags).flatMap((tag) =>
      typeof tag === 'string' ? [{ type: 'TextualBody', value: tag, purpose: 'tagging' }] : [],
    ),
  ];
  return {
    type: 'Annotation',
    ...(typeof id === 'string' ? { id: `https://hypothes.is/a/${encodeURIComponent(whole(id))}` } : {}),
    ...(created === undefined ? {} : { created }),
    ...(updated === undefined ? {} : { modified: updated }),
    ...(typeof user === 'string'
      ? { creator: { type: 'Person', id: user, ...(name === undefined ? {} : { name }) } }
      : {}),
    body: bodies,
    target: targets.length > 0 ? targets : [uri],
    'meipi:foreign': { from: 'hypothesis', ...rest },
  };
}

/** A text without halves of characters, which have no UTF-8. */
function whole(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** A value as a list: nothing is an empty one, a single thing a list of one. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
