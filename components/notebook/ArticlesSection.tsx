import { BookOpenText, ExternalLink, NotebookPen, Trash2, X } from 'lucide';
import { useCallback } from 'preact/hooks';
import { FilterSelect } from '@/components/forms/FilterSelect';
import { Icon } from '@/components/icons/Icon';
import { IconButton } from '@/components/icons/IconButton';
import { NameText } from '@/components/NameText';
import { useText } from '@/components/text-context';
import type { ArticleRow, ArticlesQuery } from '@/utils/model/notebook';
import type { ArticleGroup } from '@/utils/reading/article-list';
import { EmptySection } from './EmptySection';
import { siteName } from '@/components/site-name';
import { useVirtualRows } from './use-virtual-rows';

export interface ArticleActions {
  readonly onNotes: (id: string) => void;
  readonly onKept: (id: string) => void;
  readonly onRemove: (article: ArticleRow) => void;
}

export interface ArticlesSectionProps extends ArticleActions {
  /** Those that fit; undefined until they are read. */
  readonly groups: readonly ArticleGroup[] | undefined;
  readonly query: ArticlesQuery;
  readonly onQuery: (query: ArticlesQuery) => void;
  readonly sites: readonly string[];
  readonly nameOf: (id: string) => string;
}

/** What was read, with what was met in it; articles of the same text stand together. */
export function ArticlesSection(props: ArticlesSectionProps) {
  const { groups, query } = props;
  const { t } = useText();
  const asked = Object.keys(query).length > 0;
  return (
    <div class="notes">
      {!(groups?.length === 0 && !asked) && <ArticleFilters {...props} />}
      <p class="notes-status" aria-live="polite">
        {groups ? groups.length > 0 && t('articles.count', { count: groups.length }) : t('notes.loading')}
      </p>
      {groups?.length === 0 && (
        <EmptySection
          title={t(asked ? 'articles.none.title' : 'articles.empty.title')}
          text={t(asked ? 'notes.none.text' : 'articles.empty.text')}
        />
      )}
      {groups && groups.length > 0 && <Groups {...props} groups={groups} />}
    </div>
  );
}

function ArticleFilters({ query, onQuery, sites, nameOf }: ArticlesSectionProps) {
  const { t } = useText();
  const ask = (answers: { readonly [Key in keyof ArticlesQuery]: string | undefined }): void => {
    const asked = Object.entries({ ...query, ...answers }).filter(([, value]) => value !== undefined && value !== '');
    onQuery(Object.fromEntries(asked));
  };
  return (
    <search class="note-filters" aria-label={t('articles.filters')}>
      <div class="search-line">
        <input
          type="search"
          class="field-input note-search"
          aria-label={t('articles.search')}
          placeholder={t('articles.search')}
          value={query.words ?? ''}
          onInput={({ currentTarget }) => ask({ words: currentTarget.value })}
        />
        <FilterSelect
          label={t('notes.site')}
          value={query.site}
          options={sites}
          textOf={(site) => siteName(t, site)}
          onChoose={(site) => ask({ site })}
        />
        {query.entity !== undefined && (
          <button type="button" class="filter-chip" onClick={() => ask({ entity: undefined })}>
            <NameText name={nameOf(query.entity)} both />
            <Icon icon={X} size={14} />
          </button>
        )}
      </div>
    </search>
  );
}

const ROW_HEIGHT = 76;

function Groups(props: ArticlesSectionProps & { readonly groups: readonly ArticleGroup[] }) {
  const { groups } = props;
  const { t } = useText();
  const { listRef, rows, height, measure } = useVirtualRows({
    count: groups.length,
    estimate: () => ROW_HEIGHT,
    keyOf: useCallback((index) => groups[index]?.article.id ?? index, [groups]),
  });
  return (
    <ul ref={listRef as never} class="note-list" aria-label={t('section.articles')} style={{ height: `${height}px` }}>
      {rows.map(({ index, top }) => {
        const group = groups[index];
        if (!group) return null;
        return (
          <li
            key={group.article.id}
            ref={measure}
            data-index={index}
            class="note-item"
            aria-setsize={groups.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${top}px)` }}
          >
            <Group {...props} group={group} />
          </li>
        );
      })}
    </ul>
  );
}

function Group({ group, ...actions }: ArticlesSectionProps & { readonly group: ArticleGroup }) {
  const { t } = useText();
  const { article, mirrors } = group;
  return (
    <article class="read-article">
      <Article {...actions} article={article} />
      {mirrors.length > 0 && (
        <details class="unfold">
          <summary>{t('articles.mirrors', { count: mirrors.length })}</summary>
          {mirrors.map((mirror) => (
            <Article key={mirror.id} {...actions} article={mirror} />
          ))}
        </details>
      )}
    </article>
  );
}

function Article({ article, onNotes, onKept, onRemove }: ArticleActions & { readonly article: ArticleRow }) {
  const { t, formatDate } = useText();
  const { id, title, site, source, url, publishedAt, readAt, kept, notes, pledges, entities } = article;
  const name = siteName(t, site);
  const origin = [name, source === name ? undefined : source, publishedAt && formatDate(publishedAt)];
  const counts = [
    ...(notes > 0 ? [t('notes.count', { count: notes })] : []),
    ...(pledges > 0 ? [t('ledger.count', { count: pledges })] : []),
    ...(entities.length > 0 ? [t('articles.entities', { count: entities.length })] : []),
  ];
  return (
    <div class="read-line">
      <div class="note-body">
        <h2 class="read-title" lang="zh" title={title}>
          {title || t('popup.untitled')}
        </h2>
        <p class="card-hint">
          {[...origin.filter(Boolean), t('articles.read', { date: formatDate(readAt) })].join(' · ')}
        </p>
        {counts.length > 0 && <p class="read-counts figures">{counts.join(' · ')}</p>}
      </div>
      <div class="note-actions">
        {notes > 0 && <IconButton icon={NotebookPen} label={t('articles.notes')} onClick={() => onNotes(id)} />}
        {kept && <IconButton icon={BookOpenText} label={t('notes.kept')} onClick={() => onKept(id)} />}
        {url !== undefined && /^https?:/.test(url) && (
          <a
            class="icon-button"
            href={url}
            target="_blank"
            rel="noreferrer"
            title={t('articles.open')}
            aria-label={t('articles.open')}
          >
            <Icon icon={ExternalLink} />
          </a>
        )}
        <IconButton icon={Trash2} label={t('articles.remove')} onClick={() => onRemove(article)} />
      </div>
    </div>
  );
}
