import { pickLanguage } from '@/utils/locale/pick-language';
import { INITIAL_READING } from '@/utils/reading/reading-state';
import { keyCommand, type KeyCommand } from '@/utils/reading/key-command';
import type { Scene } from './article-view';
import type { Missed } from './missed';
import { bringOverlay } from './overlay-script';
import type { PaintedArticle } from './present-overlay';
import { selectedRange } from './selection';

/** What the reader does that the overlay answers. */
const INPUTS = ['pointermove', 'click', 'keydown', 'selectionchange'] as const;

/** How many events are kept for the overlay to answer when it has come. */
const MOST_MISSED = 50;

/** Brings the overlay when there is something to show, or the reader does something on the article. */
export function presentOverlayOnDemand({ session, marks, signal }: Omit<PaintedArticle, 'missed'>): void {
  const { stage } = session;
  const waiting = new AbortController();
  const missed: Missed[] = [];
  let isWriting = false;
  let asked: string | undefined;
  let isThere = false;

  async function bring(): Promise<void> {
    const language = pickLanguage(navigator.languages, stage.scene().settings.language);
    if (asked === language) return;
    asked = language;
    const overlay = await bringOverlay(language);
    if (signal.aborted) return;
    if (typeof overlay !== 'function') {
      asked = undefined; // what the reader does next asks again
      return;
    }
    if (isThere) return stage.show({}); // in another language
    isThere = true;
    waiting.abort();
    overlay({ session, marks, signal, missed });
  }

  const onInput = (event: Event): void => {
    const scene = stage.scene();
    // After the key that begins a note the reader writes: any key may be a letter of it.
    if (!isMeant(event, scene) && !(isWriting && event.type === 'keydown')) return;
    isWriting ||= commandOf(event, scene) === 'note';
    if (event.type === 'pointermove' && missed.at(-1)?.event.type === 'pointermove') missed.pop();
    if (missed.length < MOST_MISSED) missed.push({ event, selected: selectedNow() });
    void bring();
  };
  const until = AbortSignal.any([signal, waiting.signal]);
  for (const type of INPUTS) document.addEventListener(type, onInput, { signal: until, passive: true });
  stage.subscribe(() => {
    if (isThere || hasSomethingToShow(stage.scene())) void bring();
  }, signal);
}

/** Whether an event may be one that the overlay answers. */
function isMeant(event: Event, scene: Scene): boolean {
  const { view } = scene;
  if (!view) return false;
  if (event.type === 'keydown') return commandOf(event, scene) !== undefined;
  if (event.type === 'selectionchange') return getSelection()?.isCollapsed === false;
  return view.page.body.contains(event.target as Node);
}

/** What a key asks for; undefined for any other event. */
function commandOf(event: Event, { settings }: Scene): KeyCommand | undefined {
  return event.type === 'keydown' && settings.keys ? keyCommand(event as KeyboardEvent, settings.keyMap) : undefined;
}

/** The selection of this moment, for good: that of the page goes on. */
function selectedNow(): Range | null {
  return selectedRange()?.cloneRange() ?? null;
}

function hasSomethingToShow({ view, reading }: Scene): boolean {
  const { hidden } = reading;
  const before = { ...INITIAL_READING, hidden };
  return (view !== undefined && view.notes.length > 0) || JSON.stringify(reading) !== JSON.stringify(before);
}
