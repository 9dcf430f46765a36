/**
 * `npm run annotate -- FILE...` prints what is recognized in each file as one JSON
 * object; without a file it reads JSON Lines (`{"id", "text", "date"?}`) from
 * standard input and writes one result a line, at constant memory. A bad line gives
 * `{"error", "line"}` and the stream goes on.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Dictionary, loadDictionary } from '@/utils/dictionary/load';
import type { Recognition } from '@/utils/model/recognition';
import { recognize } from '@/utils/recognize/recognize';
import { articleDate } from '@/utils/text/article-date';
import { compiledDictionary } from './read-dictionary';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function bundledDictionary(): Dictionary {
  const bytes = readFileSync(compiledDictionary(ROOT));
  return loadDictionary(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function annotateText(text: string, dictionary: Dictionary, date = articleDate(text)): Recognition {
  return recognize(text, dictionary, { date });
}

async function annotateLines(dictionary: Dictionary): Promise<void> {
  let line = 0;
  for await (const input of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line++;
    if (input.trim() === '') continue;
    const drained = process.stdout.write(`${JSON.stringify(annotateLine(input, line, dictionary))}\n`);
    if (!drained) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

function annotateLine(input: string, line: number, dictionary: Dictionary): object {
  try {
    const record: unknown = JSON.parse(input);
    if (typeof record !== 'object' || record === null || !('text' in record) || typeof record.text !== 'string') {
      return { error: 'The line has no "text".', line };
    }
    const date = 'date' in record && typeof record.date === 'string' ? record.date.slice(0, 10) : undefined;
    return { ...('id' in record ? { id: record.id } : {}), ...annotateText(record.text, dictionary, date) };
  } catch (error) {
    return { error: `The line is no JSON: ${(error as Error).message}`, line };
  }
}

async function main(paths: readonly string[]): Promise<void> {
  const dictionary = bundledDictionary();
  if (paths.length === 0) return annotateLines(dictionary);
  for (const path of paths) console.log(JSON.stringify(annotateText(readFileSync(path, 'utf8'), dictionary)));
}

await main(process.argv.slice(2));
