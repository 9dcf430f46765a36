import { useSpoken } from '@/components/names-context';
import { bothNames, type SpokenName } from '@/utils/locale/name-in-language';
import { FilterSelect, type FilterSelectProps } from './FilterSelect';

export interface NameSelectProps extends Omit<FilterSelectProps, 'textOf' | 'langOf'> {
  /** The Chinese name of an option; without it the options are names. */
  readonly nameOf?: (option: string) => string;
}

/** One question of a filter that names answer, said in the language of the interface. */
export function NameSelect({ nameOf = String, ...select }: NameSelectProps) {
  const spoken = useSpoken();
  return (
    <FilterSelect
      {...select}
      textOf={(option) => shortly(spoken(nameOf(option)))}
      langOf={(option) => spoken(nameOf(option)).lang}
    />
  );
}

/** Characters of an option; the words of a promise may be a whole sentence. */
const LONGEST = 40;

function shortly(name: SpokenName): string {
  if (name.text.length > LONGEST) return `${name.text.slice(0, LONGEST - 1)}…`;
  return name.chinese !== undefined && name.chinese.length > LONGEST ? name.text : bothNames(name);
}
