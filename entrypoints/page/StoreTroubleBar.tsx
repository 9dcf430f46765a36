import { StoreTrouble } from '@/components/data/StoreTrouble';
import { openData } from './open-data';
import { useStoreTrouble } from './use-store-trouble';

/** What keeps the reader from the notes, above whatever a page shows; nothing where all is well. */
export function StoreTroubleBar({ atBackups = false }: { readonly atBackups?: boolean }) {
  const trouble = useStoreTrouble(atBackups ? undefined : () => void openData());
  return trouble ? <StoreTrouble {...trouble} /> : null;
}
