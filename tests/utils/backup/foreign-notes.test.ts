import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readIndex } from '@/utils/backup/backup-index';
import { keepBackup } from '@/utils/backup/keep-backup';
import { restoreBackup } from '@/utils/backup/restore-backup';
import { type AnnotationRecord, noteContent, noteText } from '@/utils/model/annotation';
import { NO_READER_DATA, type ReaderData } from '@/utils/model/reader-data';
import type { MeipiDatabase } from '@/utils/store/database';
import { editAnnotation } from '@/utils/store/edits';
import { exportText } from '@/tests/utils/exchange/export-text';
import { HYPOTHESIS_ROW, W3C_SAMPLES } from '@/tests/utils/exchange/foreign-samples';
import { read, valueOf as readOf } from '@/tests/utils/exchange/reading';
import { ARTICLE } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from '@/tests/utils/store/fresh-database';
import { backups, freshStorage, noteAt } from './kept';

const NOW = new Date(2026, 0, 1, 12);
const AT = NOW.toISOString();

let db: MeipiDatabase;

beforeEach(async () => {
  freshStorage();
  db = await freshDatabase();
  await db.articles.put(ARTICLE);
  await db.annotations.bulkPut(Array.from({ length: 50 }, (_, at) => noteAt(at, '2025-01-01T00:00:00.000Z')));
});

/** What a file of other programs brings. */
function brought(items: readonly unknown[]): ReaderData {
  return readOf(read(JSON.stringify(items))).data;
}

async function bringIn(data: ReaderData): Promise<void> {
  await db.articles.bulkPut([...data.articles]);
  await db.annotations.bulkPut([...data.annotations]);
}

/** The notes that a backup of the store gives back to an empty one. */
async function keptNotes(): Promise<AnnotationRecord[]> {
  expect((await keepBackup(db, NOW)).ok).toBe(true);
  expect((await readIndex()).fault).toBeUndefined();
  const [backup] = await backups();
  if (!backup) throw new Error('No backup was made.');
  const empty = await freshDatabase();
  expect(await valueOf(restoreBackup(empty, { backup }))).toMatchObject({ broken: 0 });
  return empty.annotations.toArray();
}

/** So many objects inside each other. */
function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at++) value = { a: value };
  return value;
}

/** A note that is nested so deep in one of its fields. */
function deepNote(field: 'extra' | 'body' | 'target', depth: number): Readonly<Record<string, unknown>> {
  const bare = { type: 'Annotation', target: 'https://a.example/p', bodyValue: 'x' };
  if (field === 'extra') return { ...bare, extra: nested(depth) };
  if (field === 'body') return { ...bare, body: { type: 'TextualBody', value: 'x', extra: nested(depth) } };
  return { ...bare, target: { source: bare.target, extra: nested(depth) } };
}

describe('a backup of notes from elsewhere', () => {
  it('gives every one of them back', async () => {
    await bringIn(brought([...W3C_SAMPLES.map(({ annotation }) => annotation), HYPOTHESIS_ROW]));
    const all = await db.annotations.toArray();
    expect(all.length).toBe(50 + W3C_SAMPLES.length + 1);
    expect(await keptNotes()).toEqual(all);
  });

  it.each(['extra', 'body', 'target'] as const)('gives back whatever came in, however deep its %s', async (field) => {
    const depths = [...Array.from({ length: 50 }, (_, at) => 55 + at), 2, 30];
    for (const depth of depths) {
      const outcome = readOf(read(JSON.stringify([deepNote(field, depth)])));
      if (depth <= 50) expect(outcome.refused).toEqual([]);
      if (outcome.refusedCount > 0) expect(outcome.refused).toMatchObject([{ reason: 'too-deep' }]);
      await bringIn(outcome.data);
    }
    const all = await db.annotations.toArray();
    expect(all.length).toBeGreaterThan(52);
    expect(await keptNotes()).toEqual(all);
    expect(readOf(read(exportText({ ...NO_READER_DATA, annotations: all })))).toMatchObject({ refusedCount: 0 });
  });

  it.each(['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999999Z', '2999-01-01T00:00:00.000Z'])(
    'gives back a note dated %s that was edited since, once or twice',
    async (modified) => {
      const foreign = { type: 'Annotation', target: 'https://a.example/p', bodyValue: 'x', modified };
      const own = { ...noteAt(60, '9999-12-31T23:59:59.999Z') };
      const data = brought([foreign]);
      await bringIn({ ...data, annotations: [...data.annotations, own] });
      for (const text of ['一', '二']) {
        for (const { id } of [...data.annotations, own]) {
          const base = noteContent(((await db.annotations.get(id)) ?? own).annotation);
          const content = { text, tags: [], color: 'green' as const, about: [] };
          await valueOf(editAnnotation(db, { id, base, content, at: AT }));
        }
        const all = await db.annotations.toArray();
        expect(all.filter(({ annotation }) => noteText(annotation) === text)).toHaveLength(2);
        const json = exportText({ ...NO_READER_DATA, articles: await db.articles.toArray(), annotations: all });
        expect(readOf(read(json))).toMatchObject({ refusedCount: 0, data: { annotations: all } });
      }
      expect(await keptNotes()).toEqual(await db.annotations.toArray());
    },
  );

  it('never lets in what its own export could not carry', { timeout: 60_000 }, async () => {
    for (const [letter, length] of [
      ['汉', 9_500_000],
      ['a', 10_500_000],
      ['1e20,', 400_000],
      ['a', 1_900_000],
    ] as const) {
      const text = letter.repeat(length);
      const item = letter === '1e20,' ? { extra: 'numbers', bodyValue: 'x' } : { bodyValue: text };
      const json = JSON.stringify([{ type: 'Annotation', target: 'https://a.example/p', ...item }]);
      const { data, refused } = readOf(read(json.replace('"numbers"', `[${text}1]`)));
      if (data.annotations.length === 0) expect(refused).toMatchObject([{ reason: 'too-long' }]);
      await bringIn(data);
      const again = readOf(read(exportText(data)));
      expect([again.refusedCount, again.data.annotations.length]).toEqual([0, data.annotations.length]);
    }
    const all = await db.annotations.toArray();
    expect(all.length).toBeGreaterThan(50);
    expect(await keptNotes()).toEqual(all);
  });

  it('tells of a note that it could not give back, and gives back the others', async () => {
    const bad = noteAt(70, '2025-01-02T00:00:00.000Z');
    await db.annotations.put({ ...bad, annotation: { ...bad.annotation, created: 'yesterday' } });
    expect((await keepBackup(db, NOW)).ok).toBe(true);
    expect((await readIndex()).fault).toMatchObject({ failure: { error: 'backup-incomplete', detail: '1' } });
    await keepBackup(db, new Date(2026, 0, 1, 13));
    expect((await readIndex()).fault).toMatchObject({ failure: { error: 'backup-incomplete' } });
    const [backup] = await backups();
    if (!backup) throw new Error('No backup was made.');
    const empty = await freshDatabase();
    await valueOf(restoreBackup(empty, { backup }));
    expect(await empty.annotations.count()).toBe(50);
  });

  it('comes back into a store that has some of it', async () => {
    await bringIn(brought(W3C_SAMPLES.map(({ annotation }) => annotation)));
    await keptNotes();
    const [backup] = await backups();
    if (!backup) throw new Error('No backup was made.');
    const all = await db.annotations.toArray();
    await valueOf(restoreBackup(db, { backup }));
    expect(await db.annotations.toArray()).toEqual(all);
  });
});
