import type * as PdfJs from 'pdfjs-dist';
import { done, failed, type Failure, type Outcome } from '@/utils/model/outcome';
import type { ReaderDocument } from '@/utils/model/reader-document';
import { textOfBlocks } from '@/utils/model/reader-document';
import { articleDate } from '@/utils/text/article-date';
import { unify } from '@/utils/text/unify';
import { blocksOfPages } from './pdf-blocks';
import { type PdfPage, withoutFurniture } from './pdf-furniture';
import { linesOfPage, type PlacedText } from './pdf-lines';

/** How far the reading of a PDF has come. */
export interface PdfProgress {
  readonly page: number;
  readonly pages: number;
}

export interface PdfReading {
  readonly pdfjs: typeof PdfJs;
  /** Where the tables for Chinese encodings and the standard fonts lie; with a slash at the end. */
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  readonly onProgress: (progress: PdfProgress) => void;
  readonly signal: AbortSignal;
  /** What the document is called if it does not say so itself. */
  readonly title: string;
}

/** Characters on an average page below which a PDF is taken for pictures of pages. */
const FEWEST_CHARACTERS = 4;

/**
 * The text of a PDF as a document. Fails with `pdf-locked` where a password is needed,
 * `pdf-broken`, `pdf-scanned` where its pages are pictures, and `cancelled`.
 */
export async function readPdf(bytes: Uint8Array, reading: PdfReading): Promise<Outcome<ReaderDocument>> {
  const { pdfjs, cMapUrl, standardFontDataUrl, signal, title } = reading;
  const task = pdfjs.getDocument({
    data: bytes,
    cMapUrl,
    cMapPacked: true,
    standardFontDataUrl,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  });
  const stop = (): void => void task.destroy();
  signal.addEventListener('abort', stop);
  try {
    signal.throwIfAborted();
    const pdf = await task.promise;
    const pages = await pagesOf(pdf, reading);
    const characters = pages.reduce((sum, { lines }) => sum + lines.reduce((all, { text }) => all + text.length, 0), 0);
    if (characters < pages.length * FEWEST_CHARACTERS) return failed('pdf-scanned');
    const blocks = blocksOfPages(withoutFurniture(pages));
    const date = articleDate(textOfBlocks(blocks));
    const heading = blocks.slice(0, 5).find((block) => block.type === 'heading' && block.level === 1);
    const called = heading?.type === 'heading' ? heading.text : await titleOf(pdf);
    return done({ title: called || title, blocks, ...(date === undefined ? {} : { publishedAt: date }) });
  } catch (error) {
    return failureOf(error, signal);
  } finally {
    signal.removeEventListener('abort', stop);
    await task.destroy();
  }
}

async function pagesOf(pdf: PdfJs.PDFDocumentProxy, { onProgress, signal }: PdfReading): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    signal.throwIfAborted();
    onProgress({ page: number, pages: pdf.numPages });
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? (placed(item, transform, { width, height }) ?? []) : []));
    pages.push({ height, lines: linesOfPage(texts) });
    page.cleanup();
  }
  return pages;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type TextItem = Exclude<Awaited<ReturnType<PdfJs.PDFPageProxy['getTextContent']>>['items'][number], { type: string }>;

/** The words at their place on the page as it is shown; undefined for what is turned or lies outside of it. */
function placed(
  { str, transform, width, fontName }: TextItem,
  view: readonly number[],
  page: Size,
): PlacedText | undefined {
  const [a, b, , , x, y] = multiplied(view, transform as readonly number[]);
  const size = Math.hypot(a, b);
  if (size === 0 || Math.abs(b) > Math.abs(a) * 0.1) return undefined;
  if (x < -size || x > page.width || y < 0 || y > page.height + size) return undefined;
  return { text: unify(str), left: x, right: x + width, y, size, font: fontName };
}

type Matrix = readonly [number, number, number, number, number, number];

function multiplied(first: readonly number[], second: readonly number[]): Matrix {
  const [a1 = 1, b1 = 0, c1 = 0, d1 = 1, e1 = 0, f1 = 0] = first;
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = second;
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ];
}

/** The title that the writing program put into the file, unless it is a file's name. */
async function titleOf(pdf: PdfJs.PDFDocumentProxy): Promise<string> {
  const { info } = await pdf.getMetadata();
  const title: unknown = 'Title' in info ? info.Title : undefined;
  if (typeof title !== 'string') return '';
  return /\.(?:docx?|pdf|wps|indd|html?)$|^(?:about:blank|untitled|microsoft word)/i.test(title.trim())
    ? ''
    : title.trim();
}

function failureOf(error: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return failed('cancelled');
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return failed('pdf-locked');
  return failed('pdf-broken', error instanceof Error ? error.message : String(error));
}
