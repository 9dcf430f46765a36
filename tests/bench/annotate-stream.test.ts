import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { table } from './measure';
import { dictionaryForms, newsText } from './news-text';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Megabytes that go through the filter; `MEIPI_STREAM_MB=1000` for a gigabyte. */
const MEGABYTES = Number(process.env.MEIPI_STREAM_MB ?? 60);

/** Resident memory of a process in megabytes; 0 where the system does not tell. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0; // no /proc on this system
  }
}

describe('annotate', () => {
  it('lets any amount of text through at the same memory', async () => {
    const line = Buffer.from(
      `${JSON.stringify({ id: 1, text: newsText(dictionaryForms(ROOT), 4_000), date: '2024-06-01' })}\n`,
    );
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/annotate.ts'], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let answers = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) answers++;
    });
    const lines = Math.ceil((MEGABYTES * 1e6) / line.length);
    const samples: number[] = [];
    const start = performance.now();
    for (let sent = 0; sent < lines; sent++) {
      if (!child.stdin.write(line)) await once(child.stdin, 'drain');
      if (sent % Math.ceil(lines / 20) === 0) samples.push(memoryOf(child.pid));
    }
    child.stdin.end();
    await once(child, 'close');
    const seconds = (performance.now() - start) / 1000;
    expect(answers).toBe(lines);
    const half = samples.slice(samples.length >> 1);
    const rows = [
      [
        String(MEGABYTES),
        seconds.toFixed(1),
        Math.max(...samples.slice(0, 10)).toFixed(0),
        Math.max(...half).toFixed(0),
      ],
    ];
    process.stdout.write(
      `\nannotate as a filter\n${table(['MB', 'seconds', 'most memory, first half (MB)', 'second half'], rows)}\n`,
    );
  }, 3_600_000);
});
