import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctNames, exportName, fileName } from '@/utils/exchange/file-name';

describe('fileName', () => {
  it.each([
    ['中国：“一带一路”', '中国：“一带一路”'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['..', 'x'],
    ['  \n', 'x'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['COM¹', '_COM¹'],
    ['CONIN$', '_CONIN$'],
    ['CON .x', '_CON .x'],
    ['👨‍👩‍👧 一家', '👨‍👩‍👧 一家'],
    ['甲\u200d乙', '甲 乙'],
    ['汉'.repeat(100), '汉'.repeat(60)],
    ['a\u202Egpj.exe', 'a gpj.exe'],
  ])('makes of %j the name %j', (text, name) => {
    expect(fileName(text, 'x')).toBe(name);
  });

  it('never leaves a folder, a control character or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = fileName(text, 'x');
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u);
        expect(name).not.toMatch(/^\.|[. ]$/);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe('distinctNames', () => {
  it('numbers what is there already, whatever its capitals', () => {
    const distinct = distinctNames();
    expect(['a', 'A', 'a', 'b', 'a (2)'].map(distinct)).toEqual(['a', 'A (2)', 'a (3)', 'b', 'a (2) (2)']);
  });
});

describe('exportName', () => {
  it('bears the moment', () => {
    expect(exportName('2025-01-02T03:04:05.678Z', 'zip', 'evidence')).toBe('meipi-evidence-20250102-030405.zip');
    expect(exportName('2025-01-02T03:04:05.678Z', 'json')).toBe('meipi-20250102-030405.json');
  });
});
