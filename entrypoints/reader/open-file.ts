import { BROWSER_HTML } from '@/utils/documents/clean-html';
import { factsOfDocument } from '@/utils/documents/identity';
import { limitDocument } from '@/utils/documents/limit-document';
import {
  documentOfClipboard,
  kindOfFile,
  LARGEST_FILE,
  readTextFile,
  titleOfName,
} from '@/utils/documents/read-document';
import { type PdfProgress, readPdf } from '@/utils/documents/read-pdf';
import { LONGEST_TEXT } from '@/utils/messaging/protocol';
import { articleId } from '@/utils/model/article';
import { done, failed, type Outcome } from '@/utils/model/outcome';
import type { KeptDocument, ReaderDocument } from '@/utils/model/reader-document';
import { loadPdfJs } from './load-pdfjs';

export interface Opening {
  readonly onProgress: (progress: PdfProgress) => void;
  readonly signal: AbortSignal;
}

/** The document in a file, as it is kept. Failures carry the name of the file. */
export async function openFile(file: File, opening: Opening): Promise<Outcome<KeptDocument>> {
  const read = await readFile(file, opening);
  if (!read.ok) return { ...read, detail: [file.name, read.detail].filter(Boolean).join(' · ') };
  return kept(read.value, file.name);
}

async function readFile(file: File, opening: Opening): Promise<Outcome<ReaderDocument>> {
  if (file.size > LARGEST_FILE) return failed('file-too-large');
  if (file.size === 0) return failed('empty-file');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return failed('unexpected', String(error)); // moved, deleted, or a folder
  }
  if (opening.signal.aborted) return failed('cancelled');
  const kind = kindOfFile(file.name, bytes);
  const title = titleOfName(file.name);
  if (kind === undefined) return failed('unknown-type');
  if (kind === 'pdf') return readPdf(bytes, { ...(await loadPdfJs()), ...opening, title });
  return readTextFile({ bytes, kind, title }, BROWSER_HTML);
}

/** The document in a text that was pasted or typed; `html` where the clipboard had it. */
export async function openText(text: string, html: string, title: string): Promise<Outcome<KeptDocument>> {
  const read = documentOfClipboard({ html, text, title }, BROWSER_HTML);
  return read.ok ? kept(read.value) : read;
}

async function kept(read: ReaderDocument, file?: string): Promise<Outcome<KeptDocument>> {
  const { document, wholeLength } = limitDocument(read, LONGEST_TEXT);
  const id = articleId(await factsOfDocument(document));
  return done({
    ...document,
    id,
    openedAt: new Date().toISOString(),
    ...(file === undefined ? {} : { file }),
    ...(wholeLength === undefined ? {} : { wholeLength }),
  });
}
