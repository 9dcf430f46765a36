import { Pin, PinOff, X } from 'lucide';
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import { type Rect, useFloating } from '@/components/use-floating';
import { useTakenFocus } from '@/components/use-taken-focus';
import type { CardMode } from '@/utils/reading/reading-state';

/** What every card is given by the page. */
export interface CardProps {
  /** The mark it belongs to, in the viewport at this moment. */
  readonly anchor: Rect;
  readonly mode: CardMode;
  readonly onPin: () => void;
  readonly onClose: () => void;
  /** The pointer came into the card or left it: moving into it keeps it. */
  readonly onPointer?: (inside: boolean) => void;
}

export interface CardFrameProps extends CardProps {
  /** Its name for a screen reader. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/**
 * The sheet on which a card is written. Opened by keyboard it takes the focus, and gives it
 * back when it closes; opened by pointer it leaves the focus where it is. Escape closes it.
 */
export function CardFrame({ label, anchor, mode, onPin, onClose, onPointer, children }: CardFrameProps) {
  const { t } = useText();
  const cardRef = useFloating<HTMLDialogElement>({ anchor });
  useTakenFocus(cardRef, mode === 'keyboard');
  const closeOnEscape = (event: TargetedKeyboardEvent<HTMLDialogElement>): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    onClose();
  };
  const pinned = mode !== 'hover';
  return (
    <dialog
      ref={cardRef}
      open
      class="floating card"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={closeOnEscape}
      onPointerEnter={() => onPointer?.(true)}
      onPointerLeave={() => onPointer?.(false)}
    >
      {children}
      <div class="card-corner">
        <IconButton
          icon={pinned ? PinOff : Pin}
          label={t(pinned ? 'card.unpin' : 'card.pin')}
          pressed={pinned}
          onClick={onPin}
        />
        <IconButton icon={X} label={t('card.close')} onClick={onClose} />
      </div>
    </dialog>
  );
}
