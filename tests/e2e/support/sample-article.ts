import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bundled article: an invented text in Sina's real page skeleton, and the address it is served under. */
export interface SampleArticle {
  readonly url: string;
  readonly html: string;
}

/** Reads the bundled article. */
export function sampleArticle(): SampleArticle {
  const { address } = JSON.parse(fixture('desktop-2022.expected.json')) as { readonly address: string };
  return { url: address, html: fixture('desktop-2022.html') };
}

function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/sina/${name}`, import.meta.url)), 'utf8');
}
