import type { ComponentChildren } from 'preact';

export interface FactListProps {
  readonly children: ComponentChildren;
}

/** The two-column list of a card. */
export function FactList({ children }: FactListProps) {
  return <dl class="facts">{children}</dl>;
}

export interface FactProps {
  readonly term: string;
  readonly children: ComponentChildren;
}

/** One row of the list. */
export function Fact({ term, children }: FactProps) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
