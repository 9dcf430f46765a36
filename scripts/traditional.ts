/**
 * Names in traditional characters, from OpenCC's tables (opencc-js) as Taiwan writes them.
 * The tables are made for running text; in names a character that has two traditional forms
 * is mostly the one that it was already: 里 of a transliteration is not 裡, and a Mr 范 is
 * not 範.
 */
import { Converter } from 'opencc-js/cn2t';
import type { EntityKind } from '@/utils/model/entity';

const convert = Converter({ from: 'cn', to: 'tw' });

/** What stays as it is in every name, and in names of people. */
const KEPT: readonly (readonly [from: RegExp, to: string])[] = [
  [/裡/g, '里'],
  [/採埃孚/g, '采埃孚'],
];
const KEPT_IN_PEOPLE: readonly (readonly [from: RegExp, to: string])[] = [
  [/範/g, '范'],
  [/餘/g, '余'],
  [/鬱/g, '郁'],
  [/佈/g, '布'],
  [/採/g, '采'],
  [/於/g, '于'],
];

/** A name in traditional characters. */
export function traditionalName(kind: EntityKind, name: string): string {
  const kept = kind === 'person' ? [...KEPT, ...KEPT_IN_PEOPLE] : KEPT;
  return kept.reduce((text, [from, to]) => text.replaceAll(from, to), convert(name));
}
