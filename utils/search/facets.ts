import type { Facet, Facets } from '@/utils/model/notebook';
import type { Names } from './intern';
import type { Catalogue } from './note-catalogue';

/** The most names that a list to choose from holds. */
const MOST = 300;

/** What the notes outside of the trash can be asked for. An entity counts once for a note, whether the note is about it or its article names it. */
export function facetsOf(catalogue: Catalogue): Facets {
  const { columns, notes, tags, ids } = catalogue;
  const ofTag = new Uint32Array(tags.size());
  const ofId = new Uint32Array(ids.size());
  const ofArticle = new Map<number, number>();
  const countIds = (numbers: readonly number[], by: number): void => {
    for (const number of numbers) ofId[number] = (ofId[number] ?? 0) + by;
  };
  for (let note = 0; note < notes.size(); note++) {
    if (columns.deleted[note] !== 0) continue;
    for (const tag of columns.tags[note] ?? []) ofTag[tag] = (ofTag[tag] ?? 0) + 1;
    const article = columns.article[note] as number;
    ofArticle.set(article, (ofArticle.get(article) ?? 0) + 1);
    const named = catalogue.articleOf(article)?.entities;
    countIds(
      (columns.about[note] ?? []).filter((id) => !named?.includes(id)),
      1,
    );
  }
  const ofSite = new Map<string, number>();
  for (const [article, count] of ofArticle) {
    const known = catalogue.articleOf(article);
    if (!known) continue;
    countIds(known.entities, count);
    ofSite.set(known.site, (ofSite.get(known.site) ?? 0) + count);
  }
  const isEntity = ({ value }: Facet): boolean => ENTITY.test(value);
  const about = counted(ids, ofId);
  return {
    tags: counted(tags, ofTag),
    sites: ranked([...ofSite].map(([value, count]) => ({ value, count }))),
    entities: about.filter(isEntity).slice(0, MOST),
    pledges: about.filter((facet) => !isEntity(facet)).slice(0, MOST),
  };
}

/** Ids of entities begin with their kind; those of the reader's own entries with `own/`. */
const ENTITY = /^(?:person|place|organization|event|document|project|initiative|own|text)\//;

function counted(names: Names, counts: Uint32Array): readonly Facet[] {
  const facets: Facet[] = [];
  for (const [number, count] of counts.entries()) if (count > 0) facets.push({ value: names.nameOf(number), count });
  return ranked(facets);
}

function ranked(facets: readonly Facet[]): readonly Facet[] {
  return facets.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
