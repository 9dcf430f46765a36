/**
 * The day of an article as its own text gives it: its front matter; else a line that is
 * a date and little more, or a dateline (新华社北京2026年9月16日电); else the first full
 * date in a sentence of the opening lines, unless it is after tomorrow, which is what an
 * article speaks of, or from before there were such files.
 */
const FRONT_MATTER_DATE = /^date:\s*(.+)$/m;
const FULL_DATE = /(?<!\d)(\d{4})\s*(?:年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|[-/.](\d{1,2})[-/.](\d{1,2})(?!\d))/g;
/** 2026-09-16T07:30:00+08:00, …Z, and Wed, 16 Sep 2026 07:30:00 GMT: moments, whose day depends on the place. */
const MOMENT = /\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\b|^\w{3},\s/i;

/** Characters in which an article states its date if it does. */
const OPENING = 2_000;
/** Characters that a line of a date has beside it: a bracket, a time, 来源：… */
const BESIDE = 24;
/** Before this, a date in a sentence is history. */
const EARLIEST = '1990-01-01';
const DAY = 86_400_000;
const CHINA = 8 * 3_600_000;

/** ISO date (day precision) in China, or undefined where the text gives none with its year. `now` is when it is read. */
export function articleDate(text: string, now = new Date()): string | undefined {
  const opening = text.slice(0, OPENING);
  const tomorrow = isoDay(now.getTime() + CHINA + DAY);
  const written = FRONT_MATTER_DATE.exec(/^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(opening)?.[1] ?? '')?.[1];
  const inFront = written && dayOf(written.replaceAll(/^['"]|['"]\s*$/g, ''));
  if (inFront) return inFront;
  const found = datesIn(opening);
  const own = found.find(({ isOwn }) => isOwn) ?? found.find(({ day }) => day >= EARLIEST && day <= tomorrow);
  return own?.day;
}

/** The day of what front matter gives: a moment in the time of China, or a day as it is written. */
function dayOf(written: string): string | undefined {
  const moment = MOMENT.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(moment) ? datesIn(written)[0]?.day : isoDay(moment + CHINA);
}

interface FoundDate {
  readonly day: string;
  /** Whether the line says it of the text itself. */
  readonly isOwn: boolean;
}

function datesIn(text: string): FoundDate[] {
  return text.split('\n').flatMap((line) =>
    [...line.matchAll(FULL_DATE)].flatMap((match): FoundDate[] => {
      const [date, year = '', month = match[4], day = match[5]] = match;
      const valid = validDate(Number(year), Number(month), Number(day));
      if (valid === undefined) return [];
      const after = line.slice(match.index + date.length);
      const isLine = line.trim().length - date.length <= BESIDE && !/[，。；！？]/.test(line);
      return [{ day: valid, isOwn: isLine || /^\s*(?:[^\s，。]{0,6})?[电電]/.test(after) }];
    }),
  );
}

function validDate(year: number, month: number, day: number): string | undefined {
  const when = new Date(Date.UTC(year, month - 1, day));
  return when.getUTCMonth() === month - 1 && when.getUTCDate() === day ? isoDay(when.getTime()) : undefined;
}

function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
