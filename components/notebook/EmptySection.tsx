import type { ComponentChildren } from 'preact';

export interface EmptySectionProps {
  readonly title: string;
  /** What to do for something to stand here. */
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** A section in which nothing stands yet. */
export function EmptySection({ title, text, children }: EmptySectionProps) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
