import { DataSection } from '@/components/notebook/DataSection';
import { OwnData } from '@/entrypoints/page/OwnData';
import { OwnExchange } from '@/entrypoints/page/OwnExchange';
import type { PartProps } from './Notebook';

/** The section of everything in and out, wired. */
export function DataPart({ page, chosen }: PartProps) {
  return (
    <DataSection>
      <OwnExchange language={page.language} {...(chosen === undefined ? {} : { selected: chosen })} />
      <OwnData />
    </DataSection>
  );
}
