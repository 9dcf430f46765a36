import type { Ground } from './ground';
import type { Pattern } from './pattern';

/** Looks for readings of one form at the places where a trigger character stands. */
export interface Finder {
  /** Characters at which it is asked. */
  readonly triggers: string;
  /** The readings that the trigger at `at` leads to; work is bounded whatever the text. */
  find(ground: Ground, at: number): Pattern | readonly Pattern[] | undefined;
}

/** What finders find in one pass over the text: for each place one look into a table of triggers. */
export function findAll(ground: Ground, finders: readonly Finder[], triggers: Uint16Array): Pattern[] {
  const found: Pattern[] = [];
  const { units } = ground;
  for (let at = 0; at < units.length; at++) {
    const asked = triggers[units[at] as number] as number;
    if (asked === 0) continue;
    for (let number = 0; number < finders.length; number++) {
      if ((asked & (1 << number)) === 0) continue;
      const patterns = (finders[number] as Finder).find(ground, at);
      if (patterns === undefined) continue;
      if ('start' in patterns) found.push(patterns);
      else found.push(...patterns);
    }
  }
  return found;
}

/** The table that `findAll` asks: bit `n` of a unit says that finder `n` is to be asked. At most 16 finders. */
export function triggerTable(finders: readonly Finder[]): Uint16Array {
  const table = new Uint16Array(65536);
  finders.forEach(({ triggers }, number) => {
    for (let at = 0; at < triggers.length; at++)
      table[triggers.charCodeAt(at)] = (table[triggers.charCodeAt(at)] as number) | (1 << number);
  });
  return table;
}
