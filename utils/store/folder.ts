import type { Outcome } from '@/utils/model/outcome';
import { attempt } from './attempt';
import type { MeipiDatabase } from './database';

/** The folder into which the reader last had a copy put. */
export function copyFolder(db: MeipiDatabase): Promise<Outcome<FileSystemDirectoryHandle | undefined>> {
  return attempt(async () => {
    const row = await db.meta.get('folder');
    return row?.key === 'folder' ? row.value : undefined;
  });
}

export function keepCopyFolder(db: MeipiDatabase, folder: FileSystemDirectoryHandle): Promise<Outcome<undefined>> {
  return attempt(async () => {
    await db.meta.put({ key: 'folder', value: folder });
    return undefined;
  });
}
