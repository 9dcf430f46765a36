import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface PanelSectionProps {
  readonly title: string;
  /** How many things stand in it. */
  readonly count: number;
  readonly children: ComponentChildren;
}

/** A section of the panel: its head stays in sight while its things are scrolled. */
export function PanelSection({ title, count, children }: PanelSectionProps) {
  const id = useId();
  return (
    <section class="panel-section" aria-labelledby={id}>
      <h2 id={id} class="panel-section-head">
        {title} <span class="panel-count figures">{count}</span>
      </h2>
      {children}
    </section>
  );
}
