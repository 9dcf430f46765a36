import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault';
import { JsonScanner, type ScannedValue } from '@/utils/exchange/json-scanner';

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

describe('JsonScanner', () => {
  function scanned(pieces: readonly string[], wants: (path: readonly string[]) => boolean): ScannedValue[] {
    const values: ScannedValue[] = [];
    const scanner = new JsonScanner({ wants, onValue: (value) => values.push(value) });
    for (const piece of pieces) expect(scanner.push(piece)).toBeUndefined();
    expect(scanner.end()).toBeUndefined();
    return values;
  }
  const inPieces = (text: string, size: number): string[] =>
    Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, (index + 1) * size));

  it('hands out what is wanted, with its path and line', () => {
    const text = '{"a": 1,\n "items": [ {"b": [2]},\n  "x" , -1.5e3],\n "first": {"items": [true]}}';
    const wants = (path: readonly string[]) => path.at(-1) === '[]' || path[0] === 'a';
    expect(scanned([text], wants)).toEqual([
      { path: ['a'], line: 1, text: '1' },
      { path: ['items', '[]'], line: 2, text: '{"b": [2]}' },
      { path: ['items', '[]'], line: 3, text: '"x"' },
      { path: ['items', '[]'], line: 3, text: '-1.5e3' },
      { path: ['first', 'items', '[]'], line: 4, text: 'true' },
    ]);
  });

  it('hands out the same however the text is divided', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (all, size) => {
          const text = JSON.stringify({ 'k"\u{1F600}': all, rest: [all] }, undefined, 1);
          const wants = (path: readonly string[]) => path[0] === 'k"\u{1F600}' && path.length === 2;
          const values = scanned(inPieces(text, size), wants);
          expect(values.map((value) => JSON.parse(value.text ?? ''))).toEqual(JSON.parse(JSON.stringify(all)));
          expect(values).toEqual(scanned([text], wants));
          for (const { line, text: part = '' } of values) {
            expect(
              text
                .split('\n')
                .slice(line - 1)
                .join('\n')
                .includes(part),
            ).toBe(true);
          }
        },
      ),
    );
  });

  it('finds the same fault however the text is divided', { timeout: 30_000 }, () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', 'u', '1', '0', '-', '.', 'e', 'null', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        const scanner = new JsonScanner({ wants: () => true, onValue: () => undefined });
        for (const unit of text) scanner.push(unit);
        expect(scanner.end()).toEqual(findJsonFault(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds no value that is nested too deep or too long, and goes on behind it', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(scanned([`[${deep}, 1]`], (path) => path.length === 1)).toEqual([
      { path: ['[]'], line: 1, text: undefined, refused: 'too-deep' },
      { path: ['[]'], line: 1, text: '1' },
    ]);
    const long = ['["', ...Array.from({ length: 21 }, () => '汉'.repeat(1_000_000)), '", 2]'];
    expect(scanned(long, (path) => path.length === 1)).toEqual([
      { path: ['[]'], line: 1, text: undefined, refused: 'too-long' },
      { path: ['[]'], line: 1, text: '2' },
    ]);
  });
});
