import type { Annotation } from '@/utils/model/annotation';
import { selectorsOf } from './foreign-selectors';
import { isLoose, listOf, type Loose } from './loose';

/** What a W3C annotation stands on: of several targets the first with selectors, else the first that names a source. */
export function targetOf(value: unknown): Annotation['target'] | undefined {
  const targets = targetsOf(value).flatMap((target) => readTarget(target) ?? []);
  return targets.find(({ selector }) => selector.length > 0) ?? targets[0];
}

/** Targets one by one, those in a list, a choice or a composite as well: it is these that have a source. */
function targetsOf(value: unknown): readonly unknown[] {
  return listOf(value).flatMap((target) =>
    isLoose(target) && target['source'] === undefined && target['items'] !== undefined
      ? targetsOf(target['items'])
      : [target],
  );
}

function readTarget(target: unknown): Annotation['target'] | undefined {
  if (typeof target === 'string') return target.trim() === '' ? undefined : { source: target, selector: [] };
  if (!isLoose(target)) return undefined;
  const [of] = listOf(target['source'] ?? target['id']);
  const source = isLoose(of) ? of['id'] : of;
  if (typeof source !== 'string' || source.trim() === '') return undefined;
  return { ...target, source, selector: selectorsOf(target['selector']) };
}

/** The title of the document, where the annotation knows it. */
export function titleOf(item: Loose, target: unknown): string | undefined {
  const targets = targetsOf(target);
  const places = [item['document'], ...targets, ...targets.map((each) => isLoose(each) && each['source'])];
  const titles = places.flatMap((place) => (isLoose(place) ? listOf(place['title'] ?? place['dc:title']) : []));
  return titles.find((title) => typeof title === 'string' && title.trim() !== '') as string | undefined;
}
