import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { ReaderDocument } from '@/utils/model/reader-document';
import { unify } from '@/utils/text/unify';
import { decodeText } from './decode-text';
import { hasFrontMatter } from './front-matter';
import { fragmentDocument, htmlDocument, type HtmlReading, isPage } from './html-document';
import { markdownDocument } from './markdown-document';
import { textDocument } from './text-document';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;

export type FileKind = 'text' | 'markdown' | 'html' | 'pdf';

const ENDINGS: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  shtml: 'html',
  xhtml: 'html',
  pdf: 'pdf',
};

/** The ending of a file's name: no part of a date or of a title with a dot in it. */
const ENDING = /\.(?=\d*[a-z])([a-z\d]{1,8})$/i;

/** What a file is: by its first bytes for PDF, else by the ending of its name. A name without one is taken for text. */
export function kindOfFile(name: string, bytes: Uint8Array): FileKind | undefined {
  const ending = ENDING.exec(name)?.[1]?.toLowerCase();
  const kind = ending === undefined ? 'text' : ENDINGS[ending];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  // Something may stand before the header of a PDF; but a text may speak of one.
  return head.startsWith('%PDF-') || (head.includes('%PDF-') && (ending === undefined || kind !== 'text'))
    ? 'pdf'
    : kind;
}

/** The name of a file without its folder and ending. */
export function titleOfName(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(ENDING, '');
}

export interface TextFile {
  readonly bytes: Uint8Array;
  readonly kind: Exclude<FileKind, 'pdf'>;
  /** What it is called if it does not say so itself. */
  readonly title: string;
}

/** The document in a file that is not a PDF: `empty-file` for one without text, and the failures of {@link decodeText}. */
export function readTextFile({ bytes, kind, title }: TextFile, reading: HtmlReading): Outcome<ReaderDocument> {
  if (bytes.length === 0) return failed('empty-file');
  const text = decodeText(bytes);
  if (!text.ok) return text;
  return documentOf({ text: text.value, kind, title }, reading);
}

/** The document in a text whose encoding is settled. A text that opens with front matter or as a page does is read as such, whatever its name. */
export function documentOf(
  { text, kind, title }: { readonly text: string; readonly kind: Exclude<FileKind, 'pdf'>; readonly title: string },
  reading: HtmlReading,
): Outcome<ReaderDocument> {
  const document = read(kind === 'text' ? ownKind(text) : kind);
  return document.blocks.length === 0 ? failed('empty-file') : done(document);

  function read(as: Exclude<FileKind, 'pdf'>): ReaderDocument {
    if (as === 'html') return htmlDocument(text, title, reading);
    return as === 'markdown' ? markdownDocument(unify(text), title, reading) : textDocument(unify(text), title);
  }
}

/** The document in what was copied from a page: `html` as the clipboard has it, or the plain text beside it where that says nothing. */
export function documentOfClipboard(
  { html, text, title }: { readonly html: string; readonly text: string; readonly title: string },
  reading: HtmlReading,
): Outcome<ReaderDocument> {
  const document = html === '' ? undefined : fragmentDocument(html, title, reading);
  return document === undefined || document.blocks.length === 0
    ? documentOf({ text, kind: 'text', title }, reading)
    : done(document);
}

function ownKind(text: string): Exclude<FileKind, 'pdf'> {
  if (hasFrontMatter(text)) return 'markdown';
  return isPage(text) ? 'html' : 'text';
}
