import { existsSync, readFileSync } from 'node:fs';

/** What a step of the checks counts, and what is to be said of it beside its output. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly remarks: readonly string[];
}

interface Case {
  readonly fullName: string;
  readonly status: string;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly Case[];
  }[];
}

/** A case that needs material which is no part of the project says so in its name; without it the case is left out, with a word. */
const NEEDS_MATERIAL = /skipped where \S+ is missing/;

/**
 * Counts the cases in a report of Vitest's JSON reporter. A case that was
 * skipped or left to do counts as failed, unless its name says what it is skipped
 * without, which then stands among the remarks; and so does a file that could not be
 * read, a run without any case, and an exit code that no failed case explains.
 */
export function readReport(file: string, exitCode: number): Tally {
  if (!existsSync(file)) return { passed: 0, failed: 1, remarks: ['Vitest wrote no report.'] };
  return countReport(JSON.parse(readFileSync(file, 'utf8')) as Report, exitCode);
}

/** {@link readReport} on the parsed report. */
export function countReport(report: Report, exitCode: number): Tally {
  const cases = report.testResults.flatMap((result) => result.assertionResults);
  const passed = cases.filter((one) => one.status === 'passed').length;
  const leftOut = cases.filter(({ status, fullName }) => isSkipped(status) && NEEDS_MATERIAL.test(fullName));
  const remarks = [
    ...cases
      .filter((one) => one.status !== 'passed' && !leftOut.includes(one))
      .map((one) => `${one.status}: ${one.fullName}`),
    ...report.testResults
      .filter(
        (result) =>
          result.status !== 'passed' &&
          result.assertionResults.every((one) => one.status === 'passed' || leftOut.includes(one)),
      )
      .map((result) => `could not be run to its end: ${result.name}`),
  ];
  if (cases.length === 0) remarks.push('No test was run.');
  else if (exitCode !== 0 && remarks.length === 0) remarks.push(`Vitest ended with exit code ${exitCode}.`);
  const words = leftOut.map((one) => `left out: ${one.fullName}`);
  return { passed, failed: remarks.length, remarks: [...remarks, ...words] };
}

function isSkipped(status: string): boolean {
  return status === 'skipped' || status === 'pending';
}
