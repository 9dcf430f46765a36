const MOMENT =
  /(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;
const HOUR = 3_600_000;

/**
 * The first moment a page's wording names, as ISO 8601: Chinese time (+08:00),
 * which is what the publishers mean where they give no zone; the date alone
 * where they give no time. Reads 2026年09月29日 00:34, 2019年09月11日01:53,
 * 2026-09-29 00:34:56, 2026-09-28T16:34:56Z and the like. Undefined for
 * everything else and for dates that do not exist.
 */
export function pageTime(wording: string | undefined): string | undefined {
  const parts = MOMENT.exec(wording ?? '');
  if (!parts) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as Six;
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  const written = new Date(moment).toISOString();
  const date = `${parts[1]}-${two(month)}-${two(day)}`;
  if (written !== `${date}T${two(hour)}:${two(minute)}:${two(second)}.000Z`) return undefined;
  if (parts[4] === undefined) return date;
  return `${new Date(moment + (8 - zoneHours(parts[7])) * HOUR).toISOString().slice(0, 19)}+08:00`;
}

type Six = [number, number, number, number, number, number];

/** Hours ahead of UTC; Chinese time where none is written. */
function zoneHours(zone: string | undefined): number {
  if (zone === undefined) return 8;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) / 60;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
