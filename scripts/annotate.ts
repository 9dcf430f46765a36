/**
 * `npm run annotate -- FILE...` prints what is recognized in each file as one JSON
 * object a line (with the extracted `text` for .html and .md); without a file it reads JSON Lines (`{"id", "text", "date"?}`) from
 * standard input and writes one result a line, at constant memory. A bad line gives
 * `{"error", "line"}` and the stream goes on.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Dictionary, loadDictionary } from '@/utils/dictionary/load';
import { recognize } from '@/utils/recognize/recognize';
import { articleDate } from '@/utils/text/article-date';
import { readTextFile } from './annotate/read-file';
import { compiledDictionary } from './read-dictionary';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function bundledDictionary(): Dictionary {
  const bytes = readFileSync(compiledDictionary(ROOT));
  return loadDictionary(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function annotateFile(path: string, dictionary: Dictionary): object {
  const { extracted, text, ...facts } = readTextFile(path);
  const result = recognize(text, dictionary, { date: facts.date });
  return extracted ? { ...facts, text, ...result } : result;
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
    return {
      ...('id' in record ? { id: record.id } : {}),
      ...recognize(record.text, dictionary, { date: date ?? articleDate(record.text) }),
    };
  } catch (error) {
    return { error: `The line is no JSON: ${(error as Error).message}`, line };
  }
}

async function main(paths: readonly string[]): Promise<void> {
  const dictionary = bundledDictionary();
  if (paths.length === 0) return annotateLines(dictionary);
  for (const path of paths) process.stdout.write(`${JSON.stringify(annotateFile(path, dictionary))}\n`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
