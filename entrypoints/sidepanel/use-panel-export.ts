import { useState } from 'preact/hooks';
import type { PanelExportProps } from '@/components/panel/PanelExport';
import { useExport } from '@/entrypoints/page/use-export';
import { copyText } from '@/utils/dom/copy-text';
import { citeChicagoNote, citeGbt } from '@/utils/exchange/citation';
import { articleMarkdown, noteMarkdown } from '@/utils/exchange/markdown-export';
import { notedArticles } from '@/utils/exchange/noted-article';
import type { Translator } from '@/utils/locale/translator';
import type { PageArticle } from '@/utils/messaging/protocol';
import type { AnnotationRecord } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import { done, type Failure, failed, type Outcome } from '@/utils/model/outcome';
import type { Language } from '@/utils/model/settings';
import type { ToastRecord } from '@/utils/reading/reading-state';
import { articleOf } from '@/utils/store/articles';
import { withStoreOnce } from '@/utils/store/with-store';

interface Wiring {
  readonly shown: PageArticle | undefined;
  readonly language: Language;
  readonly translator: Translator;
  readonly tell: (toast: Omit<ToastRecord, 'undo'>) => void;
  readonly complain: (failure: Failure) => void;
}

interface PanelExport {
  readonly onCopy: (id: string) => void;
  readonly onCopyAll: () => void;
  /** What the section of exports needs. */
  readonly section: PanelExportProps;
}

/** The shown article and its notes on the clipboard or in a file. */
export function usePanelExport({ shown, language, translator, tell, complain }: Wiring): PanelExport {
  const { status, exportNotes, cancel } = useExport(language);
  const [open, setOpen] = useState(false);
  const notes = shown?.notes.map(({ record }) => record) ?? [];

  async function copy(text: Outcome<string>, toast: Omit<ToastRecord, 'key' | 'undo'>): Promise<void> {
    if (!text.ok) complain(text);
    else if (await copyText(text.value)) tell({ key: 'copied', ...toast });
    else complain(failed('clipboard-refused'));
  }
  async function copyNote(id: string): Promise<void> {
    const record = notes.find((note) => note.id === id);
    if (!record) return;
    const article = await storedArticle(record.articleId);
    await copy(article.ok ? done(noteMarkdown(record, { article: article.value })) : article, {
      subject: 'note-copied',
    });
  }
  async function copyAll(): Promise<void> {
    await copy(await allMarkdown(notes, translator), { subject: 'notes-copied', count: notes.length });
  }
  async function cite(style: 'gbt' | 'chicago'): Promise<void> {
    if (!shown) return;
    const article = await storedArticle(shown.article.id);
    const citation = style === 'gbt' ? citeGbt : citeChicagoNote;
    const name = translator.t(`panel.cite.${style}`);
    await copy(article.ok ? done(citation(article.value)) : article, { subject: 'citation-copied', name });
  }
  async function exportArticle(format: Parameters<PanelExportProps['onExport']>[0]): Promise<void> {
    if (!shown) return;
    const scope = { type: 'articles', ids: [shown.article.id] } as const;
    const saved = await exportNotes({ format, scope, recognized: false });
    if (!saved) return;
    if (!saved.ok) complain(saved);
    else tell({ key: 'exported', subject: 'exported', name: saved.value.file, count: saved.value.count });
  }
  return {
    onCopy: (id) => void copyNote(id),
    onCopyAll: () => void copyAll(),
    section: {
      open,
      onOpen: setOpen,
      working: status.type === 'working' ? status : undefined,
      onExport: (format) => void exportArticle(format),
      onCancel: cancel,
      onCite: (style) => void cite(style),
    },
  };
}

async function storedArticle(id: string): Promise<Outcome<Article>> {
  const article = await withStoreOnce((db) => articleOf(db, id));
  if (!article.ok) return article;
  return article.value ? done(article.value) : failed('not-found', id);
}

/** The notes as Markdown, those written on a mirror under that one's own title and citation. */
async function allMarkdown(notes: readonly AnnotationRecord[], translator: Translator): Promise<Outcome<string>> {
  const articles: Article[] = [];
  for (const id of new Set(notes.map(({ articleId }) => articleId))) {
    // One article, but for notes that came along from mirrors of it.
    const article = await storedArticle(id);
    if (!article.ok) return article;
    articles.push(article.value);
  }
  const noted = notedArticles({ articles, annotations: notes });
  return done(noted.map((each) => articleMarkdown(each, { translator })).join('\n'));
}
