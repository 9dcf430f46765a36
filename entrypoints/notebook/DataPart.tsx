import { DataSection } from '@/components/notebook/DataSection';
import { OwnData } from '@/entrypoints/page/OwnData';

/** The section of everything in and out, wired. */
export function DataPart() {
  return (
    <DataSection>
      <OwnData />
    </DataSection>
  );
}
