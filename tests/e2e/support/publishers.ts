import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFacts } from '@/utils/model/article';

/** A publisher's article, as a reader opens it. */
export interface PublisherArticle {
  readonly what: string;
  readonly url: string;
  readonly html: string;
  readonly facts: ArticleFacts;
  /** Words of it on which a note is written. */
  readonly words: string;
}

/** One article of each of five publishers whose pages are made in quite different ways. */
const CHOSEN: readonly (readonly [what: string, fixture: string])[] = [
  ['Sina', 'sina/pledge-2025'],
  ['Xinhua', 'xinhua/detail-2024'],
  ['the foreign ministry', 'mfa/visit-2026'],
  ['People’s Daily on paper', 'people-paper/pc-2025'],
  ['The Paper', 'thepaper/next-2026'],
];

/** What the companion file of a fixture says; Sina's tell the last line instead of all. */
interface Expected {
  readonly address: string;
  readonly facts: ArticleFacts | null;
  readonly lines?: readonly string[] | number;
  readonly last?: string;
}

/** The articles that both browsers are tried with. */
export function publisherArticles(): readonly PublisherArticle[] {
  return CHOSEN.map(([what, name]) => {
    const { address, facts, lines, last } = JSON.parse(read(`${name}.expected.json`)) as Expected;
    if (!facts) throw new Error(`${name} is no article.`);
    const { origin, pathname } = new URL(address);
    const line = last ?? (Array.isArray(lines) ? String(lines.at(-1)) : '');
    return {
      what,
      url: origin + pathname,
      html: withMargins(read(`${name}.html`)),
      facts,
      words: /^[^，。、：]+/.exec(line)?.[0] ?? line,
    };
  });
}

function read(file: string): string {
  return readFileSync(join(import.meta.dirname, '../../fixtures', file), 'utf8');
}

/** The fixtures come without their publishers' style sheets, which leave room beside the text. */
function withMargins(html: string): string {
  return html.replace('</head>', '<style>body { margin: 0 400px }</style></head>');
}
