import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bundled article: an invented text in Sina's real page skeleton, and the address it is served under. */
export interface SampleArticle {
  readonly url: string;
  readonly html: string;
}

/** Reads the bundled article. */
export function sampleArticle(): SampleArticle {
  return fixturePage('desktop-2022');
}

/** A page of the fixtures by its name, as {@link sampleArticle}; its address without what tracking adds. */
export function fixturePage(name: string): SampleArticle {
  const { address } = JSON.parse(fixture(`${name}.expected.json`)) as { readonly address: string };
  const { origin, pathname } = new URL(address);
  return { url: origin + pathname, html: fixture(`${name}.html`) };
}

function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/sina/${name}`, import.meta.url)), 'utf8');
}
