import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { buildFolder } from './builds';
import { type ChromiumSession, launchChromium } from './chromium';
import type { FixtureServer } from './fixture-server';

/** A folder for the profile of a reader within a case, empty also where the case is tried once more. */
export function newProfile(): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'meipi-profile-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 20 }));
  return profile;
}

/** Starts Chromium on a profile within a case, and closes it when the case has ended. A second closing does nothing. */
export async function startChromium(server: FixtureServer, profile = newProfile()): Promise<ChromiumSession> {
  const session = await launchChromium({
    extension: buildFolder('chrome-mv3-e2e'),
    server,
    profile,
    language: 'zh-CN',
  });
  onTestFinished(() => session.close());
  return session;
}
