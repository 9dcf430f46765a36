/**
 * Builds the index that look-up.ts searches. Every form that can be recognized by
 * itself stands in one list, sorted by its folded text, ended by a 0. Pinyin is kept as one syllable
 * a character: how a character is mostly read, and the few places where it is read
 * otherwise (重 in 重庆). That takes a twentieth of the room of the letters and gives
 * initials for nothing.
 */
import { pinyin } from 'pinyin-pro';
import type { PlacedEntry } from './entry';
import { formsOf } from './forms';
import { FORM } from './layout';
import { plainPinyin } from './look-up-text';

interface LookUpForm {
  readonly text: string;
  readonly entity: number;
  readonly flags: number;
  /** Plain syllables, one a code unit of the text; empty for what is not read aloud. */
  readonly syllables: readonly string[];
}

/** The look-up sections of entries in the order of their numbers; see layout.ts. */
export function lookUpSections(sorted: readonly PlacedEntry[]) {
  const forms = sorted.flatMap(lookUpForms).sort((a, b) => order(a.text, b.text) || a.entity - b.entity);
  const syllables = [
    '',
    ...new Set(forms.flatMap((form) => form.syllables).filter((syllable) => syllable !== '')),
  ].sort(order);
  const formText = unitsOf(forms.map((form) => `${form.text}\0`));
  const numberOf = new Map(syllables.map((syllable, at) => [syllable, at]));
  const read = forms.flatMap((form) => [...form.syllables, ''].map((syllable) => numberOf.get(syllable) ?? 0));
  return {
    formText,
    formEntity: forms.map((form) => form.entity),
    formFlags: forms.map((form) => form.flags),
    ...readings(formText, read),
    syllableText: unitsOf(syllables.map((syllable) => `${syllable}\0`)),
    englishText: unitsOf(sorted.map(({ en }) => `${en ?? ''}\0`)),
  };
}

/** The forms of an entry, those that fold alike once: as its name if one of them is, as gated if all of them are. */
function lookUpForms(entry: PlacedEntry, entity: number): LookUpForm[] {
  const forms = new Map<string, LookUpForm>();
  for (const form of formsOf(entry)) {
    if (form.fuses || form.text === '') continue;
    const known = forms.get(form.text);
    const name = form.written === entry.name || ((known?.flags ?? 0) & FORM.name) !== 0 ? FORM.name : 0;
    const gated = form.condition && ((known?.flags ?? FORM.gated) & FORM.gated) !== 0 ? FORM.gated : 0;
    const syllables = known?.syllables ?? syllablesOf(form.text, entry.kind === 'person');
    forms.set(form.text, { text: form.text, entity, flags: name | gated, syllables });
  }
  return [...forms.values()];
}

function syllablesOf(text: string, person: boolean): string[] {
  // A name of two or three characters begins with a surname, and some surnames are read otherwise than the word.
  const surname = person && text.length <= 3 ? 'head' : 'off';
  const read = pinyin(text, { toneType: 'none', type: 'array', surname });
  return [...text].flatMap((character, at) => [plainPinyin(read[at] ?? ''), ...(character.length > 1 ? [''] : [])]);
}

/** The most frequent syllable of each code unit, and the places that differ. */
function readings(units: readonly number[], read: readonly number[]) {
  const counts = new Map<number, Map<number, number>>();
  units.forEach((unit, at) => {
    const ofUnit = counts.get(unit) ?? new Map<number, number>();
    counts.set(unit, ofUnit.set(read[at] ?? 0, (ofUnit.get(read[at] ?? 0) ?? 0) + 1));
  });
  const readingOf = new Uint16Array(65536);
  for (const [unit, ofUnit] of counts)
    readingOf[unit] = [...ofUnit].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
  const oddAt = units.flatMap((unit, at) => (readingOf[unit] === read[at] ? [] : [at]));
  return { readingOf, oddAt, oddReading: oddAt.map((at) => read[at] ?? 0) };
}

function unitsOf(texts: readonly string[]): number[] {
  const all = texts.join('');
  return Array.from({ length: all.length }, (_, index) => all.charCodeAt(index));
}

/** By code units, as the search compares. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
