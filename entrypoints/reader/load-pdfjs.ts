import type * as PdfJs from 'pdfjs-dist';
import { browser } from 'wxt/browser';

/** pdf.js with everything it needs, all of it files of the extension (scripts/pdf-assets.ts). */
export interface LoadedPdfJs {
  readonly pdfjs: typeof PdfJs;
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
}

/** Loads pdf.js, which only a PDF needs: it is as large as all the rest. */
export async function loadPdfJs(): Promise<LoadedPdfJs> {
  const folder = browser.runtime.getURL('/pdf/' as never);
  const pdfjs = (await import(/* @vite-ignore */ `${folder}pdf.mjs`)) as typeof PdfJs;
  pdfjs.GlobalWorkerOptions.workerSrc = `${folder}pdf.worker.mjs`;
  return { pdfjs, cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` };
}
