import { describe, expect, it } from 'vitest';
import { read, valueOf } from './reading';
import { SAMPLE } from './sample-data';

describe('a store that was saved as it lay', () => {
  const dump = (version: number) => {
    const { annotations, articles, ...others } = SAMPLE;
    const rows = { ...others, articles, annotations: annotations.map((row) => ({ ...row, later: 7 })) };
    return {
      database: 'meipi',
      version,
      rows: 9,
      tables: { ...rows, imports: [{ id: 'x' }], meta: { unreadable: 'x' } },
    };
  };

  it.each([60, 990])('comes in whole, whatever version wrote it: %s', (version) => {
    const { data, refused } = valueOf(read(JSON.stringify(dump(version), undefined, 1)));
    expect(refused).toEqual([]);
    expect(data).toEqual({ ...SAMPLE, annotations: SAMPLE.annotations.map((row) => ({ ...row, later: 7 })) });
  });

  it('comes in but for rows that cannot be, and tables that could not be read', () => {
    const { tables, ...rest } = dump(60);
    const bad = { ...tables, annotations: [...tables.annotations, { id: 'x' }, null], articles: { unreadable: 'x' } };
    const { data, refused } = valueOf(read(JSON.stringify({ ...rest, tables: bad })));
    expect(data.annotations).toHaveLength(2);
    expect(refused.map(({ list, reason }) => [list, reason])).toEqual([
      ['tables.annotations', 'wrong-shape'],
      ['tables.annotations', 'wrong-shape'],
    ]);
  });

  it('is told from any other file with tables', () => {
    const { tables } = dump(60);
    expect(read(JSON.stringify({ tables }))).toMatchObject({ error: 'not-meipi' });
    expect(read(JSON.stringify({ database: 'other', version: 1, tables }))).toMatchObject({ error: 'not-meipi' });
    expect(read(JSON.stringify({ constructor: { annotations: [1] }, toString: 1 }))).toMatchObject({
      error: 'not-meipi',
    });
  });
});
