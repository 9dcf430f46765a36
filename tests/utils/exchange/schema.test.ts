import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExport } from './parse-export';
import type { ReaderData } from '@/utils/model/reader-data';
import { readerData } from './arbitrary-data';
import { exportText } from './export-text';
import { mutatedValue } from './mutate';
import { EMPTY, SAMPLE } from './sample-data';

const schema = JSON.parse(readFileSync('schema/meipi-export-1.schema.json', 'utf8'));
const ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What a JSON Schema cannot say. */
const BEYOND_SCHEMA = /: twice |The end stands before the start/;

const TABLES = ['articles', 'entries', 'verdicts', 'sightings', 'drafts', 'tags'];
const OPTIONAL = ['drafts', 'tags'];

describe('the schema of the export', () => {
  it.each([
    ['of nothing', EMPTY],
    ['of one row in every table', SAMPLE],
  ])('accepts an export %s', (_, data) => {
    expect(validate(JSON.parse(exportText(data))) || validate.errors).toBe(true);
  });

  it('accepts every export', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(readerData, (data) => {
        expect(validate(JSON.parse(exportText(data))) || validate.errors).toBe(true);
      }),
    );
  });

  it('refuses exactly what does not come in whole', { timeout: 30_000 }, () => {
    const { first, meipi, ...rest } = JSON.parse(exportText(SAMPLE));
    let refused = 0;
    fc.assert(
      fc.property(mutatedValue({ items: first.items, meipi: { ...meipi, format: undefined } }), (value) => {
        const { items, meipi: block } = value as { items: unknown; meipi: object };
        const isBlock = typeof block === 'object' && block !== null && !Array.isArray(block);
        fc.pre(isBlock);
        const file = { ...rest, first: { ...first, items }, meipi: { ...block, format: 1 } };
        const outcome = parseExport(JSON.stringify(file));
        const isBeyond = !outcome.ok && BEYOND_SCHEMA.test(outcome.detail ?? '');
        if (!outcome.ok) refused++;
        const isValid = validate(JSON.parse(JSON.stringify(file)));
        const isWhole = isBeyond || (outcome.ok && holdsAll(file, outcome.value));
        expect({ outcome, isValid, errors: validate.errors }).toMatchObject({ isValid: isWhole });
      }),
      { numRuns: 1_500 },
    );
    expect(refused).toBeGreaterThan(300);
  });
});

/** Whether each list of a file was a list, and each of its notes said that it is one of ours. */
function holdsAll(
  file: { readonly first: { readonly items: unknown }; readonly meipi: object },
  data: ReaderData,
): boolean {
  const { items } = file.first;
  if (!Array.isArray(items) || !items.every((item: unknown) => Object.hasOwn(Object(item), 'meipi:article')))
    return false;
  const lists = Object.fromEntries(Object.entries(file.meipi));
  const isTable = (table: string): boolean =>
    Array.isArray(lists[table]) || (OPTIONAL.includes(table) && !(table in lists));
  return items.length === data.annotations.length && TABLES.every(isTable);
}
