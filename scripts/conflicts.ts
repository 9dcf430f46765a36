import type { PlacedEntry } from '@/utils/dictionary/entry';
import { type Condition, type Form, formsOf } from '@/utils/dictionary/forms';

/** One entity that shares a form with others, and what must hold for the form to mean it. */
interface Claim {
  readonly entry: PlacedEntry;
  readonly form: Form;
}

/**
 * The forms that several entities share, each with the conditions that tell them apart,
 * as lines to print. Members of fused lists count apart from names, since they are told
 * apart by what the article names.
 */
export function conflictLines(entities: readonly PlacedEntry[]): string[] {
  const claims = new Map<string, Claim[]>();
  for (const entry of entities) {
    for (const form of formsOf(entry)) {
      const key = `${form.text}${form.fuses ? ' (in lists)' : ''}`;
      claims.set(key, [...(claims.get(key) ?? []), { entry, form }]);
    }
  }
  const shared = [...claims].filter(([, those]) => new Set(those.map(({ entry }) => entry.id)).size > 1);
  return shared.toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([text, those]) => [text, ...those.map(claimLine)]);
}

function claimLine({ entry, form }: Claim): string {
  const { file, line } = entry.place;
  return `  ${entry.id}  ${conditionText(form)}  dictionary/${file}:${line}`;
}

const WORDS: Readonly<Record<keyof Condition, string>> = {
  needs: 'needs',
  before: 'before',
  after: 'after',
  notBefore: 'not before',
  notAfter: 'not after',
  from: 'from',
  to: 'to',
};

function conditionText({ condition, fuses }: Form): string {
  const said = Object.entries(condition ?? {})
    .filter(([, value]) => value.length > 0)
    .map(([key, value]) => `${WORDS[key as keyof Condition]} ${typeof value === 'string' ? value : value.join(' | ')}`);
  if (fuses) said.unshift(fuses === 'free' ? 'without being named' : 'where named');
  return said.length > 0 ? said.join(', ') : 'otherwise';
}
