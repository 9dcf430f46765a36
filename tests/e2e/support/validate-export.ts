import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const SCHEMA = fileURLToPath(new URL('../../../schema/meipi-export-1.schema.json', import.meta.url));

/** The faults of an export by the published schema; none for a valid one. */
export function exportFaults(data: unknown): unknown[] {
  const ajv = new Ajv2020({ strict: true, strictTuples: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  return validate(data) ? [] : (validate.errors ?? ['The schema refuses it without a reason.']);
}
