import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compiledDictionary, faultLine, readDictionary } from '@/scripts/read-dictionary';
import { loadDictionary } from '@/utils/dictionary/load';
import { recognize } from '@/utils/recognize/recognize';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

function bundled() {
  const bytes = readFileSync(compiledDictionary(ROOT));
  return loadDictionary(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

describe('the bundled dictionary', () => {
  it('has no fault', () => {
    expect(readDictionary(ROOT).faults.map(faultLine)).toEqual([]);
  });

  it('knows every country of CLDR, in Chinese of either script and in English', () => {
    const dictionary = bundled();
    for (const [words, id] of [
      ['哈萨克斯坦', 'place/kz'],
      ['烏茲別克', 'place/uz'],
      ['紐西蘭', 'place/nz'],
      ['法国', 'place/fr'],
    ] as const) {
      expect(recognize(words, dictionary).mentions.map(({ entity }) => entity)).toEqual([[id]]);
    }
  });

  it('calls them and all else in traditional characters where these differ', () => {
    const dictionary = bundled();
    const said = (id: string) => dictionary.entity(dictionary.numberOf(id) ?? -1).hant;
    const ids = ['place/kz', 'place/nz', 'person/xi-jinping', 'person/wang-yi', 'organization/un'];
    expect(ids.map(said)).toEqual(['哈薩克', '紐西蘭', '習近平', undefined, '聯合國']);
  });
});

interface Gold {
  readonly text: string;
  readonly mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
    readonly optional?: boolean;
  }[];
}

/** The reference texts are no part of the project and lie beside few of its clones. */
describe.runIf(existsSync(CORPUS))('on the reference corpus (skipped where ../shared/corpus is missing)', () => {
  const files = existsSync(CORPUS)
    ? readdirSync(`${CORPUS}/gold`).filter((name) => name.endsWith('.json'))
    : ['any text'];
  for (const name of files) {
    it(`finds nine of ten mentions of ${name} with their exact spans`, () => {
      const gold = JSON.parse(readFileSync(`${CORPUS}/gold/${name}`, 'utf8')) as Gold;
      const text = readFileSync(`${CORPUS}/texts/${gold.text}`, 'utf8');
      const found = new Set(
        recognize(text, bundled()).mentions.map(({ start, end, kind }) => `${kind}@${start}-${end}`),
      );
      const wanted = gold.mentions.filter(({ optional }) => !optional);
      const hits = wanted.filter(({ start, end, kind }) => found.has(`${kind}@${start}-${end}`));
      expect(hits.length / wanted.length).toBeGreaterThan(0.9);
    });
  }
});
