import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AnnotationRecord, type NoteContent, noteContent, noteText } from '@/utils/model/annotation';
import { restoreAnnotation, saveAnnotation, trashAnnotation } from '@/utils/store/annotations';
import type { MeipiDatabase } from '@/utils/store/database';
import { addAnnotation, editAnnotation, trashAsSeen, turnEdit } from '@/utils/store/edits';
import { ARTICLE, edited, ID, note } from '@/tests/utils/exchange/sample-data';
import { freshDatabase, valueOf } from './fresh-database';

const NOW = '2024-06-01T00:00:00.000Z';
const LATER = '2024-06-01T00:00:01.000Z';
const LAST = '2024-06-01T00:00:02.000Z';
const { text: _, ...UNNOTED } = ARTICLE;
const BASE = noteContent(note().annotation);

let db: MeipiDatabase;

beforeEach(async () => {
  db = await freshDatabase();
  await db.articles.put(UNNOTED);
});

function having(part: Partial<NoteContent>): NoteContent {
  return { ...BASE, ...part };
}

async function edit(part: Partial<NoteContent>, at = NOW, base: NoteContent = BASE): Promise<AnnotationRecord> {
  return (await valueOf(editAnnotation(db, { id: ID, base, content: { ...base, ...part }, at }))).record;
}

/** The texts outside the trash, and those in it. */
async function texts(): Promise<[string[], string[]]> {
  const rows = await db.annotations.toArray();
  const of = (inTrash: boolean): string[] =>
    rows.filter(({ deletedAt }) => (deletedAt !== undefined) === inTrash).map(({ annotation }) => noteText(annotation));
  return [of(false), of(true)];
}

describe('editAnnotation', () => {
  const content = { text: '改过', tags: ['新'], color: 'green' as const, about: [] };
  beforeEach(() => saveAnnotation(db, note()));

  it('writes the content and counts as modified', async () => {
    const record = await edit(content);
    expect(noteContent(record.annotation)).toEqual(content);
    expect(record).toMatchObject({ modified: NOW, tags: ['新'], about: [] });
    expect(await db.annotations.get(ID)).toEqual(record);
  });

  it('leaves a note alone that has this content already', async () => {
    const first = await edit(content);
    expect(await edit(content, LATER)).toEqual(first);
    expect(await db.annotations.count()).toBe(1);
  });

  it('takes no note out of the trash', async () => {
    await trashAnnotation(db, ID, NOW);
    const record = await edit(content, LATER);
    expect([record.deletedAt, noteText(record.annotation)]).toEqual([NOW, '改过']);
  });

  it('keeps what another surface changed in other fields', async () => {
    await edit({ color: 'green', tags: ['水果', '甲'] });
    const record = await edit({ text: '改过' }, LATER);
    expect(noteContent(record.annotation)).toEqual(having({ text: '改过', color: 'green', tags: ['水果', '甲'] }));
    expect(await texts()).toEqual([['改过'], []]);
  });

  it('loses neither of two wordings: the later stands, the other lies in the trash and can be taken out of it', async () => {
    await edit({ text: '原文乙添' });
    const done = await valueOf(
      editAnnotation(db, { id: ID, base: BASE, content: having({ text: '原文甲' }), at: LATER }),
    );
    expect(await texts()).toEqual([['原文甲'], ['原文乙添']]);
    await valueOf(restoreAnnotation(db, done.replaced?.id ?? '', LAST));
    expect((await texts())[0].toSorted()).toEqual(['原文乙添', '原文甲']);
  });

  it('makes no second copy when the call comes again, also after the first was taken out of the trash', async () => {
    await edit({ text: '乙' });
    const both = { id: ID, base: BASE, content: having({ text: '甲' }), at: LATER };
    const { replaced } = await valueOf(editAnnotation(db, both));
    await edit({ text: '乙' }, LAST, having({ text: '甲' }));
    await valueOf(restoreAnnotation(db, replaced?.id ?? '', LAST));
    await valueOf(editAnnotation(db, { ...both, at: '2024-06-01T00:00:03.000Z' }));
    expect(await db.annotations.count()).toBe(2);
  });

  it('makes no copy of what the later wording has in it', async () => {
    await edit({ text: '原文乙' });
    await edit({ text: '原文乙丙' }, LATER);
    expect(await texts()).toEqual([['原文乙丙'], []]);
  });

  it('that comes late takes the place of nothing later, and its words are kept', async () => {
    const later = await edit({ text: '后写', color: 'blue' }, LATER);
    const record = await edit({ text: '先写', color: 'green', tags: ['水果', '甲'] }, NOW);
    expect(noteContent(record.annotation)).toEqual({ ...noteContent(later.annotation), tags: ['水果', '甲'] });
    expect(await texts()).toEqual([['后写'], ['先写']]);
  });

  it('takes the place of one that is dated in the future, and comes after it', async () => {
    const ahead = new Date(Date.now() + 86_400_000).toISOString();
    await saveAnnotation(db, edited('明天写的', ahead));
    const base = noteContent(edited('明天写的', ahead).annotation);
    const record = await edit({ text: '晚到' }, new Date().toISOString(), base);
    expect(noteText(record.annotation)).toBe('晚到');
    expect(Date.parse(record.modified)).toBe(Date.parse(ahead) + 1);
  });

  it('finds no note of an unknown id', async () => {
    const id = '018f37c0-7c00-7abc-8def-000000000000';
    const failure = { ok: false, error: 'not-found', detail: id };
    expect(await editAnnotation(db, { id, base: BASE, content, at: NOW })).toEqual(failure);
    expect(await turnEdit(db, { id, base: BASE, content, at: NOW })).toEqual(failure);
  });
});

describe('turnEdit', () => {
  beforeEach(() => saveAnnotation(db, note()));
  const back = (part: Partial<NoteContent>) => ({ id: ID, base: having(part), content: BASE, at: LAST });

  it('takes back what was changed, and nothing else', async () => {
    await edit({ color: 'green' });
    await edit({ text: '别处写的', tags: ['水果', '乙'] }, LATER);
    const record = await valueOf(turnEdit(db, back({ color: 'green' })));
    expect(noteContent(record.annotation)).toEqual(having({ text: '别处写的', tags: ['水果', '乙'] }));
  });

  it('refuses where the text was changed since, and leaves everything', async () => {
    await edit({ text: '原文甲改', color: 'green' });
    const since = await edit({ text: '原文甲改乙添很多话' }, LATER, having({ text: '原文甲改', color: 'green' }));
    expect(await turnEdit(db, back({ text: '原文甲改', color: 'green' }))).toEqual({
      ok: false,
      error: 'changed-since',
      detail: ID,
    });
    expect(await db.annotations.get(ID)).toEqual(since);
  });

  it('changes nothing when it comes again', async () => {
    await edit({ text: '改过' });
    const once = await valueOf(turnEdit(db, back({ text: '改过' })));
    expect(noteText(once.annotation)).toBe(BASE.text);
    expect(await valueOf(turnEdit(db, back({ text: '改过' })))).toEqual(once);
  });
});

describe('trashAsSeen', () => {
  beforeEach(() => saveAnnotation(db, note()));

  it('puts the note in the trash as long as it says what it said, whatever its colour', async () => {
    await edit({ color: 'green' });
    const trashed = await valueOf(trashAsSeen(db, { id: ID, seen: BASE, at: LATER }));
    expect(trashed.deletedAt).toBe(LATER);
    expect(await valueOf(trashAsSeen(db, { id: ID, seen: BASE, at: LAST }))).toEqual(trashed);
  });

  it.each([{ text: '别处写的' }, { tags: ['水果', '乙'] }])(
    'leaves it where another surface wrote in it: %j',
    async (part) => {
      const since = await edit(part);
      expect(await trashAsSeen(db, { id: ID, seen: BASE, at: LATER })).toMatchObject({ error: 'changed-since' });
      expect(await db.annotations.get(ID)).toEqual(since);
    },
  );
});

describe('addAnnotation', () => {
  it('makes a note once, with what was last said of it, however often it is called', async () => {
    const made = note({ modified: NOW, created: NOW });
    expect(await valueOf(addAnnotation(db, { record: made, text: '正文' }))).toEqual({ record: made });
    const changed = await edit({ text: '先', color: 'blue' }, LATER);
    expect((await valueOf(addAnnotation(db, { record: made, text: '正文' }))).record).toEqual(changed);
    expect((await texts())[0]).toEqual(['先']);
  });

  it('is an edit where the note is there, and leaves it in the trash if it lies there', async () => {
    await addAnnotation(db, { record: note({ modified: NOW, created: NOW }) });
    await trashAnnotation(db, ID, NOW);
    const { record } = await valueOf(addAnnotation(db, { record: edited('下一句', LATER) }));
    expect([noteText(record.annotation), record.annotation.created, record.deletedAt]).toEqual(['下一句', NOW, NOW]);
  });
});
