import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Window } from 'happy-dom';
import type { HtmlReading } from '@/utils/documents/html-document';
import { documentOf, titleOfName } from '@/utils/documents/read-document';
import { textOfBlocks } from '@/utils/model/reader-document';
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

/**
 * Reads a file by its ending: `.txt` as it stands; `.html` and `.md` for their readable
 * text, which is that of the extension's own reader. Throws for other endings.
 */
export function readTextFile(path: string): ReadText {
  const ending = extname(path).toLowerCase();
  if (ending === '.pdf') throw new Error(`${path}: PDF files cannot be read here; give the text of the file instead.`);
  const content = readFileSync(path, 'utf8');
  if (ending === '.html' || ending === '.htm' || ending === '.shtml') return readDocument('html', content, path);
  if (ending === '.md') return readDocument('markdown', content, path);
  return { text: content, ...dated(articleDate(content)), extracted: false };
}

function dated(date: string | undefined): { date?: string } {
  return date === undefined ? {} : { date };
}

function readDocument(kind: 'html' | 'markdown', content: string, path: string): ReadText {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  const reading: HtmlReading = {
    parse(html) {
      window.document.write(html);
      return window.document as unknown as Document;
    },
    // Nothing of the text is ever made HTML again.
    clean: (root) => root,
  };
  const read = documentOf({ text: content, kind, title: titleOfName(path) }, reading);
  window.happyDOM.abort().catch(() => undefined); // nothing of the page runs, so nothing is left to stop
  if (!read.ok) return { text: '', extracted: true };
  const { blocks, title, publishedAt, source, byline, url } = read.value;
  const origin = source ?? byline ?? url;
  return {
    text: textOfBlocks(blocks),
    title,
    ...dated(publishedAt?.slice(0, 10)),
    ...(origin === undefined ? {} : { source: origin }),
    extracted: true,
  };
}
