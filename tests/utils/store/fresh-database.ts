import { openDatabase, type MeipiDatabase } from '@/utils/store/database';
import type { Outcome } from '@/utils/model/outcome';

let made = 0;

/** An empty database of its own, in memory. */
export async function freshDatabase(): Promise<MeipiDatabase> {
  return valueOf(openDatabase(`meipi-test-${made++}`));
}

/** The value of an outcome that has to be a success. */
export async function valueOf<T>(pending: Promise<Outcome<T>>): Promise<T> {
  const outcome = await pending;
  if (!outcome.ok) throw new Error(`${outcome.error}: ${outcome.detail ?? ''}`);
  return outcome.value;
}
