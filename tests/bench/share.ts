import type { Page } from 'playwright-core';

/** Part of the time, 0 to 1, that the extension's scripts held a page's thread while `act` ran, by samples of what it was doing. */
export async function shareOfExtension(page: Page, act: () => Promise<unknown>): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.setSamplingInterval', { interval: 200 });
  await devtools.send('Profiler.start');
  await act();
  const { profile } = await devtools.send('Profiler.stop');
  await devtools.detach();
  const ours = new Set<number>();
  // Parents come before their children.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.url.startsWith('chrome-extension://')) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  const { samples = [], timeDeltas = [] } = profile;
  const spent = samples.reduce((sum, id, at) => sum + (ours.has(id) ? (timeDeltas[at] ?? 0) : 0), 0);
  return spent / (profile.endTime - profile.startTime);
}
