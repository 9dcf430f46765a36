import { X } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { useText } from '@/components/text-context';
import type { Verdict } from '@/utils/model/reader-data';
import { VERDICTS } from '@/utils/model/reader-data';
import { NameSelect } from './NameSelect';
import { FilterSelect } from './FilterSelect';
import { isFiltering, type PledgeFilter } from '@/utils/reading/pledge-filter';

export interface PledgeFiltersProps {
  readonly filter: PledgeFilter;
  readonly onFilter: (filter: PledgeFilter) => void;
  /** Names that can be chosen. */
  readonly promisers: readonly string[];
  readonly recipients: readonly string[];
  /** Whether verdicts and words are asked for as well. */
  readonly full?: boolean;
}

/** The filter with one question changed; an empty answer is none. */
function asking(
  filter: PledgeFilter,
  part: { readonly [Key in keyof PledgeFilter]: PledgeFilter[Key] | '' | undefined },
) {
  const asked = Object.entries({ ...filter, ...part }).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  );
  return Object.fromEntries(asked) as PledgeFilter;
}

/** Which pledges are shown: of whom, to whom, with a sum, with a date; where asked for, by verdict and words too. */
export function PledgeFilters({ filter, onFilter, promisers, recipients, full = false }: PledgeFiltersProps) {
  const { t } = useText();
  const ask = (part: Parameters<typeof asking>[1]): void => onFilter(asking(filter, part));
  return (
    <search class="filters" aria-label={t('filter.label')}>
      {full && (
        <input
          type="search"
          class="filter-words"
          aria-label={t('filter.words')}
          placeholder={t('filter.words')}
          value={filter.words ?? ''}
          onInput={({ currentTarget }) => ask({ words: currentTarget.value })}
        />
      )}
      <NameSelect label={t('pledge.by')} value={filter.by} options={promisers} onChoose={(by) => ask({ by })} />
      <NameSelect label={t('pledge.to')} value={filter.to} options={recipients} onChoose={(to) => ask({ to })} />
      {full && (
        <FilterSelect
          label={t('verdict.label')}
          value={filter.verdict}
          options={VERDICTS}
          textOf={(verdict) => t(`verdict.${verdict as Verdict['verdict']}`)}
          onChoose={(chosen) => ask({ verdict: VERDICTS.find((each) => each === chosen) })}
        />
      )}
      <Check label={t('filter.sum')} on={filter.withSum} onCheck={(withSum) => ask({ withSum })} />
      <Check label={t('filter.due')} on={filter.withDue} onCheck={(withDue) => ask({ withDue })} />
      {filter.quarter !== undefined && (
        <button type="button" class="filter-chip" onClick={() => ask({ quarter: undefined })}>
          {t('filter.quarter', { quarter: filter.quarter })}
          <Icon icon={X} size={14} />
        </button>
      )}
      {isFiltering(filter) && (
        <button type="button" class="text-button" onClick={() => onFilter({})}>
          <Icon icon={X} size={14} />
          {t('filter.reset')}
        </button>
      )}
    </search>
  );
}

interface CheckProps {
  readonly label: string;
  readonly on: boolean | undefined;
  readonly onCheck: (on: boolean) => void;
}

function Check({ label, on = false, onCheck }: CheckProps) {
  return (
    <label class={on ? 'filter-check filter-on' : 'filter-check'}>
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => onCheck(currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
