import { useEffect } from 'preact/hooks';
import { DataSection } from '@/components/data/DataSection';
import { useBackups } from './use-backups';

interface OwnDataProps {
  /** Whether an address that ends in `#data` brings the section into sight: on a page where it stands below others. */
  readonly sought?: boolean;
}

/** The section in which the reader's data is kept, backed up, copied out and erased. */
export function OwnData({ sought = false }: OwnDataProps) {
  const data = useBackups();
  useEffect(() => {
    if (!sought || location.hash !== '#data') return;
    // No element is named as the address is, or the browser would scroll to it wherever it stands.
    const heading = document.getElementById('own-data');
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [sought]);
  return (
    <div class="options-section">
      <DataSection {...data} />
    </div>
  );
}
