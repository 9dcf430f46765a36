import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '@/utils/exchange/json-fault';

/** `|` marks the place of the fault. */
const FAULTS = [
  '|hello',
  '{|a: 1}',
  '{"a" |1}',
  '{"a": 1,|}',
  '[1,|]',
  '[1 |2]',
  '[0|1]',
  '[-|a]',
  '[1.|x]',
  '[1e|x]',
  '[tru|x]',
  '["a|\n"]',
  '["\\|q"]',
  '["\\u12|g4"]',
  '{}|{}',
  '{"a":\n  [1,\n   |;]}',
  '[|)',
  '[1|}',
  '|\uFEFF{}',
];

const CUT = [
  '',
  ' ',
  '{',
  '[',
  '{"',
  '{"a',
  '{"a"',
  '{"a":',
  '{"a":1',
  '{"a":1,',
  '[1',
  '[-',
  '[1.',
  '[1e',
  '[1e+',
  '[t',
  '[fals',
  '["\\',
  '["\\u',
  '["\\u00',
  '[[]',
  '[{}',
];

describe('findJsonFault', () => {
  it.each(FAULTS)('finds the fault at the bar in %j', (marked) => {
    const before = marked.slice(0, marked.indexOf('|'));
    const lines = before.split('\n');
    expect(findJsonFault(marked.replace('|', ''))).toEqual({
      line: lines.length,
      column: (lines.at(-1) ?? '').length + 1,
      atEnd: false,
    });
  });

  it.each(CUT)('sees that %j is cut off', (text) => {
    expect(findJsonFault(text)).toMatchObject({ atEnd: true });
  });

  it('finds no fault in JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findJsonFault(text)).toBeUndefined();
      }),
    );
  });

  it('sees every beginning of an object as cut off', () => {
    fc.assert(
      fc.property(fc.object(), fc.nat(), (object, length) => {
        const text = JSON.stringify(object, undefined, 1);
        const cut = text.slice(0, length % text.length);
        expect(findJsonFault(cut)).toMatchObject({ atEnd: true });
      }),
    );
  });

  it('finds a fault exactly where the engine refuses a text', { timeout: 30_000 }, () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      'u',
      '1',
      '0',
      '-',
      '.',
      'e',
      'null',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        expect(findJsonFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads a text of a million brackets', () => {
    expect(findJsonFault('['.repeat(1_000_000))).toMatchObject({ column: 1_000_001, atEnd: true });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // what the test asks
  }
}
