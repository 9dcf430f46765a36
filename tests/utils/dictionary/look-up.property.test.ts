import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { compileDictionary } from '@/utils/dictionary/compile';
import { loadDictionary } from '@/utils/dictionary/load';
import { search } from '@/utils/dictionary/look-up';
import { condense } from '@/utils/text/condense';

const CHARACTERS = [...'中国王毅外交部长重庆行银旅AG2·'];
const WORDS = ['Wang', 'Yi', 'Bank', 'of', 'China', 'Über', "Xi'an", 'B20'];

const name = fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const english = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

const entries = fc.array(
  fc.record({ name, aliases: fc.array(name, { maxLength: 3 }), en: fc.option(english, { nil: undefined }) }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

type Written = ReturnType<typeof named>;

function named({ name: own, aliases, en }: { name: string; aliases: string[]; en: string | undefined }, at: number) {
  return {
    id: `organization/e${at}`,
    kind: 'organization' as const,
    name: own,
    aliases,
    source: 'reference',
    place: { file: '', line: at },
    ...(en ? { en } : {}),
  };
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/g, '');
const letters = (text: string): string => plain(text).replaceAll(' ', '').replaceAll('v', 'u');

/** The best place of an entry in the order of results, or none: every form is tried in every way. */
function bestOf(entry: Written, query: string): readonly (number | string)[] | undefined {
  const wanted = condense(query).text;
  const found: (readonly (number | string)[])[] = [];
  const forms = new Set([entry.name, ...entry.aliases].map((form) => condense(form).text));
  for (const form of forms) {
    const isName = form === condense(entry.name).text;
    const rest = [isName ? 0 : 1, form.length, form];
    const syllables = pinyin(form, { toneType: 'none', type: 'array' }).map(letters);
    const read = letters(query);
    if (/[\p{L}\p{N}]/u.test(wanted)) {
      if (isName && form === wanted) found.push([0, ...rest]);
      else if (form.startsWith(wanted)) found.push([isName ? 1 : 2, ...rest]);
      else if (form.includes(wanted)) found.push([6, ...rest]);
    }
    if (read !== '' && !/\p{Script=Han}/u.test(wanted)) {
      if (syllables.join('').startsWith(read)) found.push([3, ...rest]);
      if (
        syllables
          .map((syllable) => syllable.slice(0, 1))
          .join('')
          .startsWith(read)
      )
        found.push([4, ...rest]);
    }
  }
  const en = plain(entry.en ?? '');
  const words = plain(query).trim();
  if (words !== '' && !/\p{Script=Han}/u.test(wanted) && ` ${en}`.includes(` ${words}`))
    found.push([en === words ? 0 : 5, 1, en.length, '\uffff']);
  return found.sort(compare)[0];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] as number) < (b[at] as number) ? -1 : 1;
}

const query = fc.oneof(
  name,
  english.chain((text) => fc.nat(text.length).map((end) => text.slice(0, end))),
  name.chain((text) => fc.nat(8).map((end) => pinyin(text, { toneType: 'none', separator: '' }).slice(0, end + 1))),
  fc.array(fc.constantFrom(...'wyzgbac2 '), { maxLength: 4 }).map((parts) => parts.join('')),
);

describe('search', () => {
  it('finds what trying every form of every entry finds, in the same order', () => {
    let found = 0;
    fc.assert(
      fc.property(entries, query, (written, wanted) => {
        const placed = written.map(named);
        const dictionary = loadDictionary(compileDictionary({ entities: placed, pledges: [] }).buffer);
        const expected = placed
          .flatMap((entry) => {
            const best = bestOf(entry, wanted);
            return best ? [{ id: entry.id, best }] : [];
          })
          .sort((a, b) => compare(a.best, b.best) || (a.id < b.id ? -1 : 1));
        const ids = search(dictionary, wanted, { limit: 50 }).map(({ id }) => id);
        expect(ids).toEqual(expected.map(({ id }) => id));
        found += ids.length;
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
