import type { Selector } from '@/utils/model/annotation';

type Loose = Readonly<Record<string, unknown>>;

/**
 * Selectors of a W3C target as a list. Those of other kinds are kept as they are. A quotation
 * or position that refines another selector, or stands in one that is left, is lifted out
 * beside it, since a text can be found by it. One of a known kind whose fields cannot be is
 * left out; it stays in the target as it was.
 */
export function selectorsOf(value: unknown): Selector[] {
  const found: Loose[] = [];
  for (const selector of Array.isArray(value) ? value : [value]) {
    if (typeof selector !== 'object' || selector === null || Array.isArray(selector)) continue;
    const loose = selector as Loose;
    const type = loose['type'];
    if (typeof type !== 'string') continue;
    if (isPossible(loose)) found.push(loose);
    found.push(...refinements(loose));
  }
  // Of other kinds than the type names: the store keeps them and passes them over.
  return found as unknown as Selector[];
}

/** What refines a selector, from the outside in, as far as a text can be found by it. */
function refinements(selector: Loose): Loose[] {
  const found: Loose[] = [];
  let inner = selector['refinedBy'];
  for (let depth = 0; depth < 10; depth++) {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) break;
    const loose = inner as Loose;
    // A position that refines something counts from there, not from the beginning of the text.
    if (loose['type'] === 'TextQuoteSelector' && isPossible(loose)) found.push(loose);
    inner = loose['refinedBy'];
  }
  return found;
}

function isPossible({ type, exact, prefix, suffix, start, end }: Loose): boolean {
  const isText = (text: unknown): boolean => text === undefined || typeof text === 'string';
  const isPlace = (place: unknown): place is number => Number.isSafeInteger(place) && (place as number) >= 0;
  if (type === 'TextQuoteSelector') return typeof exact === 'string' && isText(prefix) && isText(suffix);
  if (type === 'TextPositionSelector') return isPlace(start) && isPlace(end) && start <= end;
  return true;
}
