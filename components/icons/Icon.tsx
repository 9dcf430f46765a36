import type { IconNode } from 'lucide';
import { h } from 'preact';

export interface IconProps {
  /** A single icon of Lucide: `import { Pin } from 'lucide'`. */
  readonly icon: IconNode;
  /** Width and height in pixels. */
  readonly size?: number;
}

/** A drawn sign in the colour of the text around it. It says nothing to a screen reader: name its button. */
export function Icon({ icon, size = 16 }: IconProps) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {icon.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
