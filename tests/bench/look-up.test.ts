import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compiledDictionary } from '@/scripts/read-dictionary';
import { loadDictionary } from '@/utils/dictionary/load';
import { search } from '@/utils/dictionary/look-up';
import { fastest, table } from './measure';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const QUERIES = ['王', '外交部', '亞太', 'w', 'wangyi', 'wy', 'a', 'china', 'foreign min', 'no such name'];

/** Milliseconds that a search may take while someone types. */
const LIMIT = 5;

describe('search', () => {
  it('answers while someone types', () => {
    const bytes = readFileSync(compiledDictionary(ROOT));
    const dictionary = loadDictionary(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    const times = QUERIES.map((query) => fastest(() => search(dictionary, query, { limit: 12 })));
    const rows = QUERIES.map((query, at) => [query, (times[at] ?? 0).toFixed(2)]);
    process.stdout.write(`\nLook-ups among ${dictionary.entityCount} entities\n${table(['query', 'ms'], rows)}\n`);
    expect(Math.max(...times)).toBeLessThan(LIMIT);
  });
});
