import type { IconNode } from 'lucide';
import { Icon } from './Icon';

export interface IconButtonProps {
  readonly icon: IconNode;
  /** Its name, also shown as a tooltip. */
  readonly label: string;
  readonly onClick: () => void;
  /** For a button that stays pressed. */
  readonly pressed?: boolean;
  /** For a button that unfolds something. */
  readonly expanded?: boolean;
  /** -1 inside a toolbar that moves the focus by arrow keys. */
  readonly tabIndex?: 0 | -1;
}

/** A button that shows an icon alone. */
export function IconButton({ icon, label, onClick, pressed, expanded, tabIndex = 0 }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
      tabIndex={tabIndex}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  );
}
