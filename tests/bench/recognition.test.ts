import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import Modern from 'modern-ahocorasick';
import { describe, expect, it } from 'vitest';
import { compiledDictionary } from '@/scripts/read-dictionary';
import { buildAutomaton } from '@/utils/dictionary/build-automaton';
import type { Sections } from '@/utils/dictionary/layout';
import { loadDictionary } from '@/utils/dictionary/load';
import { recognize } from '@/utils/recognize/recognize';
import { scan } from '@/utils/recognize/scan';
import { fastest, table } from './measure';
import { aliases, dictionaryForms, newsText } from './news-text';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const forms = dictionaryForms(ROOT);

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function speed(length: number, milliseconds: number): string {
  return (length / milliseconds / 1_000).toFixed(2);
}

function bareLoop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Leftmost-longest over a map from first characters to their words, longest first. */
function firstCharacterMap(words: readonly string[]): (text: string) => number {
  const byFirst = new Map<string, string[]>();
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const first = word[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return (text) => {
    let count = 0;
    for (let at = 0; at < text.length;) {
      const word = byFirst.get(text[at] ?? '')?.find((each) => text.startsWith(each, at));
      if (word) count++;
      at += word?.length ?? 1;
    }
    return count;
  };
}

function oneRegExp(words: readonly string[]): (text: string) => number {
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), 'g');
  return (text) => text.match(pattern)?.length ?? 0;
}

function print(title: string, lines: string): void {
  process.stdout.write(`\n${title}\n${lines}\n`);
}

describe('recognition', () => {
  it('finds the same as other matchers, and is compared with them in one run', () => {
    const words = aliases(forms, 20_000);
    const text = newsText(words, 1_000_000);
    const units = unitsOf(text);
    const sections = buildAutomaton(words) as unknown as Sections;
    const ours = (within: Uint16Array): number => {
      let count = 0;
      scan(sections, within, () => count++);
      return count;
    };
    const monyone = new Monyone(words);
    const modern = new Modern([...words]);
    const byMap = firstCharacterMap(words);
    const byRegExp = oneRegExp(words);
    const all = ours(units);
    const shorter = text.slice(0, 20_000);
    expect(monyone.matchInText(text)).toHaveLength(all);
    expect(modern.search(shorter)).toHaveLength(ours(unitsOf(shorter)));
    expect(byMap(shorter)).toBe(byRegExp(shorter));

    // The slow ones run on a part of the text, or the bench would take hours.
    const rows = (
      [
        ['bare loop over the string', text, bareLoop],
        ['our automaton', text, () => ours(units)],
        ['@monyone/aho-corasick (fast)', text, (part: string) => monyone.matchInText(part)],
        ['first-character Map', text, byMap],
        ['one RegExp', shorter, byRegExp],
        ['modern-ahocorasick', shorter, (part: string) => modern.search(part)],
      ] as const
    ).map(([name, part, run]) => ({ name, perCharacter: fastest(() => run(part), 3) / part.length }));
    const bare = rows[0]?.perCharacter ?? 0;
    print(
      `${words.length} aliases, ${text.length} characters, ${all} occurrences`,
      table(
        ['', 'M chars/s', 'of bare loop'],
        rows.map(({ name, perCharacter: time }) => [name, speed(1, time), `${((100 * bare) / time).toFixed(2)} %`]),
      ),
    );
  });

  it('costs the same per character whatever the length', () => {
    const bytes = readFileSync(compiledDictionary(ROOT));
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const load = fastest(() => loadDictionary(buffer));
    const dictionary = loadDictionary(buffer);
    const text = newsText(forms, 10_000_000);
    const rows = [10_000, 100_000, 1_000_000, 10_000_000].map((length) => {
      const part = text.slice(0, length);
      const units = unitsOf(part);
      // A short text takes more runs until the engine has optimized what it runs.
      const runs = Math.max(1, Math.min(200, 5_000_000 / length));
      const scanned = fastest(() => scan(dictionary.sections, units, () => undefined), runs);
      const recognized = fastest(() => recognize(part, dictionary, { date: '2024-06-01' }), runs);
      return [String(length), speed(length, scanned), speed(length, recognized)];
    });
    expect(recognize(text.slice(0, 10_000), dictionary).mentions.length).toBeGreaterThan(100);
    print('the bundled dictionary', table(['characters', 'automaton M chars/s', 'recognize M chars/s'], rows));
    const megabytes = (size: number): string => `${(size / 1e6).toFixed(2)} MB`;
    const buffers = new Set(Object.values(dictionary.sections).map((section) => section.buffer));
    const memory = [...buffers].reduce((sum, each) => sum + each.byteLength, 0);
    print(
      'the asset',
      `${megabytes(bytes.byteLength)}, gzipped ${megabytes(gzipSync(bytes).byteLength)}, loaded in ${load.toFixed(2)} ms, ${megabytes(memory)} in memory`,
    );
  });
});
