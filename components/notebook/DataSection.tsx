import type { ComponentChildren } from 'preact';

export interface DataSectionProps {
  readonly children: ComponentChildren;
}

/** Everything in and out: the parts for import, export and backups, one below the other. */
export function DataSection({ children }: DataSectionProps) {
  return <div class="notebook-data">{children}</div>;
}
