import { useEffect, useRef, useState } from 'preact/hooks';
import { useLatest } from '@/components/use-latest';
import type { NoteContent } from '@/utils/model/annotation';

export interface DraftOptions {
  readonly content: NoteContent;
  /** Milliseconds without a change that count as a pause; who writes without one is saved as often as twice that. */
  readonly pause: number;
  readonly onDraft: (content: NoteContent) => void;
  readonly onDone: (content: NoteContent) => void;
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
  const deskRef = useRef<Desk>({ content, timer: undefined, since: 0, finished: false });
  const optionsRef = useLatest(options);

  const flush = (): void => {
    const desk = deskRef.current;
    if (desk.timer === undefined || desk.finished) return;
    clearTimeout(desk.timer);
    desk.timer = undefined;
    optionsRef.current.onDraft(desk.content);
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
    optionsRef.current.onDone(desk.content);
  };
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
