import type { Translator } from '@/utils/locale/translator';
import type { ReaderData } from '@/utils/model/reader-data';
import type { Recognition } from '@/utils/model/recognition';
import { collectionText } from './collection';
import { evidenceFiles } from './evidence';
import { distinctNames, exportName, fileName } from './file-name';
import { articleHtml } from './html-export';
import { articleFile, libraryMarkdown } from './markdown-export';
import { notedArticles, type NotedArticle } from './noted-article';
import { notesCsv } from './notes-csv';
import { inScope } from './scope';
import { zipPieces, type ZipFile } from './zip';

/** The formats in which notes go out, in the order in which they are offered. */
export const EXPORT_FORMATS = ['json', 'markdown', 'markdown-zip', 'csv', 'html', 'evidence'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportRequest {
  readonly format: ExportFormat;
  /** What goes out: the whole store, or the part that a scope names. */
  readonly data: ReaderData;
  readonly translator: Translator;
  /** ISO 8601 with milliseconds. */
  readonly exportedAt: string;
  /** Program and version, e.g. `Meipi 1.0.0`. */
  readonly generator: string;
  /** What was recognized in the kept texts, by article, where it is to go along. */
  readonly recognized?: Readonly<Record<string, Recognition>> | undefined;
  /** Names of entities by id. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Told how many of the rows or articles are done. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

export interface ExportFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  /** The content in pieces, each made when it is asked for. */
  readonly pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>;
}

/** The file that an export makes. Nothing is made before its pieces are asked for. */
export function exportFile(request: ExportRequest): ExportFile {
  const { format, data, exportedAt } = request;
  if (format === 'json') {
    const pieces = inPieces(jsonText(request));
    return { name: exportName(exportedAt, 'json'), type: 'application/json', pieces };
  }
  const articles = notedArticles(data);
  switch (format) {
    case 'markdown': {
      const pieces = inPieces(libraryMarkdown(told(articles, request), markdownOptions(request)));
      return { name: exportName(exportedAt, 'md'), type: 'text/markdown', pieces };
    }
    case 'csv': {
      const heading = (column: Parameters<Parameters<typeof notesCsv>[1]['heading']>[0]): string =>
        request.translator.t(`column.${column}`);
      const csv = notesCsv([...told(articles, request)], { heading, nameOf: (id) => request.names?.[id] ?? id });
      return { name: exportName(exportedAt, 'csv'), type: 'text/csv', pieces: inPieces([csv]) };
    }
    case 'html':
      return htmlExport(articles, request);
    default: {
      const files = format === 'evidence' ? evidence(articles, request) : markdownFiles(articles, request);
      const what = format === 'evidence' ? 'evidence' : 'markdown';
      return { name: exportName(exportedAt, 'zip', what), type: 'application/zip', pieces: zipPieces(files) };
    }
  }
}

/** The articles one by one, with a word on each that is passed on. */
function* told(articles: readonly NotedArticle[], { onProgress }: ExportRequest): Generator<NotedArticle> {
  for (const [index, noted] of articles.entries()) {
    yield noted;
    onProgress?.(index + 1, articles.length);
  }
}

/** Short texts put together, so that few pieces cross over. */
async function* inPieces(texts: Iterable<string>): AsyncGenerator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < 1_000_000) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

function jsonText({ data, exportedAt, generator, recognized, onProgress }: ExportRequest): Iterable<string> {
  const { annotations, articles, entries, verdicts, sightings, drafts, tags } = data;
  const all = [annotations, articles, entries, verdicts, sightings, drafts, tags].reduce(
    (sum, { length }) => sum + length,
    0,
  );
  return collectionText({ ...data, exportedAt, generator, recognized }, (written) => onProgress?.(written, all));
}

function markdownOptions({ translator, names = {} }: ExportRequest) {
  return { translator, names };
}

function htmlExport(articles: readonly NotedArticle[], request: ExportRequest): ExportFile {
  const { exportedAt } = request;
  const htmlOf = (noted: NotedArticle): string =>
    articleHtml(noted, { ...request, recognition: request.recognized?.[noted.article.id] });
  const [only] = articles;
  if (only && articles.length === 1) {
    const name = `${fileName(only.article.title, 'meipi')}.html`;
    return { name, type: 'text/html', pieces: inPieces([...told([only], request)].map(htmlOf)) };
  }
  const files = named(articles, request, (noted, name) => [{ path: `${name}.html`, content: htmlOf(noted) }]);
  return { name: exportName(exportedAt, 'zip', 'html'), type: 'application/zip', pieces: zipPieces(files) };
}

function markdownFiles(articles: readonly NotedArticle[], request: ExportRequest): Iterable<ZipFile> {
  return named(articles, request, (noted, name) => [
    { path: `${name}.md`, content: articleFile(noted, markdownOptions(request)) },
  ]);
}

/** The files of each article, under a name of its own made of its day and title. */
function* named(
  articles: readonly NotedArticle[],
  request: ExportRequest,
  filesOf: (noted: NotedArticle, name: string) => readonly ZipFile[],
): Generator<ZipFile> {
  const distinct = distinctNames();
  for (const noted of told(articles, request)) yield* filesOf(noted, distinct(dayAndTitle(noted)));
}

function dayAndTitle({ article }: NotedArticle): string {
  const day = article.publishedAt?.slice(0, 10) ?? '';
  return fileName(`${day} ${article.title}`, fileName(article.docId, 'article'));
}

async function* evidence(articles: readonly NotedArticle[], request: ExportRequest): AsyncGenerator<ZipFile> {
  const distinct = distinctNames();
  for (const noted of told(articles, request)) {
    const folder = distinct(dayAndTitle(noted));
    const recognition = request.recognized?.[noted.article.id];
    const json = [...jsonText({ ...request, ...partOf(noted, request), onProgress: undefined })].join('');
    const files = await evidenceFiles(noted, { ...request, recognition, json });
    yield* files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
  }
}

/** What of the data belongs to one article. */
function partOf({ article, notes }: NotedArticle, { data, recognized }: ExportRequest) {
  const { id } = article;
  const recognition = recognized?.[id];
  return {
    data: inScope({ ...data, annotations: notes }, { type: 'articles', ids: [id] }),
    recognized: recognition && { [id]: recognition },
  };
}
