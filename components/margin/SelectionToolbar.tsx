import { Pencil, Quote, Trash2 } from 'lucide';
import type { TargetedKeyboardEvent } from 'preact';
import { useColorName } from '@/components/color-names';
import { Icon } from '@/components/icons/Icon';
import { IconButton } from '@/components/icons/IconButton';
import { useText } from '@/components/text-context';
import { type Rect, useFloating } from '@/components/use-floating';
import { type Color, COLORS } from '@/utils/model/annotation';

export interface SelectionToolbarProps {
  /** The selection, or the reader's mark, in the viewport at this moment. */
  readonly anchor: Rect;
  /** On touch: below the selection and its handles, since the system's own menu stands above. */
  readonly touch?: boolean;
  /** The colour of an existing mark; undefined for a fresh selection. */
  readonly color?: Color;
  readonly onMark: (color: Color) => void;
  readonly onNote: () => void;
  readonly onCopy: () => void;
  /** Given for an existing mark. */
  readonly onDelete?: () => void;
  /** Escape was pressed in the toolbar. */
  readonly onClose: () => void;
}

/** Pixels that the handles of a selection by touch take below it. */
const HANDLES = 36;

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Arrow keys go round the buttons, Home and End to the first and last one. */
function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  const step = STEPS[event.key];
  const to = step ? at + step : { Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons.at(to % buttons.length)?.focus();
}

/**
 * The small toolbar at a selection: mark in a colour, write a note, copy as a quotation.
 * Pressing its buttons takes neither focus nor selection from the page.
 */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { t } = useText();
  const { anchor, touch = false, color: current, onMark, onNote, onCopy, onDelete, onClose } = props;
  const ref = useFloating<HTMLDivElement>({ anchor, placement: touch ? 'bottom' : 'top', gap: touch ? HANDLES : 8 });
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'Escape') return moveFocus(event);
    event.stopPropagation();
    onClose();
  };
  return (
    <section aria-label={t('name')}>
      <div
        ref={ref}
        class={touch ? 'floating toolbar toolbar-touch' : 'floating toolbar'}
        role="toolbar"
        aria-label={t('toolbar.label')}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => event.preventDefault()}
      >
        {COLORS.map((color, index) => (
          <MarkButton
            key={color}
            color={color}
            number={index + 1}
            current={current}
            tabIndex={index === 0 ? 0 : -1}
            onMark={onMark}
          />
        ))}
        <span class="toolbar-line" />
        <button type="button" class="text-button" tabIndex={-1} title={t('toolbar.note.name')} onClick={onNote}>
          <Icon icon={Pencil} size={14} />
          {t('toolbar.note')}
        </button>
        <button type="button" class="text-button" tabIndex={-1} title={t('toolbar.copy.name')} onClick={onCopy}>
          <Icon icon={Quote} size={14} />
          {t('toolbar.copy')}
        </button>
        {onDelete && <IconButton icon={Trash2} label={t('toolbar.delete')} tabIndex={-1} onClick={onDelete} />}
      </div>
    </section>
  );
}

interface MarkButtonProps {
  readonly color: Color;
  /** The key that does the same. */
  readonly number: number;
  readonly current: Color | undefined;
  readonly tabIndex: 0 | -1;
  readonly onMark: (color: Color) => void;
}

function MarkButton({ color, number, current, tabIndex, onMark }: MarkButtonProps) {
  const { t } = useText();
  const colorName = useColorName();
  const label = t('toolbar.mark', { color: colorName(color) });
  return (
    <button
      type="button"
      class={`swatch color-${color}`}
      title={`${label} (${number})`}
      aria-label={label}
      {...(current === undefined ? {} : { 'aria-pressed': color === current })}
      tabIndex={tabIndex}
      onClick={() => onMark(color)}
    />
  );
}
