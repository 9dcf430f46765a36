/**
 * Every call between the page, the desk (background) and the tabs: who asks and what
 * comes back. Spans count UTF-16 code units of the article's readable text. The
 * shapes that the desk checks stand in requests.ts, apart, so that the page's scripts
 * do not carry the checker.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Anchor, ComparedParagraph } from '@/utils/model/anchor';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { OtherNames } from '@/utils/model/entity';
import type { EditedNote } from '@/utils/model/merge-content';
import type { EntityMemories } from '@/utils/model/entity-memory';
import type { EntryDraft, FoundEntity } from '@/utils/model/found-entity';
import type { MarkRef } from '@/utils/model/mark-ref';
import type { Mirror } from '@/utils/model/mirror';
import type { SearchTerm } from '@/utils/model/notebook';
import type { Failure, Outcome } from '@/utils/model/outcome';
import type { Pledge } from '@/utils/model/pledge';
import type { ArticleName, PledgeMemories } from '@/utils/model/pledge-memory';
import type { Verdict } from '@/utils/model/reader-data';
import type { Recognition } from '@/utils/model/recognition';
import type { Language } from '@/utils/model/settings';
import type { Request } from './requests';

/** Longest text that is recognized, in code units; a longer one is refused with `too-long`. */
export const LONGEST_TEXT = 1_000_000;

/** A note with the place its target was found at in the text that was sent. */
export interface AnchoredNote {
  readonly record: AnnotationRecord;
  readonly anchor: Anchor;
  /** Where it was written, if on another page with the same story. */
  readonly from?: { readonly article: ArticleName; readonly site: string };
}

export interface OpenedArticle {
  readonly articleId: string;
  readonly recognition: Recognition;
  readonly notes: readonly AnchoredNote[];
  /** What is known of its pledges besides this article. */
  readonly memories: PledgeMemories;
  /** The same story as it was read before on other pages, the first reading first. */
  readonly mirrors: readonly Mirror[];
  /** What is not as it was in the text kept at the first note, in the order of the article. */
  readonly edits: readonly ComparedParagraph[];
  /** What the reader must be told of the store: that it was lost, or why there is nothing from it, or nothing was kept in it. */
  readonly trouble?: Failure;
}

/** What the bundled dictionary says of some ids; one it does not know is absent. */
export interface LedgerFacts {
  /** Names of entities, and how those are called otherwise. */
  readonly names: Readonly<Record<string, string>>;
  readonly others: Readonly<Record<string, OtherNames>>;
  readonly catalogue: Readonly<Record<string, Pledge>>;
}

/** The article of a page, for the panel. */
export interface PageArticle {
  readonly article: ArticleName;
  /** The medium named as the source. */
  readonly source?: string;
  readonly recognition: Recognition;
  readonly notes: readonly AnchoredNote[];
  readonly memories: PledgeMemories;
  readonly mirrors: readonly Mirror[];
  /** What is not as it was in the text kept at the first note, in the order of the article. */
  readonly edits: readonly ComparedParagraph[];
}

/** How many there are in an article: different entities, statements of pledges, and notes, some of which may want a decision. */
export interface PageCounts {
  readonly entities: number;
  readonly pledges: number;
  readonly notes: number;
  /** Notes that have no place in the text. */
  readonly orphans: number;
  /** Notes that stand on other words than their own. */
  readonly changed: number;
}

/** What a page with the article script in it says of itself. */
export type PageReport =
  | {
      readonly type: 'article';
      readonly site: string;
      readonly title: string;
      readonly counts: PageCounts;
      readonly hidden: boolean;
    }
  | { readonly type: 'off'; readonly site: string }
  | { readonly type: 'failed'; readonly site: string; readonly failure: Failure }
  | { readonly type: 'loading'; readonly site: string };

interface Protocol {
  /** Detector → desk: this page's address is an article's. The desk puts the article script in. */
  articleFound(): void;
  /** Page → desk: the adapter found nothing; answered when the generic reading is in the page. */
  wantGeneric(): void;
  /** Popup or panel → desk: read the page in this tab, whatever it is; answered when it is read, or is known not to be an article. */
  readPage(data: Request<'readPage'>): Outcome<PageReport>;
  /** Desk → page: the generic reading was put in; look for an article again. */
  readAgain(): void;
  /** Page → desk: put the overlay into this page, with the messages of a language. */
  bringOverlay(data: { readonly language: Language }): Outcome<undefined>;
  /** Page → desk: recognize this text and say what is noted on it. */
  openArticle(data: Request<'openArticle'>): Outcome<OpenedArticle>;
  /** Page → desk: the notes of an article, found again in its present text. */
  notesOf(data: Request<'notesOf'>): Outcome<readonly AnchoredNote[]>;
  createNote(data: Request<'createNote'>): Outcome<EditedNote>;
  /** Page or tab → desk: what the reader changed since `base` is written; the other of two wordings goes to the trash. */
  editNote(data: Request<'editNote'>): Outcome<EditedNote>;
  /** Page or tab → desk: an edit taken back or done again, only what it changed; `changed-since` where its wording does not stand any more. */
  turnEdit(data: Request<'turnEdit'>): Outcome<AnnotationRecord>;
  trashNote(data: Request<'trashNote'>): Outcome<AnnotationRecord>;
  restoreNote(data: Request<'restoreNote'>): Outcome<AnnotationRecord>;
  /** Page → desk: from now on the note stands on the words that the article has there today; `not-found` where it has none for them. */
  acceptReading(data: Request<'acceptReading'>): Outcome<AnnotationRecord>;
  /** Page → desk: the note stays with its old words, though the article has others there. */
  keepReading(data: Request<'keepReading'>): Outcome<AnnotationRecord>;
  /** Page → desk: what was decided at that time about the words or the place of a note is taken back; of another decision nothing changes. */
  takeBackDecision(data: Request<'takeBackDecision'>): Outcome<AnnotationRecord>;
  /** Page or tab → desk: the note gets the place that the reader chose in the article's present text; `not-found` for a note of another article. */
  reattachNote(data: Request<'reattachNote'>): Outcome<AnnotationRecord>;
  /** Page → desk: a note as Markdown, with the words it stands on and where they are from. */
  noteMarkdown(data: Request<'noteMarkdown'>): Outcome<string>;
  /** Tab → desk: what is recognized in a text; nothing is entered in the store. */
  recognizeText(data: Request<'recognizeText'>): Outcome<Recognition>;
  /** Tab → desk: search the bundled dictionary. */
  lookUp(data: Request<'lookUp'>): Outcome<readonly FoundEntity[]>;
  /** Tab → desk: what an own entry in the place of a bundled entity starts from; `not-found` for an unknown id. */
  draftOfBundled(data: Request<'draftOfBundled'>): Outcome<EntryDraft>;
  /** Page → desk: open the own dictionary at the form for an entry. */
  openEntry(data: Request<'openEntry'>): Outcome<undefined>;
  /** Tab → desk: the own entries have changed; answered when every open page was told. */
  entriesChanged(data: Readonly<Record<string, never>>): Outcome<undefined>;
  /** Desk → pages: ask again what is recognized. */
  dictionaryChanged(): void;
  /** Page → desk: what is known of pledges besides one article. */
  pledgeMemories(data: Request<'pledgeMemories'>): Outcome<PledgeMemories>;
  /** Page → desk: what is known of entities besides one article. */
  entityMemories(data: Request<'entityMemories'>): Outcome<EntityMemories>;
  /** Page → desk: the tags of all notes, the most used first. */
  knownTags(data: Readonly<Record<string, never>>): Outcome<readonly string[]>;
  /** Desk → page: the context menu was used on what is selected. */
  annotateSelection(data: { readonly as: 'note' | 'mark' }): void;
  /** Page or tab → desk: the reader's judgement of a pledge. */
  setVerdict(data: Request<'setVerdict'>): Outcome<Verdict>;
  /** Tab → desk: names and catalogue records for the ledger. */
  ledgerFacts(data: Request<'ledgerFacts'>): Outcome<LedgerFacts>;
  /** Page → desk: open the settings where the data is kept, backed up and brought back. */
  openData(data: Readonly<Record<string, never>>): Outcome<undefined>;
  /** Page → desk: open the ledger in the notebook, at one pledge if it is named. */
  openLedger(data: Request<'openLedger'>): Outcome<undefined>;
  /** Popup or panel → desk: open the notebook. */
  openNotebook(data: Readonly<Record<string, never>>): Outcome<undefined>;
  /** Notebook → desk: the words of a query (condensed) with other names of what they name, in order. */
  expandWords(data: Request<'expandWords'>): Outcome<readonly SearchTerm[]>;
  /** Notebook → page: bring a note into sight; undefined while the page is being read, false where the note is not found in it. */
  goToNote(data: { readonly id: string }): boolean | undefined;
  /** Desk or tab → pages: pledges were judged or forgotten. */
  pledgesChanged(): void;
  /** Page → panel: what the page shows of its article has changed. */
  pageChanged(): void;
  /** Panel → page: its article; undefined while it is read, and where it could not be. */
  pageArticle(): PageArticle | undefined;
  /** Panel → page: bring a mark into sight. */
  goToMark(data: MarkRef): void;
  /** Panel → page: let the reader choose a new place for a note that has lost its own. */
  startReattach(data: { readonly id: string }): void;
  /** Panel → page: the note is to stand on the words that the article has there today. */
  acceptOnPage(data: { readonly id: string }): void;
  /** Desk or tab → pages: notes have changed, of this article or (without an id) of any; `record` is the only one of them, as it now is. */
  notesChanged(data: { readonly articleId?: string; readonly record?: AnnotationRecord }): void;
  /** Popup → page; undefined where the page has turned into one that is no article, without a load. */
  pageReport(): PageReport | undefined;
  /** Popup → page: show or hide everything. */
  setHidden(data: { readonly hidden: boolean }): PageReport | undefined;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
