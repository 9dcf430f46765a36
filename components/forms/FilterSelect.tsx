import { useText } from '@/components/text-context';

export interface FilterSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly string[];
  readonly textOf?: (option: string) => string;
  /** The language of a text that is not in that of the interface. */
  readonly langOf?: (option: string) => string | undefined;
  /** Empty for none. */
  readonly onChoose: (value: string) => void;
}

/** One question of a filter. It names itself in its first choice, which asks for nothing. */
export function FilterSelect({ label, value, options, textOf = String, langOf, onChoose }: FilterSelectProps) {
  const { t } = useText();
  // What is asked for can be chosen even where nothing has it (any more).
  const shown = value === undefined || options.includes(value) ? options : [value, ...options];
  return (
    <select
      class={value === undefined ? 'filter-select' : 'filter-select filter-on'}
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{t('filter.any', { what: label })}</option>
      {shown.map((option) => (
        <option key={option} value={option} lang={langOf?.(option)}>
          {textOf(option)}
        </option>
      ))}
    </select>
  );
}
