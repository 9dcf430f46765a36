import { type OtherNames, otherNames } from '@/utils/model/entity';
import type { Recognition } from '@/utils/model/recognition';

/** How what an article names is called otherwise, by its Chinese name; pledges of the catalogue by what is promised. */
export function otherNamesIn({
  entities,
  catalogue,
}: Pick<Recognition, 'entities' | 'catalogue'>): (name: string) => OtherNames | undefined {
  const known = new Map<string, OtherNames>();
  for (const { act, summary } of Object.values(catalogue)) known.set(act, { en: summary.en });
  for (const entity of Object.values(entities)) known.set(entity.name, otherNames(entity));
  return (name) => known.get(name);
}
