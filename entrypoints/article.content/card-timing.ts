import type { MarkRef } from '@/utils/model/mark-ref';
import { sameMark } from '@/utils/reading/reading-state';
import type { Stage } from './article-view';

const HOVER_DELAY_MS = 250;
const LEAVE_DELAY_MS = 300;

/** When a card opens under a resting pointer, and when it goes. */
export interface CardTiming {
  /** The pointer is on a mark of the text, or on none. */
  point(mark: MarkRef | undefined): void;
  /** The pointer came onto the card or left it. */
  pointCard(inside: boolean): void;
  /** Forgets a card that was about to open. */
  stop(): void;
}

/** A card opens after a moment on its mark and stays while the pointer is on mark or card, or on its way between them. */
export function createCardTiming(stage: Stage, signal: AbortSignal): CardTiming {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  function stay(): void {
    clearTimeout(leaving);
    leaving = undefined;
  }
  function leave(): void {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      stage.dispatch({ type: 'leave-card' });
    }, LEAVE_DELAY_MS);
  }
  signal.addEventListener('abort', () => {
    clearTimeout(opening);
    stay();
  });

  return {
    point(mark) {
      const { hovered, card } = stage.scene().reading;
      if (mark && sameMark(mark, card?.mark)) stay();
      else if (card?.mode === 'hover') leave();
      if (sameMark(mark, hovered)) return;
      clearTimeout(opening);
      stage.dispatch(mark ? { type: 'point', mark } : { type: 'point' });
      if (!mark) return;
      opening = setTimeout(() => {
        stay();
        stage.dispatch({ type: 'open-card', mark, mode: 'hover' });
      }, HOVER_DELAY_MS);
    },
    pointCard(inside) {
      stay();
      if (!inside) leave();
    },
    stop: () => clearTimeout(opening),
  };
}
