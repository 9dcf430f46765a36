import { describe, expect, it } from 'vitest';
import { endOf, failureLines, reasonOf } from '@/scripts/check/failures';

describe('reasonOf', () => {
  it.each([
    {
      what: 'the message and the first own line of the stack',
      stack:
        'AssertionError: expected 501 to be 500\n    at run (/p/node_modules/x.js:1:1)\n    at /p/tests/a.test.ts:185:25\n    at /p/b.ts:1:1',
      reason: 'AssertionError: expected 501 to be 500\nat /p/tests/a.test.ts:185:25',
    },
    {
      what: 'the first line of a stack that is nowhere its own',
      stack: 'Error: timed out\n    at run (/p/node_modules/x.js:1:1)',
      reason: 'Error: timed out\nat run (/p/node_modules/x.js:1:1)',
    },
    {
      what: 'a message without a stack',
      stack: 'Test timed out in 120000ms.\n',
      reason: 'Test timed out in 120000ms.',
    },
    {
      what: 'six lines of a long message',
      stack: ['1', '2', '', '3', '4', '5', '6', '7', '    at /p/a.ts:1:1'].join('\n'),
      reason: '1\n2\n3\n4\n5\n6\nat /p/a.ts:1:1',
    },
    { what: 'the beginning of a long line', stack: 'x'.repeat(1_000), reason: 'x'.repeat(240) },
  ])('keeps $what', ({ stack, reason }) => {
    expect(reasonOf(stack)).toBe(reason);
  });
});

describe('endOf', () => {
  it('keeps the last twelve lines in which something stands', () => {
    const lines = Array.from({ length: 20 }, (_, at) => `line ${at}`);
    expect(endOf(`${lines.join('\n\n')}\n\n`)).toBe(lines.slice(8).join('\n'));
  });
});

describe('failureLines', () => {
  it('sets reasons below their names, with paths from the root on', () => {
    const failures = [
      { name: 'failed: /p/tests/a.test.ts: reads', reasons: ['Error: no\nat file:///p/tests/a.test.ts:1:2', 'again'] },
      { name: 'lint', reasons: [] },
    ];
    const expected = [
      'failed: tests/a.test.ts: reads',
      '    Error: no',
      '    at tests/a.test.ts:1:2',
      '    again',
      'lint',
    ];
    expect(failureLines(failures, '/p')).toEqual(expected);
    expect(failureLines(failures, '/p/')).toEqual(expected);
  });
});
