import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SiteScript, siteScripts } from '@/scripts/site-scripts';
import { ADAPTERS } from '@/utils/sites/registry';
import { siteScriptName } from '@/utils/sites/slot';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let scripts: readonly SiteScript[];
beforeAll(async () => {
  scripts = await siteScripts(ROOT);
});

describe('siteScripts', () => {
  it('gives every publisher one script', () => {
    const sites = new Set(ADAPTERS.map(({ site }) => site));
    expect(scripts.map(({ name }) => name)).toEqual([...sites].map(siteScriptName));
    expect(sites.size).toBeGreaterThan(20);
  });

  it('lays down the adapters of a publisher in the order of the list, and no others', () => {
    for (const { name, inputPath } of scripts) {
      const [, list = ''] = /offerAdapters\(\[(.+)\]\)/.exec(readFileSync(inputPath, 'utf8')) ?? [];
      const there = ADAPTERS.filter(({ site }) => siteScriptName(site) === name);
      expect(list.split(', ')).toHaveLength(there.length);
    }
    const sina = scripts.find(({ name }) => name === siteScriptName('sina'));
    const code = readFileSync(sina?.inputPath ?? '', 'utf8');
    expect(code).toContain('offerAdapters([sinaAdapter, sinaMobileAdapter])');
    expect(code).toContain(`import { sinaMobileAdapter } from '@/utils/sites/sina-mobile';`);
  });
});
