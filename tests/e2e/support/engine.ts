import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFixture } from '@/tests/fixtures/sina/read-fixture';
import { loadDictionary } from '@/utils/dictionary/load';
import type { Recognition } from '@/utils/model/recognition';
import { recognize } from '@/utils/recognize/recognize';

/** What the engine, run here with the dictionary of a build, recognizes in the text of the sample article. */
export function recognized(text: string, build: string): Recognition {
  const bytes = readFileSync(path.join(build, 'dictionary.bin'));
  const dictionary = loadDictionary(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const date = readFixture('desktop-2022').expected.facts?.publishedAt?.slice(0, 10);
  return recognize(text, dictionary, { date });
}
