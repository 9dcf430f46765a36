import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OUTPUT = fileURLToPath(new URL('../../../.output', import.meta.url));

/** The folder of a build; says how to make it where it is missing. */
export function buildFolder(name: 'chrome-mv3' | 'chrome-mv3-e2e' | 'firefox-mv3-e2e'): string {
  const folder = path.join(OUTPUT, name);
  const browser = name.startsWith('firefox') ? ' -b firefox --mv3' : '';
  const mode = name.endsWith('-e2e') ? ' --mode e2e' : '';
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    throw new Error(`There is no build in ${folder}. Make it with: npx wxt build${browser}${mode}`);
  }
  return folder;
}
