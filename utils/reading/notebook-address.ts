/**
 * What the notebook shows, as it stands in its address: the section after `#`, what is
 * asked of it after `?`. So a reload, the back button and a saved address bring it back.
 */
import { ANNOTATION_STATES, COLORS } from '@/utils/model/annotation';
import { type ArticlesQuery, type NotesQuery, type Section, SECTIONS } from '@/utils/model/notebook';
import { VERDICTS } from '@/utils/model/reader-data';
import type { PledgeFilter } from './pledge-filter';

export type NotebookAddress =
  | { readonly section: 'notes'; readonly query: NotesQuery }
  | { readonly section: 'ledger'; readonly filter: PledgeFilter; readonly pledge?: string }
  | {
      readonly section: 'articles';
      readonly query: ArticlesQuery;
      /** The article whose kept text is shown, and the note to go to in it. */
      readonly open?: string;
      readonly note?: string;
    }
  | { readonly section: Exclude<Section, 'notes' | 'ledger' | 'articles'> };

type Parameters = Readonly<Record<string, string | undefined>>;

/** What an address asks for. What is not understood in it is passed over; without a section it is that of the notes. */
export function readAddress({ search, hash }: { readonly search: string; readonly hash: string }): NotebookAddress {
  const asked = parametersOf(search);
  const section = SECTIONS.find((each) => hash === `#${each}`) ?? 'notes';
  if (section === 'notes') return { section, query: notesQuery(asked) };
  if (section === 'ledger') return { section, filter: pledgeFilter(asked), ...given({ pledge: asked.pledge }) };
  if (section !== 'articles') return { section };
  const query = given({ words: asked.q, site: asked.site, entity: asked.entity });
  return { section, query, ...given({ open: asked.open, note: asked.note }) };
}

/** The address without its origin and path: `?q=…#notes`. */
export function writeAddress(address: NotebookAddress): string {
  const asked = Object.entries(askedOf(address)).filter(([, value]) => value !== undefined && value !== '');
  const search = asked.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&');
  return `${search === '' ? '' : `?${search}`}#${address.section}`;
}

function askedOf(address: NotebookAddress): Parameters {
  if (address.section === 'notes') {
    const { words, ...query } = address.query;
    return { q: words, ...query };
  }
  if (address.section === 'ledger') {
    const { words, withSum, withDue, ...filter } = address.filter;
    const flags = { sum: withSum ? 'yes' : undefined, due: withDue ? 'yes' : undefined };
    return { q: words, ...filter, ...flags, pledge: address.pledge };
  }
  if (address.section !== 'articles') return {};
  const { words, ...query } = address.query;
  return { q: words, ...query, open: address.open, note: address.note };
}

function notesQuery(asked: Parameters): NotesQuery {
  return given({
    words: asked.q,
    tag: asked.tag,
    color: COLORS.find((each) => each === asked.color),
    site: asked.site,
    from: dayOf(asked.from),
    to: dayOf(asked.to),
    entity: asked.entity,
    pledge: asked.pledge,
    state: ANNOTATION_STATES.find((each) => each === asked.state),
    text: (['with', 'without'] as const).find((each) => each === asked.text),
    article: asked.article,
    order: asked.order === 'time' ? ('time' as const) : undefined,
  });
}

function pledgeFilter(asked: Parameters): PledgeFilter {
  return given({
    words: asked.q,
    by: asked.by,
    to: asked.to,
    verdict: VERDICTS.find((each) => each === asked.verdict),
    withSum: asked.sum === 'yes' ? true : undefined,
    withDue: asked.due === 'yes' ? true : undefined,
    quarter: /^\d{4}-Q[1-4]$/.test(asked.quarter ?? '') ? asked.quarter : undefined,
  });
}

function dayOf(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

type Given<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The same without what is undefined. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

function parametersOf(search: string): Parameters {
  const pairs = search.replace(/^\?/, '').split('&').filter(Boolean);
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const [name = '', value = ''] = pair.split('=', 2).map(decoded);
      return value === '' ? [] : [[name, value]];
    }),
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return ''; // cut in the middle of a character
  }
}
