import { existsSync, readFileSync } from 'node:fs';
import { type Failure, reasonOf } from './failures';

/** What a step of the checks counts, and what is to be said of it beside its output. */
export interface Tally {
  readonly passed: number;
  /** What failed, one by one: each counts one. */
  readonly failures: readonly Failure[];
  readonly remarks: readonly string[];
}

interface Case {
  readonly fullName: string;
  readonly status: string;
  /** The stacks of its errors, of every try. */
  readonly failureMessages?: readonly string[] | null;
}

interface FileResult {
  readonly name: string;
  readonly status: string;
  /** The error that broke the file itself; empty where none did. */
  readonly message?: string;
  readonly assertionResults: readonly Case[];
}

interface Report {
  readonly testResults: readonly FileResult[];
}

/** A case that needs material which is no part of the project says so in its name; without it the case is left out, with a word. */
const NEEDS_MATERIAL = /skipped where \S+ is missing/;

/**
 * Counts the cases in a report of Vitest's JSON reporter. A case that was
 * skipped or left to do counts as failed, unless its name says what it is skipped
 * without, which then stands among the remarks; and so does a file that could not be
 * read, a run without any case, and an exit code that no failed case explains. A case
 * that passed only when it was tried once more stands among the remarks too.
 */
export function readReport(file: string, exitCode: number): Tally {
  if (!existsSync(file))
    return { passed: 0, failures: [{ name: 'Vitest wrote no report.', reasons: [] }], remarks: [] };
  return countReport(JSON.parse(readFileSync(file, 'utf8')) as Report, exitCode);
}

/** {@link readReport} on the parsed report. */
export function countReport({ testResults }: Report, exitCode: number): Tally {
  const cases = testResults.flatMap((result) => result.assertionResults);
  const passed = cases.filter((one) => one.status === 'passed');
  const failures = testResults.flatMap(failuresIn);
  if (cases.length === 0) failures.push({ name: 'No test was run.', reasons: [] });
  else if (exitCode !== 0 && failures.length === 0)
    failures.push({ name: `Vitest ended with exit code ${exitCode}.`, reasons: [] });
  const remarks = [
    ...passed.filter(({ failureMessages }) => failureMessages?.length).map((one) => `second try: ${toldOf(one)}`),
    ...cases.filter(isLeftOut).map((one) => `left out: ${one.fullName}`),
  ];
  return { passed: passed.length, failures, remarks };
}

function failuresIn({ name, status, message, assertionResults }: FileResult): Failure[] {
  const failed = assertionResults.filter((one) => one.status !== 'passed' && !isLeftOut(one));
  if (failed.length === 0 && status !== 'passed')
    return [{ name: `could not be run to its end: ${name}`, reasons: message ? [reasonOf(message)] : [] }];
  return failed.map((one) => ({
    name: `${one.status}: ${name}: ${one.fullName}`,
    reasons: (one.failureMessages ?? []).map(reasonOf),
  }));
}

function toldOf({ fullName, failureMessages }: Case): string {
  return [fullName, ...(failureMessages ?? []).map(reasonOf)].join('\n');
}

function isLeftOut({ status, fullName }: Case): boolean {
  return (status === 'skipped' || status === 'pending') && NEEDS_MATERIAL.test(fullName);
}
