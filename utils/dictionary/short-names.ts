/**
 * The short name by which a person of the dictionary is called together with a
 * title: 习 (习主席), 王 (王外长), 塞西 (塞西总统), 岸田 (岸田首相).
 */
import { condense } from '@/utils/text/condense';
import type { PlacedEntry } from './entry';
import { surnameOf } from './surnames';

/** Places whose people bear names of Chinese form. */
const SINITIC = new Set([
  'place/cn',
  'place/hk',
  'place/mo',
  'place/tw',
  'place/kr',
  'place/kp',
  'place/sg',
  'place/vn',
  'place/my',
]);
const JAPAN = 'place/jp';
const HAN_NAME = /^[㐀-鿿]{2,4}$/;

/** The short names of a person, folded; none for entities of other kinds. */
export function shortNamesOf(entry: PlacedEntry): string[] {
  if (entry.kind !== 'person') return [];
  const plain = (entry.aliases ?? []).flatMap((alias) => (typeof alias === 'string' ? [alias] : []));
  const names = [entry.name, ...plain].map((name) => condense(name).text);
  const own = condense(entry.name).text;
  if (isOf(entry, JAPAN)) return HAN_NAME.test(own) && own.length === 4 ? [own.slice(0, 2)] : [];
  const surname = isForeign(entry) || names.some((name) => name.includes('·')) ? undefined : surnameOf(own);
  if (surname !== undefined && HAN_NAME.test(own)) return [surname];
  return [...new Set(names.flatMap((name) => lastPart(name) ?? []))];
}

function lastPart(name: string): string | undefined {
  if (!name.includes('·')) return undefined;
  const last = name.slice(name.lastIndexOf('·') + 1);
  return last === '' ? undefined : last;
}

function isOf({ posts = [] }: PlacedEntry, place: string): boolean {
  return posts.some((post) => post.of === place);
}

function isForeign({ posts = [] }: PlacedEntry): boolean {
  return posts.some((post) => post.of !== undefined && /^place\/[a-z]{2}$/.test(post.of) && !SINITIC.has(post.of));
}
