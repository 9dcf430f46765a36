/**
 * An article as it is cited.
 *
 * GB/T 7714—2015, 8.2 (electronic resources): responsible, title[EB/OL]. publisher,
 * year(date of the page)[date of access]. address. Chicago Manual of Style, 17th edition,
 * 14.207 (web pages, notes and bibliography): the note and the entry of the bibliography; a
 * date of access stands only where the page gives no date.
 */
import type { Article } from '@/utils/model/article';
import { authorsIn } from './byline';
import { webAddressOf } from './noted-article';

/** What of an article is needed to cite it. */
type Cited = Pick<Article, 'title' | 'byline' | 'source' | 'publishedAt' | 'readAt' | 'urls'>;

/** By GB/T 7714—2015, as an online document: [EB/OL]. */
export function citeGbt(article: Cited): string {
  const { title, source, publishedAt } = article;
  const authors = authorsIn(article.byline ?? '');
  const named = authors.length > 3 ? [...authors.slice(0, 3), '等'] : authors;
  const responsible = named.length > 0 ? named.join(', ') : source;
  const year = publishedAt?.slice(0, 4);
  const publisher = named.length > 0 && source ? [source, year].filter(Boolean).join(', ') : '';
  const published = publishedAt ? `(${publishedAt.slice(0, 10)})` : '';
  const dates = `${publisher}${published}[${localDay(article.readAt)}]`;
  return sentence([responsible, `${title}[EB/OL]`, dates, webAddressOf(article)]);
}

/** As a note of the Chicago Manual of Style. */
export function citeChicagoNote(article: Cited): string {
  const authors = authorsIn(article.byline ?? '');
  const named = authors.length > 3 ? `${authors[0]} et al.` : inSeries(authors);
  const parts = [named, `“${inner(article.title)},”`].filter(Boolean);
  const rest = [article.source, dateOf(article), webAddressOf(article)].filter(Boolean);
  return `${parts.join(', ')} ${rest.join(', ')}.`;
}

/** As an entry of a bibliography by the Chicago Manual of Style. Chinese names stand in their own order. */
export function citeChicagoEntry(article: Cited): string {
  const [first, ...others] = authorsIn(article.byline ?? '');
  const named = inSeries(first === undefined ? [] : [familyNameFirst(first), ...others]);
  const from = [article.source, dateOf(article)].filter(Boolean).join(', ');
  const head = [named, `“${inner(article.title)}.”`];
  return [head[0] ? `${head[0]}.` : '', head[1], from ? `${from}.` : '', link(article)].filter(Boolean).join(' ');
}

/** A, B, and C. Before “and” stands a comma also after a name that has one in it. */
function inSeries(names: readonly string[]): string {
  const [first = '', second, third] = names;
  if (second === undefined) return first;
  if (third === undefined) return `${first}${first.includes(',') ? ',' : ''} and ${second}`;
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

function familyNameFirst(name: string): string {
  const [, given, family] = /^([\p{Script=Latin}.'’ -]+) ([\p{Script=Latin}'’-]+)$/u.exec(name) ?? [];
  return given && family ? `${family}, ${given}` : name;
}

function link(article: Cited): string {
  const url = webAddressOf(article);
  return url === undefined ? '' : `${url}.`;
}

/** A title inside quotation marks: its own ones become single. */
function inner(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', '’').trim();
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function dateOf({ publishedAt, readAt }: Cited): string {
  const [year, month, day] = (publishedAt ?? '').slice(0, 10).split('-').map(Number);
  if (!year) return `accessed ${inWords(localDay(readAt))}`;
  return month ? inWords(`${year}-${month}${day ? `-${day}` : ''}`) : String(year);
}

function inWords(day: string): string {
  const [year, month = 1, date] = day.split('-').map(Number);
  const name = MONTHS[month - 1] ?? '';
  return date ? `${name} ${date}, ${year}` : `${name} ${year}`;
}

/** The day of a moment on the reader's own calendar. */
export function localDay(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment.slice(0, 10);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Parts that are there, each ended by a full stop. */
function sentence(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}
