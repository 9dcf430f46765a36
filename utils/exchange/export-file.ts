import type { Translator } from '@/utils/locale/translator';
import type { Article } from '@/utils/model/article';
import type { ExportScope, ExportSource, SmallTables } from '@/utils/model/export-source';
import type { ReaderData } from '@/utils/model/reader-data';
import type { Recognition } from '@/utils/model/recognition';
import { articlesInOrder, idsInOrder } from './articles-in-order';
import { collectionText, createCollectionWriter } from './collection-writer';
import { evidenceFiles } from './evidence';
import { distinctNames, exportName, fileName } from './file-name';
import { articleHtml } from './html-export';
import { type Keep, keptText } from './kept-text';
import { articleFile, libraryArticle, libraryHead } from './markdown-export';
import type { NotedArticle } from './noted-article';
import { notesCsvHead, notesCsvLines } from './notes-csv';
import { createScopeFilter, inScope } from './scope';
import { zipPieces, type ZipFile } from './zip';

/** The formats in which notes go out, in the order in which they are offered. */
export const EXPORT_FORMATS = ['json', 'markdown', 'markdown-zip', 'csv', 'html', 'evidence'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportRequest<Kept> {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  /** Where what goes out is read: at least what the scope names. */
  readonly source: ExportSource;
  readonly translator: Translator;
  /** ISO 8601 with milliseconds. */
  readonly exportedAt: string;
  /** Program and version, e.g. `Meipi 1.0.0`. */
  readonly generator: string;
  /** Finds what is recognized in the kept text of an article, where that is to go along. */
  readonly recognize?: ((article: Article) => Promise<Recognition | undefined>) | undefined;
  /** Names of entities by id; asked for once, by the formats that show names. */
  readonly namesOf: (ids: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  /** Told how many of the rows or articles are done. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  readonly keep: Keep<Kept>;
}

export interface ExportFile<Kept> {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  /** The content, in order. */
  readonly pieces: readonly Kept[];
  /** How many notes are in it. */
  readonly notes: number;
}

/** Makes the file that is asked for: rows are read as they are written, and written pieces are kept where `keep` puts them. */
export async function exportFile<Kept>(request: ExportRequest<Kept>): Promise<ExportFile<Kept>> {
  const { format, exportedAt } = request;
  switch (format) {
    case 'json':
      return jsonFile(request);
    case 'markdown':
      return markdownFile(request);
    case 'csv':
      return csvFile(request);
    case 'html':
      return htmlFile(request);
    default: {
      const name = exportName(exportedAt, 'zip', format === 'evidence' ? 'evidence' : 'markdown');
      return zipFile(request, name, format === 'evidence' ? await evidence(request) : await markdownFiles(request));
    }
  }
}

async function jsonFile<Kept>(request: ExportRequest<Kept>): Promise<ExportFile<Kept>> {
  const { source, scope, exportedAt, generator, recognize, onProgress, keep } = request;
  const writer = createCollectionWriter({ exportedAt, generator, keep, withRecognized: recognize !== undefined });
  const filter = createScopeFilter(scope);
  const articles: string[] = [];
  let [done, all] = [0, 0];
  await source.rows((rows, count) => {
    const through = filter(rows);
    writer.add(through);
    if (recognize) for (const { id } of through.articles ?? []) articles.push(id);
    for (const { length } of Object.values(rows)) done += length;
    all = count;
    onProgress?.(done, count + articles.length);
  });
  const onArticle = (read: number): void => onProgress?.(done + read, all + articles.length);
  if (recognize) {
    for await (const article of articlesInOrder({ source, ids: articles, onArticle }, false)) {
      const recognition = await recognize(article.article);
      if (recognition) writer.recognized(article.article.id, recognition);
    }
  }
  const notes = writer.annotations;
  return { name: exportName(exportedAt, 'json'), type: 'application/json', pieces: writer.finish(), notes };
}

/** The articles of a request one by one, with a word on each; `notes` counts those that have come. */
async function articlesOf<Kept>({ source, onProgress }: ExportRequest<Kept>) {
  const { noted, ids } = await idsInOrder(source);
  const seen = { notes: 0 };
  async function* each(): AsyncGenerator<NotedArticle> {
    for await (const article of articlesInOrder({ source, ids, onArticle: onProgress }, noted)) {
      seen.notes += article.notes.length;
      yield article;
    }
  }
  return { count: ids.length, seen, articles: each() };
}

async function markdownOptions<Kept>({ translator, source, namesOf }: ExportRequest<Kept>) {
  return { translator, names: await namesOf(await source.mentioned()) };
}

async function markdownFile<Kept>(request: ExportRequest<Kept>): Promise<ExportFile<Kept>> {
  const options = await markdownOptions(request);
  const { articles, seen } = await articlesOf(request);
  const text = keptText(request.keep);
  text.add(libraryHead(options));
  for await (const noted of articles) text.add(libraryArticle(noted, options));
  const name = exportName(request.exportedAt, 'md');
  return { name, type: 'text/markdown', pieces: text.end(), notes: seen.notes };
}

async function csvFile<Kept>(request: ExportRequest<Kept>): Promise<ExportFile<Kept>> {
  const { translator, exportedAt, keep } = request;
  const { names } = await markdownOptions(request);
  const { articles, seen } = await articlesOf(request);
  const text = keptText(keep);
  text.add(notesCsvHead((column) => translator.t(`column.${column}`)));
  for await (const noted of articles) text.add(notesCsvLines(noted, (id) => names[id] ?? id));
  return { name: exportName(exportedAt, 'csv'), type: 'text/csv', pieces: text.end(), notes: seen.notes };
}

async function htmlFile<Kept>(request: ExportRequest<Kept>): Promise<ExportFile<Kept>> {
  const { exportedAt, keep } = request;
  const htmlOf = async ({ article, notes }: NotedArticle): Promise<string> =>
    articleHtml({ article, notes }, { ...request, recognition: await request.recognize?.(article) });
  const found = await articlesOf(request);
  if (found.count === 1) {
    for await (const noted of found.articles) {
      const name = `${fileName(noted.article.title, 'meipi')}.html`;
      const pieces = [keep(await htmlOf(noted))];
      request.onProgress?.(1, 1);
      return { name, type: 'text/html', pieces, notes: noted.notes.length };
    }
  }
  const files = named(found, async (noted, name) => [{ path: `${name}.html`, content: await htmlOf(noted) }]);
  return zipFile(request, exportName(exportedAt, 'zip', 'html'), files);
}

interface NamedFiles {
  readonly files: AsyncIterable<ZipFile>;
  readonly seen: { readonly notes: number };
}

async function markdownFiles<Kept>(request: ExportRequest<Kept>): Promise<NamedFiles> {
  const options = await markdownOptions(request);
  return named(await articlesOf(request), async (noted, name) => [
    { path: `${name}.md`, content: articleFile(noted, options) },
  ]);
}

async function evidence<Kept>(request: ExportRequest<Kept>): Promise<NamedFiles> {
  const small = await request.source.small();
  return named(await articlesOf(request), async (noted, folder) => {
    const recognition = await request.recognize?.(noted.article);
    const sightings = await request.source.sightings(noted.article.id);
    const json = jsonOf(noted, { ...request, ...small, sightings, recognition });
    const files = await evidenceFiles(noted, { ...request, recognition, json });
    return files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }));
  });
}

/** The complete export of one article; of the other rows, those that belong to it. */
function jsonOf(
  { article, notes }: NotedArticle,
  made: Pick<ExportRequest<never>, 'exportedAt' | 'generator'> &
    SmallTables &
    Pick<ReaderData, 'sightings'> & { readonly recognition: Recognition | undefined },
): string {
  const { exportedAt, generator, recognition, entries, verdicts, drafts, tags, sightings } = made;
  const rows = { articles: [article], annotations: notes, entries, verdicts, drafts, tags, sightings };
  const data = inScope(rows, { type: 'articles', ids: [article.id] });
  return collectionText({ ...data, exportedAt, generator }, recognition && { [article.id]: recognition });
}

/** The files of each article, under a name of its own made of its day and title. */
function named(
  { articles, seen }: { readonly articles: AsyncIterable<NotedArticle>; readonly seen: { readonly notes: number } },
  filesOf: (article: NotedArticle, name: string) => Promise<readonly ZipFile[]>,
): NamedFiles {
  const distinct = distinctNames();
  async function* files(): AsyncGenerator<ZipFile> {
    for await (const article of articles) yield* await filesOf(article, distinct(dayAndTitle(article)));
  }
  return { files: files(), seen };
}

function dayAndTitle({ article }: NotedArticle): string {
  const day = article.publishedAt?.slice(0, 10) ?? '';
  return fileName(`${day} ${article.title}`, fileName(article.docId, 'article'));
}

/** Bytes of a zip put together before they are kept. */
const ZIP_PIECE = 1_000_000;

async function zipFile<Kept>(
  { keep }: ExportRequest<Kept>,
  name: string,
  { files, seen }: NamedFiles,
): Promise<ExportFile<Kept>> {
  const pieces: Kept[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = (): void => {
    if (size > 0) pieces.push(keep(joined(waiting, size)));
    waiting = [];
    size = 0;
  };
  for await (const piece of zipPieces(files)) {
    waiting.push(piece);
    size += piece.length;
    if (size >= ZIP_PIECE) flush();
  }
  flush();
  return { name, type: 'application/zip', pieces, notes: seen.notes };
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
