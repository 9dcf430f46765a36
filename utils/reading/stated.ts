import type { Stated } from '@/utils/model/ledger';
import type { Pledge, Statement } from '@/utils/model/pledge';
import type { ArticleName, MetStatement } from '@/utils/model/pledge-memory';

/** What is compared of anything that states a promise. */
type Facts = Pick<Stated, 'quantity' | 'due' | 'strength' | 'cue'>;

function factsOf({ quantity, due, strength, cue }: Partial<Facts>): Facts {
  return {
    ...(quantity ? { quantity: { value: quantity.value, unit: quantity.unit } } : {}),
    ...(due === undefined ? {} : { due }),
    ...(strength === undefined ? {} : { strength }),
    ...(cue ? { cue } : {}),
  };
}

function dateOf({ publishedAt }: Partial<Pick<ArticleName, 'publishedAt'>>): Pick<Stated, 'date'> {
  return publishedAt === undefined ? {} : { date: publishedAt.slice(0, 10) };
}

/** A statement met in an article read. */
export function statedInArticle({ sighting, article }: MetStatement): Stated {
  return {
    origin: 'article',
    text: sighting.text,
    ...factsOf(sighting),
    ...(article ? { ...dateOf(article), article } : {}),
    at: sighting.at,
  };
}

/** A statement of the article that is open; `at` is now. */
export function statedHere(statement: Statement, article: ArticleName, at: string): Stated {
  return { origin: 'article', text: statement.text, ...factsOf(statement), ...dateOf(article), article, at };
}

/** The announcement that the catalogue records; `occasion` is the name of the occasion. */
export function statedInCatalogue(pledge: Pledge, occasion: string | undefined): Stated {
  const { date, source } = pledge.announced;
  return {
    origin: 'catalogue',
    text: '',
    ...factsOf(pledge),
    date,
    at: '',
    source,
    ...(occasion === undefined ? {} : { occasion }),
  };
}

/**
 * Order of time: by the date of article or announcement, on the same day the catalogue
 * first, then by when it was read. A statement without a date counts by when it was read.
 */
export function byTime(a: Stated, b: Stated): number {
  const [dayA, dayB] = [a.date ?? a.at.slice(0, 10), b.date ?? b.at.slice(0, 10)];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return (a.article?.id ?? '') < (b.article?.id ?? '') ? -1 : 1;
}
