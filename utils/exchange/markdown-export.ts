import type { Translator } from '@/utils/locale/translator';
import { noteText, quoteOf, type AnnotationRecord } from '@/utils/model/annotation';
import { citeChicagoNote, citeGbt, localDay } from './citation';
import { frontMatter, obsidianTag } from './front-matter';
import { type NotedArticle, webAddressOf } from './noted-article';
import { calmMarkdown, plainLine, plainMarkdown, quoted } from './plain-markdown';

interface MarkdownOptions {
  readonly translator: Translator;
  /** Names of entities by id, for the list of what an article names. */
  readonly names?: Readonly<Record<string, string>>;
}

/** One note as Markdown: the words it stands on as a quotation, then its text, tags and where the words are from. */
export function noteMarkdown(note: AnnotationRecord, { article }: Pick<NotedArticle, 'article'>): string {
  return `${noteBlocks(note).join('\n\n')}\n\n${sourceLine(article)}\n`;
}

/** One article as Markdown: title, facts, its notes in text order, and how it is cited. */
export function articleMarkdown(noted: NotedArticle, { translator, names = {} }: MarkdownOptions, level = 1): string {
  const { article, notes } = noted;
  const { t, formatDate } = translator;
  const url = webAddressOf(article);
  const entities = (article.entities ?? []).flatMap((id) => names[id] ?? []);
  const facts = [
    [article.byline, article.source]
      .filter(Boolean)
      .map((text) => plainLine(text ?? ''))
      .join(' · '),
    article.publishedAt ? plainLine(formatDate(article.publishedAt)) : '',
    url === undefined ? plainLine(article.urls[0] ?? '') : `[${t('out.original')}](${linkTarget(url)})`,
  ].filter(Boolean);
  return [
    `${'#'.repeat(level)} ${plainLine(article.title) || t('popup.untitled')}`,
    facts.join(' · '),
    entities.length > 0 ? `${t('out.entities')}: ${entities.map(plainLine).join('、')}` : '',
    ...notes.flatMap(noteBlocks),
    `${'#'.repeat(level + 1)} ${t('out.cite')}`,
    `- ${plainLine(citeGbt(article))}\n- ${plainLine(citeChicagoNote(article))}`,
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

/** What a Markdown file with every article begins with. */
export function libraryHead({ translator }: Pick<MarkdownOptions, 'translator'>): string {
  return `# ${translator.t('out.title')}\n`;
}

/** An article as it stands in such a file. */
export function libraryArticle(noted: NotedArticle, options: MarkdownOptions): string {
  return `\n${articleMarkdown(noted, options, 2)}`;
}

/** An article as a Markdown file of its own, with a head of fields that Obsidian shows and searches. */
export function articleFile(noted: NotedArticle, options: MarkdownOptions): string {
  const { article, notes } = noted;
  const { names = {} } = options;
  const head = frontMatter({
    title: article.title,
    url: webAddressOf(article),
    author: article.byline,
    publisher: article.source,
    published: article.publishedAt?.slice(0, 10),
    read: localDay(article.readAt),
    tags: [...new Set(notes.flatMap(({ tags }) => tags.map(obsidianTag)))].filter(Boolean),
    entities: (article.entities ?? []).flatMap((id) => names[id] ?? []),
    notes: notes.length,
    meipi: article.id,
  });
  return `${head}\n${articleMarkdown(noted, options)}`;
}

/** The quotation, the note and the tags, each a block of its own. */
function noteBlocks({ annotation, tags }: AnnotationRecord): string[] {
  const quote = quoteOf(annotation)?.exact ?? '';
  const text = noteText(annotation);
  return [
    quote ? quoted(plainMarkdown(quote)) : '',
    text ? calmMarkdown(text) : '',
    tags
      .map(obsidianTag)
      .filter(Boolean)
      .map((tag) => `#${tag.replaceAll('_', String.raw`\_`)}`)
      .join(' '),
  ].filter(Boolean);
}

function sourceLine(article: NotedArticle['article']): string {
  const url = webAddressOf(article);
  const title = plainLine(article.title || (url ?? ''));
  const facts = [article.source, article.publishedAt?.slice(0, 10)]
    .filter(Boolean)
    .map((text) => plainLine(text ?? ''));
  return [
    '—',
    url === undefined ? title : `[${title}](${linkTarget(url)})`,
    ...facts.flatMap((fact) => ['·', fact]),
  ].join(' ');
}

/** An address inside `[…](…)`: what would end it is written by its code. */
function linkTarget(url: string): string {
  return url.replaceAll(
    /[()<>[\]\\`*_"'|~$]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
