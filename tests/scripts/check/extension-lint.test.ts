import { describe, expect, it } from 'vitest';
import { lintFaults } from '@/scripts/check/extension-lint';

function report(errors: readonly object[], warnings: readonly object[]): string {
  return `Running…\n${JSON.stringify({ count: 2, errors, notices: [{ code: 'SMALL' }], warnings })}\n`;
}

describe('lintFaults', () => {
  it('finds nothing in a report without errors and warnings', () => {
    expect(lintFaults(report([], []))).toEqual([]);
  });

  it('names errors and warnings with their place', () => {
    const error = { _type: 'error', code: 'BAD', message: 'is bad', file: 'manifest.json', line: 3 };
    const warning = { _type: 'warning', code: 'DOUBTFUL', message: 'is doubtful' };
    expect(lintFaults(report([error], [warning]))).toEqual([
      'error BAD manifest.json:3 is bad',
      'warning DOUBTFUL : is doubtful',
    ]);
  });

  it('takes output without a report for a fault', () => {
    expect(lintFaults('Segmentation fault')).toEqual(['web-ext wrote no report.']);
  });
});
