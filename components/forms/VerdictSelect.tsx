import { useText } from '@/components/text-context';
import { type Verdict, VERDICTS } from '@/utils/model/reader-data';

export interface VerdictSelectProps {
  readonly verdict: Verdict['verdict'];
  readonly onChoose: (verdict: Verdict['verdict']) => void;
  /** By which a label names it; one of the two is given. */
  readonly id?: string;
  readonly label?: string;
}

/** One of the verdicts, from a list that unfolds. */
export function VerdictSelect({ verdict, onChoose, id, label }: VerdictSelectProps) {
  const { t } = useText();
  return (
    <select
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      class={`verdict-select verdict-${verdict}`}
      value={verdict}
      onChange={({ currentTarget }) => {
        const chosen = VERDICTS.find((each) => each === currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    >
      {VERDICTS.map((each) => (
        <option key={each} value={each}>
          {t(`verdict.${each}`)}
        </option>
      ))}
    </select>
  );
}
