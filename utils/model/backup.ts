/** One part of a backup in extension storage, known by the SHA-256 of what is kept. */
export interface BackupPart {
  readonly sha256: string;
  /** As kept, in characters. */
  readonly size: number;
}

/**
 * An automatic backup: the whole store at one moment, and what has changed since. Times
 * are ISO 8601 with milliseconds.
 */
export interface Backup {
  /** Also the moment at which the whole store was read. */
  readonly id: string;
  /** Which store it was made of. */
  readonly database: string;
  /** When the last change went in. */
  readonly at: string;
  /** Notes and marks in it, those in the trash included. */
  readonly notes: number;
  readonly articles: number;
  readonly entries: number;
  /** From which on changes go into `recent`. */
  readonly since: string;
  /** How many notes were last written before that. */
  readonly settled: number;
  /** What the store's indexes said, to know whether anything has changed. */
  readonly stamp: string;
  readonly parts: readonly BackupPart[];
  readonly recent?: BackupPart;
}

/** How much a backup takes in extension storage, in characters, which are bytes there. */
export function sizeOfBackup({ parts, recent }: Backup): number {
  return [...parts, ...(recent ? [recent] : [])].reduce((sum, { size }) => sum + size, 0);
}

/** The browser has removed a store that had notes in it. */
export interface StoreLoss {
  /** The store that is gone. */
  readonly database: string;
  readonly notes: number;
  /** When it was last seen with them. */
  readonly seenAt: string;
  readonly noticedAt: string;
}
