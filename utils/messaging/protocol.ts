/**
 * Every call between the page, the desk (background) and the tabs: who asks and what
 * comes back. Spans count UTF-16 code units of the article's readable text. The
 * shapes that the desk checks stand in requests.ts, apart, so that the page's scripts
 * do not carry the checker.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Anchor } from '@/utils/model/anchor';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Failure, Outcome } from '@/utils/model/outcome';
import type { Recognition } from '@/utils/model/recognition';
import type { Request } from './requests';

/** Longest text that is recognized, in code units; a longer one is refused with `too-long`. */
export const LONGEST_TEXT = 1_000_000;

/** A note with the place its target was found at in the text that was sent. */
export interface AnchoredNote {
  readonly record: AnnotationRecord;
  readonly anchor: Anchor;
}

export interface OpenedArticle {
  readonly articleId: string;
  readonly recognition: Recognition;
  readonly notes: readonly AnchoredNote[];
}

/** What a page with the article script in it says of itself. Counts are of different entities, statements and notes. */
export type PageReport =
  | {
      readonly type: 'article';
      readonly site: string;
      readonly title: string;
      readonly counts: { readonly entities: number; readonly pledges: number; readonly notes: number };
      readonly hidden: boolean;
    }
  | { readonly type: 'off'; readonly site: string }
  | { readonly type: 'failed'; readonly site: string; readonly failure: Failure }
  | { readonly type: 'loading'; readonly site: string };

interface Protocol {
  /** Detector → desk: this page's address is an article's. The desk puts the article script in. */
  articleFound(): void;
  /** Page → desk: recognize this text and say what is noted on it. */
  openArticle(data: Request<'openArticle'>): Outcome<OpenedArticle>;
  /** Page → desk: the notes of an article, found again in its present text. */
  notesOf(data: Request<'notesOf'>): Outcome<readonly AnchoredNote[]>;
  createNote(data: Request<'createNote'>): Outcome<AnnotationRecord>;
  editNote(data: Request<'editNote'>): Outcome<AnnotationRecord>;
  trashNote(data: Request<'trashNote'>): Outcome<AnnotationRecord>;
  restoreNote(data: Request<'restoreNote'>): Outcome<AnnotationRecord>;
  /** Desk or tab → pages: notes have changed, of this article or (without an id) of any. */
  notesChanged(data: { readonly articleId?: string }): void;
  /** Popup → page. */
  pageReport(): PageReport;
  /** Popup → page: show or hide everything. */
  setHidden(data: { readonly hidden: boolean }): PageReport;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
