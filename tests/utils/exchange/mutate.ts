import fc from 'fast-check';

/** Pieces that do harm: JSON punctuation, other types, prototypes, halves of characters. */
const PIECES = [
  '',
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '0',
  '-1',
  '1e999',
  'null',
  'true',
  '{}',
  '[]',
  '""',
  '\n',
  '汉',
  '\ud800',
  '"__proto__": {"a": 1},',
  'Z',
  '2',
];

/** The text with a stretch replaced, once to three times: cut out, doubled, or overwritten. */
export function mutated(text: string): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.nat(text.length),
    length: fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(200)),
    piece: fc.oneof(fc.constantFrom(...PIECES), fc.constant('double'), fc.string({ maxLength: 4 })),
  });
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) =>
    edits.reduce((before, { at, length, piece }) => {
      const stretch = before.slice(at, at + length);
      return before.slice(0, at) + (piece === 'double' ? stretch + stretch : piece) + before.slice(at + length);
    }, text),
  );
}

/** The JSON value with one part, at any depth, removed or replaced. */
export function mutatedValue(value: unknown): fc.Arbitrary<unknown> {
  const parts = partsOf(value);
  const other = fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      true,
      -1,
      0.5,
      2,
      '',
      'x',
      '2024-02-30T00:00:00.000Z',
      [],
      {},
      [null],
      ['x'],
      [{}],
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc.tuple(fc.constantFrom(...parts), other).map(([path, replacement]) => {
    const copy: unknown = structuredClone(value);
    set(copy, path, replacement);
    return copy;
  });
}

type Path = readonly (string | number)[];

function partsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const children = Object.entries(value).flatMap(([key, child]) => partsOf(child, [...path, key]));
  return path.length > 0 ? [path, ...children] : children;
}

function set(root: unknown, path: Path, replacement: unknown): void {
  const parent = path.slice(0, -1).reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], root);
  const key = path.at(-1) ?? '';
  if (replacement === undefined && !Array.isArray(parent)) delete (parent as Record<string, unknown>)[key];
  else (parent as Record<string, unknown>)[key] = replacement ?? null;
}
