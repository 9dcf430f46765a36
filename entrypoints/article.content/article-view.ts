import type { BodyText } from '@/utils/dom/body-text';
import type { AnchoredNote } from '@/utils/messaging/protocol';
import type { ComparedParagraph } from '@/utils/model/anchor';
import type { Mirror } from '@/utils/model/mirror';
import type { EntityMemories } from '@/utils/model/entity-memory';
import { webAddress } from '@/utils/model/article';
import type { ArticleName, PledgeMemories } from '@/utils/model/pledge-memory';
import type { Recognition } from '@/utils/model/recognition';
import type { Settings } from '@/utils/model/settings';
import type { Span } from '@/utils/model/span';
import type { MarkRef } from '@/utils/model/mark-ref';
import type { ReadingEvent, ReadingState } from '@/utils/reading/reading-state';
import { INITIAL_READING } from '@/utils/reading/reading-state';
import { reduceReading } from '@/utils/reading/reduce-reading';
import type { ArticlePage } from '@/utils/sites/site';

/** An article that is open: the page as read, what was recognized in it and what is noted on it. */
export interface ArticleView {
  readonly articleId: string;
  readonly page: ArticlePage;
  readonly body: BodyText;
  readonly recognition: Recognition;
  readonly notes: readonly AnchoredNote[];
  readonly memories: PledgeMemories;
  readonly mirrors: readonly Mirror[];
  readonly edits: readonly ComparedParagraph[];
}

/** Everything the overlay is drawn from. */
export interface Scene {
  readonly view?: ArticleView;
  readonly reading: ReadingState;
  readonly settings: Settings;
  /** Tags of all notes, to complete from; absent until an editor was opened. */
  readonly tags?: readonly string[];
  /** What is known of entities besides this article, as far as their cards were opened. */
  readonly entityMemories?: EntityMemories;
}

/** Holds the scene and tells of every change. */
export interface Stage {
  scene(): Scene;
  dispatch(event: ReadingEvent): void;
  show(changes: Partial<Omit<Scene, 'reading'>>): void;
  /** Takes the article away; what the reader has open as an editor stays in the reading state. */
  clear(): void;
  /** Calls back after each change, until the signal ends it. */
  subscribe(changed: () => void, signal: AbortSignal): void;
}

export function createStage(settings: Settings): Stage {
  let scene: Scene = { reading: INITIAL_READING, settings };
  const listeners = new Set<() => void>();
  const set = (next: Scene): void => {
    scene = next;
    for (const changed of listeners) changed();
  };
  return {
    scene: () => scene,
    dispatch(event) {
      const reading = reduceReading(scene.reading, event);
      if (reading !== scene.reading) set({ ...scene, reading });
    },
    show: (changes) => set({ ...scene, ...changes }),
    clear() {
      const { view: _, ...rest } = scene;
      set(rest);
    },
    subscribe(changed, signal) {
      listeners.add(changed);
      signal.addEventListener('abort', () => listeners.delete(changed));
    },
  };
}

/** The span of a mark in the present text, or undefined for one that is not there (any more). */
export function spanOfMark(view: ArticleView, mark: MarkRef): Span | undefined {
  if (mark.type === 'mention') return view.recognition.mentions.find(({ start }) => start === mark.start);
  if (mark.type === 'pledge') return view.recognition.pledges.find(({ start }) => start === mark.start);
  const note = view.notes.find(({ record }) => record.id === mark.id);
  return note && note.anchor.type !== 'orphan' ? note.anchor.span : undefined;
}

/** The open article as others refer to it. */
export function articleNameOf({ articleId, page }: ArticleView): ArticleName {
  const { title, publishedAt } = page.facts;
  const url = webAddress(page.facts.url);
  return {
    id: articleId,
    title,
    ...(url === undefined ? {} : { url }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
