import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of its own that can be filled to its last byte. */
export interface SmallDisk {
  readonly folder: string;
  /** Also what has become free since it was last filled. */
  fill(): void;
  empty(): void;
  remove(): void;
}

/** A disk in memory of so many megabytes; undefined where none can be mounted, as by anybody but root. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'meipi-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = path.join(folder, 'ballast');
  const empty = (): void => rmSync(ballast, { recursive: true, force: true });
  return {
    folder,
    empty,
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      try {
        mkdirSync(ballast, { recursive: true });
        writeFileSync(path.join(ballast, `${Date.now()}`), Buffer.alloc(bavail * bsize));
      } catch (error) {
        // Whatever the browser wrote meanwhile has taken the last of the room.
        if (!String(error).includes('ENOSPC')) throw error;
      }
    },
    remove() {
      empty();
      try {
        execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
      } catch {
        // It may be gone already, and is no part of what is tested.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
