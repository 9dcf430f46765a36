import { useEffect, useRef, useState } from 'preact/hooks';
import { useLatest } from '@/components/use-latest';
import type { NoteContent } from '@/utils/model/annotation';

export interface DraftOptions {
  readonly content: NoteContent;
  /** Milliseconds without a change that count as a pause. */
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
  finished: boolean;
}

/**
 * Keeps what is written and hands it out at every pause, and at the latest when the editor
 * goes away: nothing typed is only on the screen for longer than `pause`.
 */
export function useDraft(options: DraftOptions): Draft {
  const [content, setContent] = useState(options.content);
  const deskRef = useRef<Desk>({ content, timer: undefined, finished: false });
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
    clearTimeout(desk.timer);
    desk.timer = setTimeout(flush, optionsRef.current.pause);
  };
  const finish = (): void => {
    const desk = deskRef.current;
    if (desk.finished) return;
    desk.finished = true;
    clearTimeout(desk.timer);
    optionsRef.current.onDone(desk.content);
  };
  const flushRef = useLatest(flush);
  useEffect(() => () => flushRef.current(), [flushRef]);
  return { content, change, flush, finish };
}
