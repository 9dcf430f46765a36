import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runCommand } from '@/scripts/check/run-command';

const where = { cwd: tmpdir(), limit: 10_000 };

describe('runCommand', () => {
  it('gives the exit code and both outputs', async () => {
    const ran = await runCommand(['node', '-e', 'console.log("out"); console.error("err"); process.exit(3)'], where);
    expect(ran.code).toBe(3);
    expect(ran.output).toContain('out\n');
    expect(ran.output).toContain('err\n');
  });

  it('fails where there is no such program', async () => {
    expect(await runCommand(['no-such-program-here'], where)).toMatchObject({ code: 1 });
  });

  it('kills what takes too long, with what it started', async () => {
    const ran = await runCommand(['sh', '-c', 'sleep 60 & wait'], { ...where, limit: 200 });
    expect(ran.code).toBe(1);
    expect(ran.output).toContain('Stopped after 0.2 s.');
    expect(ran.took).toBeLessThan(5000);
  });
});
