import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLatest } from '@/components/use-latest';
import type { NoteContent } from '@/utils/model/annotation';
import { isSameContent, type NoteEdit } from '@/utils/model/merge-content';

export interface DraftOptions {
  /** The note as it stands elsewhere; what it becomes there is taken over as long as nothing is written here. */
  readonly content: NoteContent;
  /** Milliseconds without a change that count as a pause; who writes without one is saved as often as twice that. */
  readonly pause: number;
  readonly onDraft: (edit: NoteEdit) => void;
  readonly onDone: (edit: NoteEdit) => void;
}

/** The text being written, and how it is handed out. */
export interface Draft {
  readonly content: NoteContent;
  readonly change: (part: Partial<NoteContent>) => void;
  /** Hands out at once what has not been handed out yet. */
  readonly flush: () => void;
  /** Hands out the end result, once. */
  readonly finish: () => void;
}

/** What is written, the clock of the pause, and whether writing has ended. */
interface Desk {
  /** What was last handed out or taken over: what is written since then is made of it. */
  base: NoteContent;
  content: NoteContent;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change that is not handed out was made; by the clock of `performance`. */
  since: number;
  finished: boolean;
}

/**
 * Keeps what is written and hands it out at every pause, when the tab is left, and at the
 * latest when the editor goes away: nothing typed is only on the screen for longer than
 * twice the pause.
 */
export function useDraft(options: DraftOptions): Draft {
  const [content, setContent] = useState(options.content);
  const deskRef = useRef<Desk>({ base: content, content, timer: undefined, since: 0, finished: false });
  const optionsRef = useLatest(options);

  const flush = (): void => {
    const desk = deskRef.current;
    if (desk.timer === undefined || desk.finished) return;
    clearTimeout(desk.timer);
    desk.timer = undefined;
    const edit = { base: desk.base, content: desk.content };
    desk.base = desk.content;
    optionsRef.current.onDraft(edit);
  };
  const change = (part: Partial<NoteContent>): void => {
    const desk = deskRef.current;
    desk.content = { ...desk.content, ...part };
    setContent(desk.content);
    const { pause } = optionsRef.current;
    const now = performance.now();
    if (desk.timer === undefined) desk.since = now;
    clearTimeout(desk.timer);
    desk.timer = setTimeout(flush, Math.max(0, Math.min(pause, desk.since + 2 * pause - now)));
  };
  const finish = (): void => {
    const desk = deskRef.current;
    if (desk.finished) return;
    desk.finished = true;
    clearTimeout(desk.timer);
    optionsRef.current.onDone({ base: desk.base, content: desk.content });
  };
  useTakenOver(options.content, (taken) => {
    const desk = deskRef.current;
    if (desk.timer !== undefined || desk.finished) return;
    desk.base = taken;
    desk.content = taken;
    setContent(taken);
  });
  const flushRef = useLatest(flush);
  useEffect(() => {
    // A tab that is left may not come back: phones end it without a word.
    const leave = (): void => {
      if (document.visibilityState === 'hidden') flushRef.current();
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, [flushRef]);
  useEffect(() => () => flushRef.current(), [flushRef]);
  return { content, change, flush, finish };
}

/** Tells of every content that comes from elsewhere, each once. */
function useTakenOver(content: NoteContent, take: (content: NoteContent) => void): void {
  const lastRef = useRef(content);
  const takeRef = useLatest(take);
  useLayoutEffect(() => {
    if (isSameContent(lastRef.current, content)) return;
    lastRef.current = content;
    takeRef.current(content);
  }, [content, takeRef]);
}
