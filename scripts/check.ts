/**
 * Every check of the project, in order, each of them even where an earlier one
 * failed. A step that passes prints one line with its time, a failing one its
 * whole output. The last line is `N passed, N failed`: every test case counts
 * one, every other step counts one, and a run that tested nothing has failed.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintFaults } from './check/extension-lint';
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
/** No step takes a fifth of this on two slow cores: what does has hung. */
const STEP_LIMIT = 20 * 60_000;

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
  const faults = lintFaults(ran.output);
  return faults.length === 0 ? { passed: 1, failed: 0, remarks: [] } : { passed: 0, failed: 1, remarks: faults };
}

function judgeCode(ran: Ran): Tally {
  return ran.code === 0 ? { passed: 1, failed: 0, remarks: [] } : { passed: 0, failed: 1, remarks: [] };
}

async function perform(step: Step): Promise<Tally> {
  const ran = await runCommand(step.command, { cwd: ROOT, limit: STEP_LIMIT });
  const tally = (step.judge ?? judgeCode)(ran);
  const counted = step.judge === judgeLint || !step.judge ? '' : `, ${tally.passed} passed, ${tally.failed} failed`;
  console.log(`${tally.failed > 0 ? 'FAILED' : 'ok    '}  ${step.name} (${(ran.took / 1000).toFixed(1)} s${counted})`);
  if (tally.failed > 0)
    console.log([`$ ${step.command.join(' ')}`, ran.output.trim(), ...tally.remarks, ''].join('\n'));
  else for (const remark of tally.remarks) console.log(`        ${remark}`);
  return tally;
}

async function main(): Promise<void> {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  let passed = 0;
  let failed = 0;
  for (const step of STEPS) {
    // One after the other: the steps share two cores, and the builds their output folder.
    const tally = await perform(step);
    passed += tally.passed;
    failed += tally.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main();
