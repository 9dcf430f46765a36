import { toCollection } from '@/utils/exchange/collection';
import type { ReaderData } from '@/utils/model/reader-data';

/** The file that an export of the data makes. */
export function exportText(data: ReaderData): string {
  return JSON.stringify(
    toCollection({ ...data, exportedAt: '2025-01-01T00:00:00.000Z', generator: 'Meipi 0.1.0' }),
    undefined,
    2,
  );
}
