import { describe, expect, it } from 'vitest';
import { countReport, readReport } from '@/scripts/check/test-report';

function file(status: string, ...cases: readonly string[]) {
  const assertionResults = cases.map((one, at) => ({ fullName: `case ${at}`, status: one }));
  return { name: 'a.test.ts', status, assertionResults };
}

describe('countReport', () => {
  it.each([
    { what: 'cases that passed', results: [file('passed', 'passed', 'passed')], code: 0, passed: 2, failed: 0 },
    { what: 'cases that failed', results: [file('failed', 'passed', 'failed')], code: 1, passed: 1, failed: 1 },
    { what: 'a skipped case as failed', results: [file('passed', 'passed', 'skipped')], code: 0, passed: 1, failed: 1 },
    { what: 'a case left to do as failed', results: [file('passed', 'todo')], code: 0, passed: 0, failed: 1 },
    { what: 'a file that broke before its cases', results: [file('failed')], code: 1, passed: 0, failed: 2 },
    { what: 'no case at all as failed', results: [], code: 0, passed: 0, failed: 1 },
    { what: 'an unexplained exit code', results: [file('passed', 'passed')], code: 1, passed: 1, failed: 1 },
  ])('counts $what', ({ results, code, passed, failed }) => {
    const tally = countReport({ testResults: results }, code);
    expect([tally.passed, tally.failures.length]).toEqual([passed, failed]);
  });

  it('leaves out, with a word, a case whose name says what it is skipped without', () => {
    const result = {
      ...file('passed', 'passed'),
      assertionResults: [
        { fullName: 'reads it', status: 'passed' },
        { fullName: 'reads all (skipped where ../texts is missing)', status: 'skipped' },
      ],
    };
    const remarks = ['left out: reads all (skipped where ../texts is missing)'];
    expect(countReport({ testResults: [result] }, 0)).toEqual({ passed: 1, failures: [], remarks });
  });

  it('names what failed with the reasons of every try', () => {
    const failureMessages = ['Error: first\n    at a.ts:1:2', 'Error: second\n    at a.ts:3:4'];
    const result = { ...file('failed'), assertionResults: [{ fullName: 'reads', status: 'failed', failureMessages }] };
    expect(countReport({ testResults: [result] }, 1).failures).toEqual([
      { name: 'failed: a.test.ts: reads', reasons: ['Error: first\nat a.ts:1:2', 'Error: second\nat a.ts:3:4'] },
    ]);
  });

  it('tells of a case that passed when it was tried once more, and counts it as passed', () => {
    const failureMessages = ['Error: not yet\n    at a.ts:1:2'];
    const result = { ...file('passed'), assertionResults: [{ fullName: 'reads', status: 'passed', failureMessages }] };
    const remarks = ['second try: reads\nError: not yet\nat a.ts:1:2'];
    expect(countReport({ testResults: [result] }, 0)).toEqual({ passed: 1, failures: [], remarks });
  });

  it('says why a file could not be run', () => {
    const result = { ...file('failed'), message: 'SyntaxError: a comma' };
    const other = file('passed', 'passed');
    expect(countReport({ testResults: [result, other] }, 1).failures).toEqual([
      { name: 'could not be run to its end: a.test.ts', reasons: ['SyntaxError: a comma'] },
    ]);
  });
});

describe('readReport', () => {
  it('counts a missing report as failed', () => {
    const { passed, failures } = readReport('/nowhere/report.json', 0);
    expect([passed, failures.length]).toEqual([0, 1]);
  });
});
