import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFixture } from '@/tests/fixtures/sina/read-fixture';
import { loadDictionary } from '@/utils/dictionary/load';
import type { Recognition } from '@/utils/model/recognition';
import { recognize } from '@/utils/recognize/recognize';

/** What the engine, run here with the dictionary of a build, recognizes in a text; of the day of the sample article unless another is given. */
export function recognized(
  text: string,
  build: string,
  date = readFixture('desktop-2022').expected.facts?.publishedAt?.slice(0, 10),
): Recognition {
  const bytes = readFileSync(path.join(build, 'dictionary.bin'));
  const dictionary = loadDictionary(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return recognize(text, dictionary, { date });
}
