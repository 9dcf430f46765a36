import { createCollectionWriter } from '@/utils/exchange/collection-writer';
import type { CollectionMade } from '@/utils/exchange/collection';
import type { Backup } from '@/utils/model/backup';
import { done, type Outcome } from '@/utils/model/outcome';
import { openBackup } from './read-backup';

/** A backup as the content of a file, and how many notes are in it. */
export interface BackupContent<Kept> {
  readonly pieces: readonly Kept[];
  readonly notes: number;
}

export interface BackupFile<Kept> extends Pick<CollectionMade, 'generator'> {
  readonly keep: (text: string) => Kept;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A backup as a file that can be imported like any other export. Throws the reason of the signal. */
export async function backupFile<Kept>(backup: Backup, file: BackupFile<Kept>): Promise<Outcome<BackupContent<Kept>>> {
  const { keep, generator, onProgress, signal } = file;
  const reading = openBackup(backup, onProgress);
  const writer = createCollectionWriter({ exportedAt: backup.at, generator, keep });
  for (;;) {
    signal?.throwIfAborted();
    const rows = await reading.next();
    if (!rows.ok) return rows;
    if (!rows.value) break;
    writer.add(rows.value);
  }
  return done({ pieces: writer.finish(), notes: writer.annotations });
}

/** An article of a backup that has notes in it. */
export interface BackedUpArticle {
  readonly id: string;
  readonly title: string;
  readonly notes: number;
}

/** The articles of a backup that have notes, the most first. */
export async function articlesInBackup(backup: Backup): Promise<Outcome<BackedUpArticle[]>> {
  const reading = openBackup(backup);
  const notes = new Map<string, number>();
  const titles = new Map<string, string>();
  for (;;) {
    const rows = await reading.next();
    if (!rows.ok) return rows;
    if (!rows.value) break;
    const { annotations = [], articles = [] } = rows.value;
    for (const { articleId } of annotations) notes.set(articleId, (notes.get(articleId) ?? 0) + 1);
    for (const { id, title } of articles) titles.set(id, title);
  }
  return done(
    [...titles]
      .filter(([id]) => notes.has(id))
      .map(([id, title]) => ({ id, title, notes: notes.get(id) ?? 0 }))
      .toSorted((a, b) => b.notes - a.notes),
  );
}
