import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { ReaderData } from '@/utils/model/reader-data';
import { readOwn } from '@/utils/exchange/read-own';

/** What an export holds, whole or not at all. `bad-record`: the first row that is refused, and why. */
export function parseExport(json: string): Outcome<ReaderData> {
  const read = readOwn(json);
  if (!read.ok) return read;
  const { data, refused } = read.value;
  const [first] = refused;
  return first ? failed('bad-record', `${first.list}: ${first.reason} ${first.detail ?? ''}`.trim()) : done(data);
}
