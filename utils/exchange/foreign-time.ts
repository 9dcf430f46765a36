const TIME = /^(\d{4}-\d{2}-\d{2})(?:(T[\d:.,]+)(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A time from 1970 on as ISO 8601 with milliseconds; a day alone begins at midnight, and what names no zone is in UTC. */
export function timeOf(value: unknown, latest: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, day = '', clock = '', zone = ''] = TIME.exec(value) ?? [];
  if (day === '') return undefined;
  const moment = clock === '' ? day : `${day}${clock.replace(',', '.').replace(/(\.\d{3})\d+/, '$1')}${zone || 'Z'}`;
  const time = Date.parse(moment);
  return time >= 0 && time <= Date.parse(latest) ? new Date(time).toISOString() : undefined;
}
