import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { DataFile } from './data-files';

/** The part of the File System Access API that the type library does not know yet. */
interface FolderPicker {
  readonly showDirectoryPicker?: (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<Folder>;
}

/** A folder that the reader has chosen, which may have to be asked for again. */
type Folder = FileSystemDirectoryHandle & {
  readonly requestPermission?: (options: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
};

/** Whether this browser lets a page write to a folder. */
export function canPickFolder(): boolean {
  return (window as FolderPicker).showDirectoryPicker !== undefined;
}

/** Lets the reader choose a folder; undefined if that was given up. */
export async function pickFolder(): Promise<Outcome<Folder | undefined>> {
  try {
    return done(await (window as FolderPicker).showDirectoryPicker?.({ id: 'meipi', mode: 'readwrite' }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return done(undefined);
    return failed('folder-refused', String(error));
  }
}

/** Writes a file into a folder, whole or not at all. */
export async function writeToFolder(folder: Folder, { name, blob }: DataFile): Promise<Outcome<undefined>> {
  try {
    const allowed = (await folder.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
    if (allowed !== 'granted') return failed('folder-refused', folder.name);
    const file = await folder.getFileHandle(name, { create: true });
    const stream = await file.createWritable();
    await stream.write(blob);
    await stream.close();
    return done(undefined);
  } catch (error) {
    return failed('folder-refused', String(error));
  }
}
