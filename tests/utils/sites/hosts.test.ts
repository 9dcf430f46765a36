import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEWS_HOSTS, NEWS_SITES, siteOfHost } from '@/utils/sites/hosts';
import { articleAddress } from '@/utils/sites/urls';
import { ARTICLES } from './url-cases';

function isMatched(host: string): boolean {
  return NEWS_HOSTS.some((pattern) => {
    const suffix = /^\*:\/\/\*\.(.+)\/\*$/.exec(pattern)?.[1] ?? '?';
    return host === suffix || host.endsWith(`.${suffix}`);
  });
}

describe('NEWS_HOSTS', () => {
  it.each(ARTICLES)('lets the extension see %s', (url) => {
    expect(isMatched(new URL(url).hostname)).toBe(true);
  });

  it.each(['example.org', 'evilsina.cn', 'mail.gov.cn', 'sina.com', 'gov.cn', 'cn'])('leaves %s alone', (host) => {
    expect(isMatched(host)).toBe(false);
  });

  it('names no host below another', () => {
    const hosts = NEWS_HOSTS.map((pattern) => pattern.slice('*://*.'.length, -'/*'.length));
    expect(hosts.filter((host) => hosts.some((other) => host.endsWith(`.${other}`)))).toEqual([]);
  });
});

describe('the list of hosts in PRIVACY.md', () => {
  it('is complete', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../PRIVACY.md'), 'utf8');
    const hosts = NEWS_SITES.flatMap((site): readonly string[] => site.hosts);
    expect(hosts.filter((host) => !text.includes(`\`${host}\``))).toEqual([]);
  });
});

describe('siteOfHost', () => {
  it.each(ARTICLES)('knows the publisher of %s', (url) => {
    expect(siteOfHost(new URL(url).hostname)).toBe(articleAddress(url)?.site);
  });

  it('knows none for other hosts', () => {
    expect(['example.org', 'evilsina.cn', 'gov.cn', ''].map(siteOfHost)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has every publisher once', () => {
    expect(new Set(NEWS_SITES.map(({ site }) => site)).size).toBe(NEWS_SITES.length);
    expect(new Set(ARTICLES.map(([, site]) => site))).toEqual(
      new Set(NEWS_SITES.map(({ site }) => site).concat('ministry')),
    );
  });
});
