import { spawn } from 'node:child_process';
import path from 'node:path';

/** How a command ended. */
export interface Ran {
  /** Exit code; 1 where it was killed or could not be started. */
  readonly code: number;
  /** What it wrote to both outputs, in the order written. */
  readonly output: string;
  /** Milliseconds. */
  readonly took: number;
}

/**
 * Runs one of the project's own programs (`node_modules/.bin` comes first) and
 * waits for its end. After `limit` milliseconds it is killed with everything it
 * started, and the output says so.
 */
export function runCommand(
  command: readonly string[],
  { cwd, limit }: { readonly cwd: string; readonly limit: number },
): Promise<Ran> {
  const started = performance.now();
  const bin = path.join(cwd, 'node_modules', '.bin');
  // CI makes Vitest refuse `.only` and new snapshots; NO_COLOR keeps logs readable.
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, CI: 'true', NO_COLOR: '1' };
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: string): void => void (output += chunk);
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const timer = setTimeout(() => {
    output += `\nStopped after ${limit / 1000} s.\n`;
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  }, limit);
  return new Promise((resolve) => {
    const end = (code: number): void => {
      clearTimeout(timer);
      resolve({ code, output, took: performance.now() - started });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}
