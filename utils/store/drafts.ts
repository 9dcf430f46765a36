import type { Outcome } from '@/utils/model/outcome';
import type { Draft } from '@/utils/model/reader-data';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** Keeps what stands unsaved in an editor, in place of what was kept under this key. */
export function saveDraft(db: MeipiDatabase, draft: Draft): Promise<Outcome<Draft>> {
  return attempt(async () => {
    await db.drafts.put(draft);
    return draft;
  });
}

/** What was kept under this key, if anything. */
export function draftOf(db: MeipiDatabase, key: string): Promise<Outcome<Draft | undefined>> {
  return attempt(() => db.drafts.get(key));
}

/** Forgets what was kept under this key; nothing happens when there is nothing. */
export function dropDraft(db: MeipiDatabase, key: string): Promise<Outcome<void>> {
  return attempt(() => db.drafts.delete(key));
}
