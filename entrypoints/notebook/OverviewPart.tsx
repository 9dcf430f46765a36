import { OverviewSection } from '@/components/notebook/OverviewSection';
import { sundayOf } from '@/utils/reading/overview';
import type { PartProps } from './Notebook';
import { useAnswer } from './use-answer';
import { useLedgerRows } from './use-ledger-rows';
import { useNames } from './use-names';

/** The section of the pictures, wired. */
export function OverviewPart({ bar, onFailure }: PartProps) {
  const pictures = useAnswer('pictures', true);
  const rows = useLedgerRows(onFailure);
  const nameOf = useNames(pictures?.met.entities ?? []);
  return (
    <OverviewSection
      weeks={pictures?.weeks}
      met={pictures?.met}
      rows={rows}
      today={today()}
      nameOf={nameOf}
      onWeek={(monday) => bar.go({ section: 'notes', query: { from: monday, to: sundayOf(monday) } })}
      onEntity={(entity) => bar.go({ section: 'articles', query: { entity } })}
      onQuarter={(quarter) => bar.go({ section: 'ledger', filter: { quarter } })}
      onPromiser={(by) => bar.go({ section: 'ledger', filter: { by } })}
    />
  );
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
