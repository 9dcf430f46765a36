/**
 * Every check of the project, in order, each of them even where an earlier one
 * failed. A step that passes prints one line with its time, a failing one its
 * whole output. Everything that failed is named once more at the end, with its reason,
 * so that a log that was cut off tells it. The last line is `N passed, N failed`: every
 * test case counts one, every other step counts one, and a run that tested nothing has
 * failed.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintFaults } from './check/extension-lint';
import { endOf, type Failure, failureLines } from './check/failures';
import { type Ran, runCommand } from './check/run-command';
import { readReport, type Tally } from './check/test-report';

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** How the outcome is read; without it the exit code decides and the step counts one. */
  readonly judge?: (ran: Ran) => Tally;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = path.join(ROOT, '.cache', 'check');
/** No step takes a third of this on two slow cores: what does has hung. */
const STEP_LIMIT = 40 * 60_000;

const FIREFOX = ['-b', 'firefox', '--mv3'];
const STEPS: readonly Step[] = [
  { name: 'browsers and fonts', command: ['tsx', 'scripts/browsers.ts'] },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'lint', command: ['oxlint'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'types of the pure folders', command: ['tsc', '--noEmit', '-p', 'tsconfig.pure.json'] },
  { name: 'unused code', command: ['knip'] },
  tests('unit tests', ['--project', 'unit']),
  { name: 'build for Chrome', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', ...FIREFOX] },
  { name: 'build for tests in Chromium', command: ['wxt', 'build', '--mode', 'e2e'] },
  { name: 'build for tests in Firefox', command: ['wxt', 'build', ...FIREFOX, '--mode', 'e2e'] },
  {
    name: 'extension lint',
    command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'],
    judge: judgeLint,
  },
  { name: 'zip for Chrome', command: ['wxt', 'zip'] },
  { name: 'zip for Firefox', command: ['wxt', 'zip', ...FIREFOX] },
  tests('end to end in Chromium', ['--project', 'e2e', 'tests/e2e/chromium/']),
  tests('end to end in Firefox', ['--project', 'e2e', 'tests/e2e/firefox/']),
];

function tests(name: string, selection: readonly string[]): Step {
  const report = path.join(REPORTS, `${name.replaceAll(' ', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    command: ['vitest', 'run', ...selection, ...reporters],
    judge: (ran) => readReport(report, ran.code),
  };
}

function judgeLint(ran: Ran): Tally {
  const failures =
    lintFaults(ran.output).length > 0 ? [{ name: 'extension lint', reasons: lintFaults(ran.output) }] : [];
  return { passed: 1 - failures.length, failures, remarks: [] };
}

function judgeCode(name: string, { code, output }: Ran): Tally {
  if (code === 0) return { passed: 1, failures: [], remarks: [] };
  return { passed: 0, failures: [{ name, reasons: [endOf(output)] }], remarks: [] };
}

async function perform(step: Step): Promise<Tally> {
  const ran = await runCommand(step.command, { cwd: ROOT, limit: STEP_LIMIT });
  const tally = step.judge?.(ran) ?? judgeCode(step.name, ran);
  const { passed, failures, remarks } = tally;
  const counted = step.judge === judgeLint || !step.judge ? '' : `, ${passed} passed, ${failures.length} failed`;
  console.log(
    `${failures.length > 0 ? 'FAILED' : 'ok    '}  ${step.name} (${(ran.took / 1000).toFixed(1)} s${counted})`,
  );
  if (failures.length > 0) console.log([`$ ${step.command.join(' ')}`, ran.output.trim(), ''].join('\n'));
  for (const remark of remarks) console.log(`        ${remark.replaceAll('\n', '\n            ')}`);
  return tally;
}

async function main(): Promise<void> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  let passed = 0;
  const failures: Failure[] = [];
  for (const step of STEPS) {
    // One after the other: the steps share two cores, and the builds their output folder.
    const tally = await perform(step);
    passed += tally.passed;
    failures.push(...tally.failures);
  }
  if (failures.length > 0) console.log(['', 'What failed:', ...failureLines(failures, ROOT), ''].join('\n'));
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

await main();
