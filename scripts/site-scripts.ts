import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ADAPTERS } from '@/utils/sites/registry';
import type { SiteAdapter } from '@/utils/sites/site';
import { offerAdapters, siteScriptName } from '@/utils/sites/slot';

/** A script that WXT is to build. */
export interface SiteScript {
  readonly name: string;
  readonly inputPath: string;
  readonly type: 'unlisted-script';
}

interface Place {
  readonly module: string;
  readonly name: string;
}

/**
 * One script for each publisher, which lays down its adapters for the article script: a page
 * need not parse those of all others. Written anew at every build, from the list of adapters.
 */
export async function siteScripts(root: string): Promise<SiteScript[]> {
  const places = await placesOfAdapters(root);
  const folder = join(root, '.cache', 'sites');
  mkdirSync(folder, { recursive: true });
  return [...new Set(ADAPTERS.map(({ site }) => site))].map((site) => {
    const inputPath = join(folder, `${site}.ts`);
    const adapters = ADAPTERS.filter((adapter) => adapter.site === site);
    writeWhereNew(inputPath, scriptOf(adapters.flatMap((adapter) => places.get(adapter) ?? [])));
    return { name: siteScriptName(site), inputPath, type: 'unlisted-script' };
  });
}

/** Where each adapter is exported from. */
async function placesOfAdapters(root: string): Promise<ReadonlyMap<unknown, Place>> {
  const folder = join(root, 'utils', 'sites');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const places = new Map<unknown, Place>();
  for (const file of files) {
    const exported = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, SiteAdapter>;
    const module = `@/utils/sites/${file.replace(/\.ts$/, '')}`;
    for (const [name, value] of Object.entries(exported)) places.set(value, { module, name });
  }
  return places;
}

function scriptOf(places: readonly Place[]): string {
  return [
    `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';`,
    `import { ${offerAdapters.name} } from '@/utils/sites/slot';`,
    ...places.map(({ module, name }) => `import { ${name} } from '${module}';`),
    `export default defineUnlistedScript(() => ${offerAdapters.name}([${places.map(({ name }) => name).join(', ')}]));`,
    '',
  ].join('\n');
}

/** A file that has not changed stays as it is, so that a running server does not build it again. */
function writeWhereNew(file: string, content: string): void {
  try {
    if (readFileSync(file, 'utf8') === content) return;
  } catch {
    // There is none yet.
  }
  writeFileSync(file, content);
}
