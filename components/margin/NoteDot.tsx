import type { ComponentChildren, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '@/components/text-context';
import { useFloating } from '@/components/use-floating';
import type { Color } from '@/utils/model/annotation';

export interface NoteDotProps {
  /** Counted from 1 in text order. */
  readonly number: number;
  readonly color: Color;
  /** The beginning of the note, for its name. */
  readonly text: string;
  /** Whether it or its text is pointed at. */
  readonly lit?: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** The note or its editor, shown while open. */
  readonly children: ComponentChildren;
}

/** The pointer may cross the gap between the dot and its note. */
const LEAVE_DELAY = 200;

function holdsFocus(element: HTMLElement): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return element.contains(root.activeElement);
}

/** A note where the margin is too narrow: a numbered dot that opens on hover or focus. */
export function NoteDot({ number, color, text, lit = false, open, onOpen, children }: NoteDotProps) {
  const { t } = useText();
  const wrapperRef = useRef<HTMLDivElement>(null);
  const buttonRef = useRef<HTMLButtonElement>(null);
  const leavingRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(leavingRef.current), []);
  const enter = (event: TargetedPointerEvent<HTMLDivElement>): void => {
    clearTimeout(leavingRef.current);
    if (event.pointerType === 'mouse' && !open) onOpen(true);
  };
  const leave = (event: TargetedPointerEvent<HTMLDivElement>): void => {
    if (event.pointerType !== 'mouse') return;
    leavingRef.current = setTimeout(() => {
      if (wrapperRef.current && !holdsFocus(wrapperRef.current)) onOpen(false);
    }, LEAVE_DELAY);
  };
  const onFocusOut = (event: FocusEvent): void => {
    if (!wrapperRef.current?.contains(event.relatedTarget as Node | null)) onOpen(false);
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Escape' || event.isComposing || !open) return;
    event.stopPropagation();
    buttonRef.current?.focus();
    onOpen(false);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button in it is what is used; this watches both parts
    <div ref={wrapperRef} onPointerEnter={enter} onPointerLeave={leave} onFocusOut={onFocusOut} onKeyDown={onKeyDown}>
      <button
        ref={buttonRef}
        type="button"
        class={`dot color-${color}`}
        aria-label={t('note.number', { number, text })}
        aria-expanded={open}
        aria-current={lit}
        onFocus={() => !open && onOpen(true)}
        onClick={() => !open && onOpen(true)}
      >
        {number}
      </button>
      {open && <DotPanel anchor={buttonRef}>{children}</DotPanel>}
    </div>
  );
}

function DotPanel({ anchor, children }: { anchor: { current: HTMLElement | null }; children: ComponentChildren }) {
  const ref = useFloating<HTMLDivElement>({ anchor, placement: 'bottom-end', gap: 4 });
  return (
    <div ref={ref} class="floating dot-panel">
      {children}
    </div>
  );
}
