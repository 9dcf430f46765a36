import { SlidersHorizontal, X } from 'lucide';
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { FilterSelect } from '@/components/forms/FilterSelect';
import { NameSelect } from '@/components/forms/NameSelect';
import { Icon } from '@/components/icons/Icon';
import { useColorName } from '@/components/color-names';
import { useText } from '@/components/text-context';
import { ANNOTATION_STATES, type Color, COLORS } from '@/utils/model/annotation';
import type { Facet, Facets, NotesQuery } from '@/utils/model/notebook';
import { siteName } from '@/components/site-name';

export interface NoteFiltersProps {
  readonly query: NotesQuery;
  readonly onQuery: (query: NotesQuery) => void;
  /** Undefined until the notes have been read. */
  readonly facets: Facets | undefined;
  /** How an entity or a pledge is called. */
  readonly nameOf: (id: string) => string;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

type Answers = { readonly [Key in keyof NotesQuery]: NotesQuery[Key] | string | undefined };

const ORDERS = ['article', 'time'] as const;

/** The query with some answers changed; an empty answer asks for nothing. */
function asking(query: NotesQuery, answers: Answers): NotesQuery {
  const asked = Object.entries({ ...query, ...answers }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(asked);
}

/** How many questions are asked besides the words and the order. */
function askedCount(query: NotesQuery): number {
  return Object.keys(query).filter((key) => key !== 'words' && key !== 'order').length;
}

/** Which notes are shown: words, and all that can be asked of a note. What is asked combines. */
export function NoteFilters(props: NoteFiltersProps) {
  const { query, onQuery, searchRef } = props;
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const ask = (answers: Answers): void => onQuery(asking(query, answers));
  const count = askedCount(query);
  return (
    <search class="note-filters" aria-label={t('notes.filters')}>
      <div class="search-line">
        <input
          ref={searchRef}
          type="search"
          class="field-input note-search"
          aria-label={t('notes.search')}
          aria-keyshortcuts="/"
          placeholder={t('notes.search.hint')}
          value={query.words ?? ''}
          onInput={({ currentTarget }) => ask({ words: currentTarget.value })}
        />
        <select
          class="filter-select"
          aria-label={t('notes.order')}
          value={query.order ?? 'article'}
          onChange={({ currentTarget }) => ask({ order: currentTarget.value === 'time' ? 'time' : undefined })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`notes.order.${order}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button filter-toggle"
          aria-expanded={open}
          aria-controls="note-questions"
          onClick={() => setOpen(!open)}
        >
          <Icon icon={SlidersHorizontal} />
          {count === 0 ? t('notes.filter') : t('notes.filter.on', { count })}
        </button>
      </div>
      <div id="note-questions" class={open ? 'note-questions is-open' : 'note-questions'}>
        <Questions {...props} ask={ask} />
        {(count > 0 || query.words !== undefined) && (
          <button type="button" class="text-button" onClick={() => onQuery(query.order ? { order: query.order } : {})}>
            <Icon icon={X} size={14} />
            {t('filter.reset')}
          </button>
        )}
      </div>
    </search>
  );
}

function valuesOf(facets: readonly Facet[] | undefined): readonly string[] {
  return facets?.map(({ value }) => value) ?? [];
}

function Questions({ query, facets, nameOf, ask }: NoteFiltersProps & { readonly ask: (answers: Answers) => void }) {
  const { t } = useText();
  const colorName = useColorName();
  const pledges = valuesOf(facets?.pledges);
  return (
    <>
      <FilterSelect
        label={t('notes.tag')}
        value={query.tag}
        options={valuesOf(facets?.tags)}
        onChoose={(tag) => ask({ tag })}
      />
      <FilterSelect
        label={t('color.choose')}
        value={query.color}
        options={COLORS}
        textOf={(color) => colorName(color as Color)}
        onChoose={(color) => ask({ color })}
      />
      <FilterSelect
        label={t('notes.site')}
        value={query.site}
        options={valuesOf(facets?.sites)}
        textOf={(site) => siteName(t, site)}
        onChoose={(site) => ask({ site })}
      />
      <NameSelect
        label={t('notes.entity')}
        value={query.entity}
        options={valuesOf(facets?.entities)}
        nameOf={nameOf}
        onChoose={(entity) => ask({ entity })}
      />
      {(pledges.length > 0 || query.pledge !== undefined) && (
        <NameSelect
          label={t('kind.pledge')}
          value={query.pledge}
          options={pledges}
          nameOf={nameOf}
          onChoose={(pledge) => ask({ pledge })}
        />
      )}
      <OfNoteItself query={query} ask={ask} />
      <span class="filter-days">
        <Day label={t('notes.from')} value={query.from} onDay={(from) => ask({ from })} />
        <Day label={t('notes.to')} value={query.to} onDay={(to) => ask({ to })} />
      </span>
      {query.article !== undefined && (
        <button type="button" class="filter-chip" onClick={() => ask({ article: undefined })}>
          {t('notes.one-article')}
          <Icon icon={X} size={14} />
        </button>
      )}
    </>
  );
}

/** How a note stands to its article, and whether the reader wrote a text. */
function OfNoteItself({ query, ask }: Pick<NoteFiltersProps, 'query'> & { readonly ask: (answers: Answers) => void }) {
  const { t } = useText();
  return (
    <>
      <FilterSelect
        label={t('notes.state')}
        value={query.state}
        options={ANNOTATION_STATES}
        textOf={(state) => t(`notes.state.${state as (typeof ANNOTATION_STATES)[number]}`)}
        onChoose={(state) => ask({ state })}
      />
      <FilterSelect
        label={t('notes.text')}
        value={query.text}
        options={['with', 'without']}
        textOf={(text) => t(`notes.text.${text as 'with' | 'without'}`)}
        onChoose={(text) => ask({ text })}
      />
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onDay: (day: string) => void;
}

function Day({ label, value, onDay }: DayProps) {
  return (
    <label class={value === undefined ? 'filter-day' : 'filter-day filter-on'}>
      <span>{label}</span>
      <input type="date" value={value ?? ''} onInput={({ currentTarget }) => onDay(currentTarget.value)} />
    </label>
  );
}
