/**
 * The day of an article as its own text gives it: front matter first, else the
 * first full date in the opening lines.
 */
const FRONT_MATTER_DATE = /^date:\s*(.+)$/m;
const FULL_DATE = /(\d{4})\s*(?:年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|[-/](\d{1,2})[-/](\d{1,2})(?!\d))/;

/** Characters in which an article states its date if it does. */
const OPENING = 2_000;

/** ISO date (day precision), or undefined where the text gives none with its year. */
export function articleDate(text: string): string | undefined {
  const opening = text.slice(0, OPENING);
  const frontMatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(opening)?.[1];
  const written = frontMatter && FRONT_MATTER_DATE.exec(frontMatter)?.[1];
  if (written) {
    const when = new Date(written.replace(/^['"]|['"]$/g, ''));
    if (!Number.isNaN(when.getTime())) return when.toISOString().slice(0, 10);
  }
  const match = FULL_DATE.exec(opening);
  if (!match) return undefined;
  const [, year = '', month = match[4], day = match[5]] = match;
  return validDate(Number(year), Number(month), Number(day));
}

function validDate(year: number, month: number, day: number): string | undefined {
  const when = new Date(Date.UTC(year, month - 1, day));
  return when.getUTCMonth() === month - 1 && when.getUTCDate() === day ? when.toISOString().slice(0, 10) : undefined;
}
