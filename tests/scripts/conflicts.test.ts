import { describe, expect, it } from 'vitest';
import { conflictLines } from '@/scripts/conflicts';
import { readEntries } from '@/utils/dictionary/read-entries';

const { entities } = readEntries(
  [
    {
      path: 'places.yaml',
      text: `
- { id: pk, name: 巴基斯坦, short: 巴, source: reference }
- { id: br, name: 巴西, short: 巴, source: reference }
- { id: cn, name: 中国, source: reference }
`,
    },
    {
      path: 'people.yaml',
      text: `
- { id: father, name: 老别, aliases: [别尔德], source: reference }
- { id: son, name: 小别, aliases: [{ text: 别尔德, needs: self, from: 2022-03, notAfter: [老] }], source: reference }
`,
    },
  ],
  new Map(),
);

describe('conflictLines', () => {
  const lines = conflictLines(entities);

  it('names the entities that share a form, and what tells them apart', () => {
    const at = lines.indexOf('别尔德');
    expect(lines.slice(at + 1, at + 3)).toEqual([
      '  person/father  otherwise  dictionary/people.yaml:2',
      '  person/son  needs person/son, not after 老, from 2022-03  dictionary/people.yaml:3',
    ]);
  });

  it('counts members of lists apart from names', () => {
    const at = lines.indexOf('巴 (in lists)');
    expect(lines.slice(at + 1, at + 3).map((line) => line.split('  ').slice(1, 3).join(' '))).toEqual([
      expect.stringContaining('place/pk where named'),
      expect.stringContaining('place/br where named'),
    ]);
    expect(lines).toContain('巴方');
  });

  it('is silent about what only one entity is called', () => {
    expect(lines).not.toContain('中国');
  });
});
