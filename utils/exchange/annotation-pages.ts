/** What a page or a collection of W3C annotations says of itself (https://www.w3.org/TR/annotation-model/, 5). */
import { isLoose, listOf, type Loose } from './loose';

/** Whether a type is that of a page or collection. */
export function isAnnotationList(type: unknown): boolean {
  return listOf(type).some((each) => each === 'AnnotationPage' || each === 'AnnotationCollection');
}

/** The annotations of a page, or of the first page of a collection, where they are in it. */
export function itemsOf({ items, first }: Loose): readonly unknown[] {
  return listOf(items ?? (isLoose(first) ? first['items'] : undefined));
}

/** How many annotations there are, those on other pages included, as a page or collection says it; undefined where it does not. */
export function totalOf(fields: ReadonlyMap<string, unknown>): number | undefined {
  const of = fields.get('partOf');
  const total = fields.get('total') ?? (isLoose(of) ? of['total'] : undefined);
  return typeof total === 'number' && Number.isSafeInteger(total) ? total : undefined;
}
