/**
 * An article as one HTML file that needs nothing else: its kept text with marks, the notes
 * in the margin beside the paragraph they stand on, what is not found in the text at the
 * end. There is no script in it and the file forbids every one; each text is escaped, and
 * the Markdown of notes is written out as elements (note-html.ts).
 */
import type { Translator } from '@/utils/locale/translator';
import { noteText, quoteOf, type AnnotationRecord } from '@/utils/model/annotation';
import type { Recognition } from '@/utils/model/recognition';
import type { Span } from '@/utils/model/span';
import { citeChicagoNote, citeGbt } from './citation';
import { escapeHtml, safeHref } from './escape-html';
import { HTML_STYLE } from './html-style';
import { noteHtml } from './note-html';
import { type NotedArticle, webAddressOf } from './noted-article';
import { placeOf } from './place-notes';
import { layeredHtml, type Layer } from './text-layers';

interface HtmlOptions {
  readonly translator: Translator;
  /** What was recognized in the kept text, to be marked in it. */
  readonly recognition?: Recognition | undefined;
  /** Program and version, and when the file is made (ISO 8601). */
  readonly generator: string;
  readonly exportedAt: string;
}

/** A note with its number in the file and its place in the text. */
interface Placed {
  readonly note: AnnotationRecord;
  readonly number: number;
  readonly span: Span | undefined;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The article as a whole HTML document. */
export function articleHtml(noted: NotedArticle, options: HtmlOptions): string {
  const { article } = noted;
  const { t, language } = options.translator;
  const title = escapeHtml(article.title || t('popup.untitled'));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${escapeHtml(options.generator)}">
<title>${title}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1 lang="zh">${title}</h1>
${factsHtml(noted, options)}
</header>
${bodyHtml(noted, options)}
${citeHtml(noted, options)}
</body>
</html>
`;
}

function factsHtml({ article }: NotedArticle, { translator }: HtmlOptions): string {
  const { t, formatDate } = translator;
  const url = webAddressOf(article);
  const href = url === undefined ? undefined : safeHref(url);
  const facts = [
    article.byline && escapeHtml(article.byline),
    article.source && escapeHtml(article.source),
    article.publishedAt && escapeHtml(formatDate(article.publishedAt)),
    href && `<a href="${href}" rel="noreferrer noopener">${t('out.original')}</a>`,
  ];
  return `<p class="facts">${facts.filter(Boolean).join(' · ')}</p>`;
}

function bodyHtml(noted: NotedArticle, options: HtmlOptions): string {
  const { t } = options.translator;
  const { text = '' } = noted.article;
  const placed = noted.notes
    .map((note) => ({ note, span: placeOf(note, text) }))
    .toSorted((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity))
    .map((each, index): Placed => ({ ...each, number: index + 1 }));
  const lines = linesOf(text);
  // A quote may begin on a blank line, which is not shown: its note stands beside the next one.
  const lineOf = ({ span }: Placed): Span | undefined => span && lines.find(({ end }) => end >= span.start);
  const lost = placed.filter((each) => !lineOf(each));
  const beside = new Map<Span, Placed[]>();
  for (const each of placed) {
    const line = lineOf(each);
    if (line) beside.set(line, [...(beside.get(line) ?? []), each]);
  }
  const layers = [...recognizedLayers(options.recognition), ...placed.flatMap(noteLayer)];
  const rows = lines.map((line) => {
    const here = beside.get(line) ?? [];
    const shown = layeredHtml(text, line, { layers, escape: escapeHtml });
    const aside = here.length > 0 ? `<aside>${here.map((each) => noteArticle(each, options)).join('')}</aside>` : '';
    return `<div class="row"><p class="line" lang="zh">${shown}</p>${aside}</div>`;
  });
  const missing = text === '' ? `<p class="facts">${t('out.no-text')}</p>` : '';
  const rest =
    lost.length > 0
      ? `<section><h2>${t(text === '' ? 'out.notes' : 'out.lost')}</h2>${lost.map((each) => noteArticle(each, options)).join('\n')}</section>`
      : '';
  return `<main>\n${missing}${rows.join('\n')}\n${rest}</main>`;
}

/** The lines of a text that have something on them. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

function noteLayer({ note, number, span }: Placed): Layer[] {
  if (!span) return [];
  const after = `<sup><a href="#note-${number}" id="place-${number}">${number}</a></sup>`;
  return [{ ...span, open: `<mark class="${note.annotation['meipi:color']}">`, close: '</mark>', after }];
}

function recognizedLayers(recognition: Recognition | undefined): Layer[] {
  if (!recognition) return [];
  const pledges = recognition.pledges.map(({ start, end }) => ({
    ...{ start, end },
    ...{ open: '<span class="pledge">', close: '</span>' },
  }));
  const mentions = recognition.mentions.map(({ start, end, kind, entity }) => {
    const known = entity.flatMap((id) => recognition.entities[id] ?? []);
    const says = known.map(({ name, en, note }) => [name, en, note].filter(Boolean).join(' · ')).join('; ');
    return { ...{ start, end }, open: `<span class="e ${kind}" title="${escapeHtml(says)}">`, close: '</span>' };
  });
  return [...pledges, ...mentions];
}

function noteArticle({ note, number, span }: Placed, { translator }: HtmlOptions): string {
  const { annotation, tags } = note;
  const text = noteText(annotation);
  const quote = quoteOf(annotation)?.exact;
  const back = span ? `<a href="#place-${number}">${number}</a>` : String(number);
  const shownQuote = quote && (!span || text === '') ? `<p class="quote" lang="zh">${escapeHtml(quote)}</p>` : '';
  const meta = [
    ...tags.map((tag) => `#${escapeHtml(tag)}`),
    `<time datetime="${escapeHtml(annotation.modified)}">${escapeHtml(translator.formatMoment(annotation.modified))}</time>`,
  ];
  return `<article class="note ${annotation['meipi:color']}" id="note-${number}">${shownQuote}${noteHtml(text)}<p class="meta">${back} · ${meta.join(' ')}</p></article>`;
}

function citeHtml({ article }: NotedArticle, { translator, generator, exportedAt }: HtmlOptions): string {
  const { t, formatMoment } = translator;
  const cited = [citeGbt(article), citeChicagoNote(article)].map((each) => `<p class="cite">${escapeHtml(each)}</p>`);
  const made = t('out.made', { time: formatMoment(exportedAt), generator });
  return `<footer><h2>${t('out.cite')}</h2>${cited.join('\n')}<p class="foot">${escapeHtml(made)}</p></footer>`;
}
