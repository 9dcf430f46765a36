import type { Language } from '@/utils/model/settings';
import { formatDate, formatMoment, localeOf } from './format-date';
import { type MessageKey, MESSAGES } from './messages';

/** What a message quotes. `count` also chooses its plural form. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A stretch of calendar time. */
export interface Period {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Everything an interface needs to speak one language. */
export interface Translator {
  readonly language: Language;
  /** The message with its `{name}` placeholders filled; numbers are written as by `formatNumber`. */
  readonly t: (key: MessageKey, values?: MessageValues) => string;
  /** `2030`, `2022-03`, `2022-03-28`, a time stamp or a pair `2022/2025`, as precise as given. */
  readonly formatDate: (value: string) => string;
  /** Day and minute of an ISO time stamp in the reader's time zone. */
  readonly formatMoment: (value: string) => string;
  /** Plain grouped figures: 50,000,000. */
  readonly formatNumber: (value: number) => string;
  /** The two largest units that are not zero: 4 years, 2 months. */
  readonly formatPeriod: (period: Period) => string;
}

function periodWriter(locale: string): (period: Period) => string {
  const list = onDemand(() => new Intl.ListFormat(locale, { type: 'unit', style: 'long' }));
  const unit = (name: 'year' | 'month' | 'day', value: number): string =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  return ({ years, months, days }) => {
    const parts = [
      ...(years ? [unit('year', years)] : []),
      ...(months ? [unit('month', months)] : []),
      ...(days ? [unit('day', days)] : []),
    ].slice(0, 2);
    return parts.length > 0 ? list().format(parts) : unit('day', 0);
  };
}

/**
 * The interface in one language. A key that the language lacks is said in English;
 * a placeholder without a value stays visible, so that the fault is seen.
 */
export function createTranslator(language: Language): Translator {
  const locale = localeOf(language);
  const plural = onDemand(() => new Intl.PluralRules(locale));
  const number = onDemand(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
  const find = (key: string, form: string): string | undefined =>
    MESSAGES[language][key] ?? MESSAGES[language][`${key}#${form}`] ?? MESSAGES[language][`${key}#other`];
  const inEnglish = (key: string): string | undefined => MESSAGES.en[key] ?? MESSAGES.en[`${key}#other`];

  function t(key: MessageKey, values: MessageValues = {}): string {
    const form = typeof values.count === 'number' ? plural().select(values.count) : 'other';
    const text = find(key, form) ?? inEnglish(key) ?? key;
    return text.replaceAll(/\{([\w-]+)\}/g, (hole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? number().format(value) : (value ?? hole);
    });
  }

  return {
    language,
    t,
    formatDate: (value) => formatDate(language, value),
    formatMoment: (value) => formatMoment(language, value),
    formatNumber: (value) => number().format(value),
    formatPeriod: periodWriter(locale),
  };
}

/** What `make` makes, made when it is first asked for: formatters take milliseconds each, and most pages need none. */
function onDemand<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
