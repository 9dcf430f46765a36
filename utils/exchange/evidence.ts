/**
 * An article as evidence: a folder with all that shows what it said, where and when it was
 * read. Every file is listed with its SHA-256 in `SHA256SUMS`, which `sha256sum -c` and the
 * like check; the list itself stands outside of it.
 */
import type { Translator } from '@/utils/locale/translator';
import { noteText, quoteOf, type AnnotationRecord } from '@/utils/model/annotation';
import type { Recognition } from '@/utils/model/recognition';
import { citeChicagoEntry, citeChicagoNote, citeGbt } from './citation';
import { toCsv } from './csv';
import { articleHtml } from './html-export';
import { type NotedArticle, webAddressOf } from './noted-article';
import { placeOf } from './place-notes';
import { calmMarkdown, plainLine, plainMarkdown, quoted } from './plain-markdown';
import { bytesOf, type ZipFile } from './zip';

export interface EvidenceOptions {
  readonly translator: Translator;
  readonly generator: string;
  readonly exportedAt: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  readonly recognition?: Recognition | undefined;
  /** The complete export of this article as JSON. */
  readonly json: string;
}

/** Code units of the text shown before and after a quotation. */
const CONTEXT = 120;

/** The files of an article's evidence, with the list of their hashes at the end. Paths are names without a folder. */
export async function evidenceFiles(noted: NotedArticle, options: EvidenceOptions): Promise<ZipFile[]> {
  const { article } = noted;
  const { t } = options.translator;
  const text = article.text;
  const files: ZipFile[] = [
    { path: 'article.html', content: articleHtml(noted, options) },
    ...(text === undefined ? [] : [{ path: 'article.txt', content: text }]),
    { path: 'article.json', content: options.json },
    { path: 'quotations.md', content: quotationsMarkdown(noted, options) },
    { path: 'quotations.csv', content: quotationsCsv(noted, options) },
    {
      path: 'citation.txt',
      content: `GB/T 7714—2015\n${citeGbt(article)}\n\nChicago (17), ${t('evidence.note')}\n${citeChicagoNote(article)}\n\nChicago (17), ${t('evidence.entry')}\n${citeChicagoEntry(article)}\n`,
    },
  ];
  const textHash = text === undefined ? undefined : await options.sha256(bytesOf(text));
  const all = [{ path: 'README.txt', content: readme(noted, options, textHash) }, ...files];
  const sums = await Promise.all(
    all.map(async ({ path, content }) => {
      const bytes = typeof content === 'string' ? bytesOf(content) : content;
      return `${await options.sha256(bytes)}  ${path}\n`;
    }),
  );
  return [...all, { path: 'SHA256SUMS', content: sums.join('') }];
}

function readme({ article, notes }: NotedArticle, options: EvidenceOptions, textHash: string | undefined): string {
  const { translator, generator, exportedAt } = options;
  const { t } = translator;
  const sameText = textHash !== undefined && textHash === article.digest;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('out.heading'), article.title],
    [t('out.byline'), article.byline],
    [t('out.source'), article.source],
    [t('out.published'), article.publishedAt],
    [t('out.address'), article.urls.join('\n  ')],
    [t('evidence.read'), article.readAt],
    [t('evidence.made'), `${exportedAt} (${generator})`],
    [t('evidence.text-hash'), textHash],
    [t('evidence.last-hash'), article.digest],
    [t('out.notes'), String(notes.length)],
  ];
  const lines = facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const said = textHash === undefined ? t('out.no-text') : t(sameText ? 'evidence.same-text' : 'evidence.other-text');
  const files = ['article.html', 'article.txt', 'article.json', 'quotations.md', 'quotations.csv', 'citation.txt'];
  const listed = files.map((path) => `${path}: ${t(`evidence.file.${path.replace('.', '-') as FileKey}`)}`);
  return [t('evidence.title'), lines.join('\n'), said, listed.join('\n'), t('evidence.check')]
    .join('\n\n')
    .concat('\n');
}

type FileKey = 'article-html' | 'article-txt' | 'article-json' | 'quotations-md' | 'quotations-csv' | 'citation-txt';

/** A quotation with what stands around it: in the kept text, else in the note's own selector. */
function inContext(note: AnnotationRecord, text = ''): readonly [before: string, exact: string, after: string] {
  const span = placeOf(note, text);
  const quote = quoteOf(note.annotation);
  if (!span) return [quote?.prefix ?? '', quote?.exact ?? '', quote?.suffix ?? ''];
  return [
    text.slice(Math.max(0, span.start - CONTEXT), span.start),
    text.slice(span.start, span.end),
    text.slice(span.end, span.end + CONTEXT),
  ];
}

function quotationsMarkdown({ article, notes }: NotedArticle, { translator }: EvidenceOptions): string {
  const { t } = translator;
  const blocks = notes.flatMap((note, index) => {
    const [before, exact, after] = inContext(note, article.text).map((part) => plainLine(part));
    const text = noteText(note.annotation);
    return [
      `## ${index + 1}`,
      quoted(plainMarkdown(quoteOf(note.annotation)?.exact ?? '')),
      `${t('evidence.context')}: …${before ?? ''}**${exact ?? ''}**${after ?? ''}…`,
      ...(text ? [`${t('out.note')}: `, calmMarkdown(text)] : []),
      `${t('evidence.written')}: ${note.annotation.created}`,
    ];
  });
  const head = [`# ${plainLine(article.title)}`, plainLine(webAddressOf(article) ?? ''), plainLine(citeGbt(article))];
  return [...head, ...blocks].filter(Boolean).join('\n\n').concat('\n');
}

function quotationsCsv({ article, notes }: NotedArticle, { translator }: EvidenceOptions): string {
  const { t } = translator;
  const heads = [
    '#',
    t('evidence.before'),
    t('column.quote'),
    t('evidence.after'),
    t('column.note'),
    t('column.created'),
    t('column.modified'),
    t('column.url'),
  ];
  const rows = notes.map((note, index) => [
    index + 1,
    ...inContext(note, article.text),
    noteText(note.annotation),
    note.annotation.created,
    note.annotation.modified,
    webAddressOf(article) ?? '',
  ]);
  return toCsv([heads, ...rows]);
}
