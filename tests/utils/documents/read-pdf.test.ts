import { fileURLToPath } from 'node:url';
import type * as PdfJs from 'pdfjs-dist';
import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfProgress, type PdfReading, readPdf } from '@/utils/documents/read-pdf';
import { textOfBlocks } from '@/utils/model/reader-document';
import { makePdf } from '@/tests/fixtures/pdf/make-pdf';
import { PARAGRAPHS, setParagraphs } from '@/tests/fixtures/pdf/pages';

/** What Node 20 has not, and every browser that the extension runs in has. */
function withResolvers<T>() {
  const made: { resolve?: unknown; reject?: unknown } = {};
  const promise = new Promise<T>((resolve, reject) => Object.assign(made, { resolve, reject }));
  return { ...made, promise };
}

const ignore: PdfReading['onProgress'] = () => undefined;

let pdfjs: typeof PdfJs;
beforeAll(async () => {
  if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });
  pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
});

const PDFJS = fileURLToPath(new URL('../../../node_modules/pdfjs-dist/', import.meta.url));

function read(bytes: Uint8Array, { signal = new AbortController().signal, onProgress = ignore } = {}) {
  return readPdf(bytes, {
    pdfjs,
    cMapUrl: `${PDFJS}cmaps/`,
    standardFontDataUrl: `${PDFJS}standard_fonts/`,
    onProgress,
    signal,
    title: 'file',
  });
}

async function blocksOf(bytes: Uint8Array) {
  const outcome = await read(bytes);
  if (!outcome.ok) throw new Error(`${outcome.error} ${outcome.detail}`);
  return outcome.value;
}

const [FIRST, SECOND, THIRD] = PARAGRAPHS;

describe('readPdf', () => {
  it('makes paragraphs of lines, also across pages, and leaves heads, feet and page numbers out', async () => {
    const lines = setParagraphs(PARAGRAPHS, { width: 30 });
    const pageOf = (words: typeof lines, number: number) => [
      { text: '澜江通讯', x: 270, y: 800, size: 9 },
      ...words.map((word, at) => ({ ...word, y: 720 - at * 19.2 })),
      { text: `— ${number} —`, x: 280, y: 40, size: 9 },
    ];
    const bytes = makePdf([pageOf(lines.slice(0, 6), 1), pageOf(lines.slice(6), 2)]);
    expect((await blocksOf(bytes)).blocks).toEqual(PARAGRAPHS.map((text) => ({ type: 'paragraph', text })));
  });

  it('leaves out the number of a single page', async () => {
    const bytes = makePdf([[...setParagraphs([FIRST], { width: 30 }), { text: '1/1', x: 290, y: 30, size: 8 }]]);
    expect(textOfBlocks((await blocksOf(bytes)).blocks)).toBe(FIRST);
  });

  it('reads columns one after the other, below a title over both', async () => {
    const title = { text: '澜江论坛公报', x: 200, y: 780, size: 24 };
    const left = setParagraphs([FIRST, SECOND], { width: 16, left: 60, size: 12 });
    const right = setParagraphs([THIRD], { width: 16, left: 310, top: 714, size: 12 });
    const mixed = [...left, ...right].toSorted((a, b) => b.y - a.y);
    const { title: called, blocks } = await blocksOf(makePdf([[title, ...mixed]]));
    expect(called).toBe('澜江论坛公报');
    expect(blocks).toEqual([
      { type: 'heading', level: 1, text: '澜江论坛公报' },
      ...[FIRST, SECOND, THIRD].map((text) => ({ type: 'paragraph', text })),
    ]);
  });

  it('takes larger type and a typeface of its own for headings', async () => {
    const bytes = makePdf([
      [
        { text: '一篇', x: 90, y: 780, size: 16 },
        ...setParagraphs([FIRST], { width: 30, top: 750 }),
        { text: '铁路的资金', x: 90, y: 640, size: 12, heading: true },
        ...setParagraphs([SECOND], { width: 30, top: 615 }),
      ],
    ]);
    expect((await blocksOf(bytes)).blocks).toEqual([
      { type: 'heading', level: 2, text: '一篇' },
      { type: 'paragraph', text: FIRST },
      { type: 'heading', level: 3, text: '铁路的资金' },
      { type: 'paragraph', text: SECOND },
    ]);
  });

  it('keeps the rows of a table together', async () => {
    const rows = ['铁路', '公路', '港口', '电站', '学校'].flatMap((name, at) => [
      { text: name, x: 90, y: 700 - at * 20 },
      { text: `${at + 1}亿元`, x: 350, y: 700 - at * 20 },
    ]);
    expect((await blocksOf(makePdf([rows]))).blocks[1]).toEqual({ type: 'row', cells: ['公路', '2亿元'] });
  });

  it('is called by its own title where no heading names it', async () => {
    const bytes = makePdf([setParagraphs([FIRST], { width: 30 })], { title: '论坛纪要' });
    expect((await blocksOf(bytes)).title).toBe('论坛纪要');
  });

  it.each([
    ['pdf-locked', makePdf([setParagraphs([FIRST], { width: 30 })], { password: 'secret' })],
    ['pdf-scanned', makePdf([[], []])],
    ['pdf-broken', makePdf([setParagraphs([FIRST], { width: 30 })]).slice(0, 300)],
    ['pdf-broken', new TextEncoder().encode('%PDF-1.7 and nothing of the kind')],
  ])('fails with %s', async (error, bytes) => {
    const outcome = await read(Uint8Array.from(bytes));
    expect(outcome.ok ? outcome.value.blocks : outcome.error).toBe(error);
  });

  it('opens a document that is locked against changes alone', async () => {
    const bytes = makePdf([setParagraphs([FIRST], { width: 30 })], { password: '' });
    expect(textOfBlocks((await blocksOf(bytes)).blocks)).toBe(FIRST);
  });

  it('tells how far it is, and stops when told', async () => {
    const life = new AbortController();
    const told: PdfProgress[] = [];
    const onProgress = (progress: PdfProgress): void => {
      told.push(progress);
      if (progress.page === 2) life.abort();
    };
    const page = setParagraphs([FIRST], { width: 30 });
    const outcome = await read(makePdf([page, page, page]), { signal: life.signal, onProgress });
    expect(outcome).toEqual({ ok: false, error: 'cancelled' });
    expect(told).toEqual([
      { page: 1, pages: 3 },
      { page: 2, pages: 3 },
    ]);
  });
});
