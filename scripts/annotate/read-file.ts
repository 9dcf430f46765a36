import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Window } from 'happy-dom';
import { parse as parseYaml } from 'yaml';
import { readBody } from '@/utils/dom/body-text';
import { readArticle } from '@/utils/sites/registry';
import { articleAddress } from '@/utils/sites/urls';
import { articleDate } from '@/utils/text/article-date';

/** A file's text for recognition, and what the file says of it. */
export interface ReadText {
  readonly text: string;
  readonly title?: string;
  /** ISO date. */
  readonly date?: string;
  readonly source?: string;
  /** Whether `text` was taken out of the file, so that offsets count in it and not in the file. */
  readonly extracted: boolean;
}

/** Reads a file by its ending: `.txt` as it stands; `.html` and `.md` for their readable text. Throws for other endings. */
export function readTextFile(path: string): ReadText {
  const ending = extname(path).toLowerCase();
  if (ending === '.pdf') throw new Error(`${path}: PDF files cannot be read here; give the text of the file instead.`);
  const content = readFileSync(path, 'utf8');
  if (ending === '.html' || ending === '.htm' || ending === '.shtml') return readHtml(content);
  if (ending === '.md') return readMarkdown(content);
  return { text: content, ...dated(articleDate(content)), extracted: false };
}

function dated(date: string | undefined): { date?: string } {
  return date === undefined ? {} : { date };
}

/** The article of a saved page: by its publisher's adapter where the page names its address, else the whole body. */
function readHtml(html: string): ReadText {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  window.document.write(html);
  const document = window.document as unknown as Document;
  const url =
    document.querySelector('link[rel=canonical]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    '';
  const address = articleAddress(url);
  const page = address && readArticle(document, address);
  const text = page
    ? readBody({ root: page.body, isExcluded: page.isExcluded, isExcludedLine: page.isExcludedLine }).text
    : readBody({ root: document.body }).text;
  const title = page?.facts.title ?? document.title;
  const date = page?.facts.publishedAt?.slice(0, 10) ?? articleDate(text);
  const source = page?.facts.source ?? (url || undefined);
  window.happyDOM.abort().catch(() => undefined); // nothing of the page runs, so nothing is left to stop
  return {
    text,
    ...(title ? { title } : {}),
    ...dated(date),
    ...(source === undefined ? {} : { source }),
    extracted: true,
  };
}

/** Markdown without its front matter and marks; embedded HTML is read as HTML. */
function readMarkdown(content: string): ReadText {
  const front = /^\s*---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(content);
  const facts: unknown = front ? parseYaml(front[1] ?? '', { logLevel: 'silent' }) : undefined;
  const body = front ? content.slice(front.index + front[0].length) : content;
  const text = /<\/?(?:p|div|br|span|table)\b/i.test(body) ? readHtml(body).text : plainLines(body);
  const said = (key: string): string | undefined => {
    const value = typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>)[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const title = said('title');
  const source = said('source') ?? said('author');
  const read = { text, ...(title === undefined ? {} : { title }), ...(source === undefined ? {} : { source }) };
  return { ...read, ...dated(articleDate(content)), extracted: true };
}

function plainLines(markdown: string): string {
  return markdown
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)/, '')
        .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll(/(\*\*|__|\*|`)/g, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}
