import type { LoadedCondition } from '@/utils/dictionary/load';
import type { Reading } from './candidate';

/** A condition as one article asks it: all rules have the same fields, so that the many looks at them are quick. */
export interface AliasRule {
  /** Whether the article's date is within the condition's time. */
  readonly holds: boolean;
  readonly needs: readonly number[] | undefined;
  readonly before: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
  readonly notBefore: readonly string[] | undefined;
  readonly notAfter: readonly string[] | undefined;
}

/** The rules of an article by the number of their condition; each is made when first asked for. */
export function aliasRules({ dictionary, date }: Reading): (condition: number) => AliasRule {
  const known = Array.from<AliasRule | undefined>({ length: dictionary.sections.conditionLength.length });
  return (number) => (known[number] ??= ruleOf(dictionary.condition(number), date));
}

function ruleOf(condition: LoadedCondition, date: string | undefined): AliasRule {
  const { needs, before, after, notBefore, notAfter } = condition;
  return { holds: dateAllows(condition, date), needs, before, after, notBefore, notAfter };
}

/** In an article without a date a time of validity is believed only where the article's context speaks for it too. */
function dateAllows({ from, to, needs }: LoadedCondition, date: string | undefined): boolean {
  if (!from && !to) return true;
  if (!date) return needs !== undefined;
  return (!from || from <= date.slice(0, from.length)) && (!to || date.slice(0, to.length) <= to);
}
