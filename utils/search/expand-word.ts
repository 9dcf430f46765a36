import type { Dictionary } from '@/utils/dictionary/load';
import { freeNames, search } from '@/utils/dictionary/look-up';
import type { SearchTerm } from '@/utils/model/notebook';
import type { Recognition } from '@/utils/model/recognition';
import { condense } from '@/utils/text/condense';

/** What is typed in Latin letters may begin many names; these many are searched for. */
const MOST_READ = 5;
/** A shorter name, such as the one character of a country, also stands inside other words. */
const SHORTEST_FORM = 2;

/**
 * A word of a query with what else it may be called: other names of the entity that it
 * names, be it by a name, by an office and a surname (习主席) or, in Latin letters, by the
 * beginning of its pinyin or English name.
 *
 * @param word condensed
 * @param recognized the recognition of the word, taken as a text
 */
export function expandWord(dictionary: Dictionary, word: string, recognized: Recognition): SearchTerm {
  const { mentions, entities } = recognized;
  const whole = mentions
    .filter(({ text, how }) => how !== 'pattern' && condense(text).text === word)
    .flatMap(({ entity }) => entity);
  const ids = [...new Set([...whole, ...foundIds(dictionary, word)])];
  const names = ids.flatMap((id) => {
    const number = dictionary.numberOf(id);
    if (number !== undefined) return freeNames(dictionary, number);
    const own = entities[id];
    return own ? [own.name, ...own.aliases] : [];
  });
  const forms = names.map((name) => condense(name).text).filter((form) => form.length >= SHORTEST_FORM);
  return { forms: shortest([word, ...forms]), ids };
}

/** Written in characters a word must name the entity in full, or half of the dictionary would be found by a surname. */
function foundIds(dictionary: Dictionary, word: string): readonly string[] {
  if (word.length < SHORTEST_FORM) return [];
  const found = search(dictionary, word, { limit: MOST_READ });
  const latin = !/\p{Script=Han}/u.test(word);
  return found.filter(({ matched }) => latin || condense(matched).text === word).map(({ id }) => id);
}

/** The forms that are found by no other one of them, the first one first. */
function shortest(forms: readonly string[]): readonly string[] {
  const different = [...new Set(forms)];
  return different.filter((form, at) => at === 0 || !different.some((other) => other !== form && form.includes(other)));
}
