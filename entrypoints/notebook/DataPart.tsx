import { DataSection } from '@/components/notebook/DataSection';
import type { PartProps } from './Notebook';

/** The section of everything in and out, wired. */
export function DataPart(_props: PartProps) {
  return <DataSection>{undefined}</DataSection>;
}
