/** The shapes that the desk checks before it believes a call; the protocol takes its types from them. */
import * as v from 'valibot';
import { COLORS } from '@/utils/model/annotation';
import { ENTITY_KINDS } from '@/utils/model/entity';
import { VERDICTS } from '@/utils/model/reader-data';
import { LONGEST_TEXT } from './protocol';

const short = v.pipe(v.string(), v.maxLength(4_000));
const body = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const facts = v.strictObject({
  site: short,
  docId: short,
  url: v.pipe(short, v.url()),
  pageUrl: v.exactOptional(v.pipe(short, v.url())),
  title: short,
  byline: v.exactOptional(short),
  source: v.exactOptional(short),
  publishedAt: v.exactOptional(short),
});
const list = v.pipe(v.array(short), v.readonly());
const content = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(100_000)),
  tags: list,
  color: v.picklist(COLORS),
  about: list,
});
const span = v.strictObject({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer()),
});
/** When the reader did it, by the clock of the page: a call that is made again says the same time. */
const at = v.pipe(v.string(), v.isoTimestamp());
const edit = v.strictObject({ id: v.pipe(v.string(), v.uuid()), base: content, content, at });
const noteId = v.strictObject({ id: v.pipe(v.string(), v.uuid()), at });
const ids = v.pipe(v.array(short), v.maxLength(100_000), v.readonly());
/** A web address: others could run a script where they are shown as links. */
const webAddress = v.pipe(short, v.url(), v.regex(/^https?:/i));

/** What the data of each call to the desk must look like. */
export const REQUESTS = {
  openArticle: v.strictObject({ facts, text: body }),
  /** `byClick`: the reader has just clicked the button in the toolbar, which lets the tab be read. */
  readPage: v.strictObject({ tabId: v.pipe(v.number(), v.integer()), byClick: v.boolean() }),
  notesOf: v.strictObject({ articleId: short, text: body }),
  createNote: v.strictObject({
    id: v.pipe(v.string(), v.uuid()),
    articleId: short,
    url: short,
    text: body,
    span,
    content,
    at,
  }),
  /** `base`: what the reader saw before. */
  editNote: edit,
  turnEdit: edit,
  /** `seen`: only as long as this is what the note says. */
  trashNote: v.strictObject({ id: v.pipe(v.string(), v.uuid()), seen: v.exactOptional(content), at }),
  restoreNote: noteId,
  acceptReading: v.strictObject({ id: v.pipe(v.string(), v.uuid()), text: body, at }),
  keepReading: noteId,
  takeBackDecision: v.strictObject({ id: v.pipe(v.string(), v.uuid()), decided: at, at }),
  reattachNote: v.strictObject({ id: v.pipe(v.string(), v.uuid()), articleId: short, text: body, span, at }),
  noteMarkdown: v.strictObject({ id: v.pipe(v.string(), v.uuid()) }),
  recognizeText: v.strictObject({ text: body, date: v.exactOptional(short) }),
  lookUp: v.strictObject({
    query: v.pipe(v.string(), v.maxLength(200)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  }),
  draftOfBundled: v.strictObject({ id: short }),
  openEntry: v.variant('type', [
    v.strictObject({ type: v.literal('add'), name: short, kind: v.picklist(ENTITY_KINDS) }),
    v.strictObject({ type: v.literal('correct'), id: short }),
    v.strictObject({ type: v.literal('edit'), id: short }),
  ]),
  entriesChanged: v.strictObject({}),
  pledgeMemories: v.strictObject({ articleId: short, pledges: ids }),
  entityMemories: v.strictObject({ articleId: short, entities: ids }),
  knownTags: v.strictObject({}),
  setVerdict: v.strictObject({
    pledge: short,
    verdict: v.picklist(VERDICTS),
    evidence: v.exactOptional(webAddress),
    note: v.exactOptional(v.pipe(v.string(), v.maxLength(100_000))),
    modified: at,
  }),
  ledgerFacts: v.strictObject({ entities: ids, pledges: ids }),
  openData: v.strictObject({}),
  openLedger: v.strictObject({ pledge: v.exactOptional(short) }),
  openNotebook: v.strictObject({}),
  expandWords: v.strictObject({
    words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(20), v.readonly()),
  }),
};

export type Request<Name extends keyof typeof REQUESTS> = v.InferOutput<(typeof REQUESTS)[Name]>;
