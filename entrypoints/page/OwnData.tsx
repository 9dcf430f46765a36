import { DataSection } from '@/components/data/DataSection';
import { useBackups } from './use-backups';

/** The section in which the reader's data is kept, backed up, copied out and erased. */
export function OwnData() {
  const data = useBackups();
  return (
    <div class="options-section">
      <DataSection {...data} />
    </div>
  );
}
