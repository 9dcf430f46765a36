import type { Language } from '@/utils/model/settings';

/** English dates are written day first with the month in words, which no reader can misread. */
const LOCALES: Readonly<Record<Language, string>> = { 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW', en: 'en-GB' };

/** The BCP 47 tag by which dates and numbers of an interface language are written. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** Made when first asked for, and kept: to make one takes longer than to write a hundred dates, and a margin or a list may have hundreds. */
const WRITERS = new Map<string, Intl.DateTimeFormat>();

function writerOf(key: string, make: () => Intl.DateTimeFormat): Intl.DateTimeFormat {
  const known = WRITERS.get(key) ?? make();
  WRITERS.set(key, known);
  return known;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

function formatPoint(language: Language, value: string): string {
  const match = ISO.exec(value);
  if (!match) return value;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return writerOf(`${language}/${day ? 'day' : month ? 'month' : 'year'}`, () => {
    const precision = { ...(month ? { month: 'long' as const } : {}), ...(day ? { day: 'numeric' as const } : {}) };
    return new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', year: 'numeric', ...precision });
  }).format(date);
}

/**
 * A date as it is read, as precise as it is given: `2030`, `2022-03`,
 * `2022-03-28`, a time stamp (its day, as written) or a pair `2022/2025`.
 * Anything else comes back unchanged.
 */
export function formatDate(language: Language, value: string): string {
  const ends = value.split('/').map((end) => formatPoint(language, end));
  return ends.join(' – ');
}

/** A moment (ISO 8601) as day and minute in the reader's own time zone. */
export function formatMoment(language: Language, value: string): string {
  const time = Date.parse(value);
  if (Number.isNaN(time)) return value;
  const make = () => new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short' });
  return writerOf(`${language}/moment`, make).format(time);
}
