import { BookOpenText } from 'lucide';
import { Icon } from '@/components/icons/Icon';
import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { MessageKey } from '@/utils/locale/messages';
import { FILE_SITE } from '@/utils/model/article';
import type { Failure } from '@/utils/model/outcome';
import type { Density } from '@/utils/model/settings';
import { DensityChoice } from './DensityChoice';
import { Switch } from '@/components/forms/Switch';
import { type PageReach, PopupReach, type ReachActions } from './PopupReach';

/** How many of each are in the article, counted once per entity, pledge and note. */
export interface PageCounts {
  readonly entities: number;
  readonly pledges: number;
  readonly notes: number;
  /** Notes that have no place in the article any more. */
  readonly orphans: number;
  /** Notes whose words have changed under them. */
  readonly changed: number;
}

/** A site Meipi knows: its id in the settings and its name as it is shown. */
export interface SiteName {
  readonly id: string;
  readonly name: string;
}

/** What is known of the page in the active tab. */
export type PageState =
  | { readonly type: 'loading' }
  | {
      readonly type: 'article';
      readonly site: SiteName;
      readonly title: string;
      readonly counts: PageCounts;
      readonly hidden: boolean;
    }
  /** A page of a known site that is no article, or one on which none was found at the reader's wish. */
  | { readonly type: 'no-article'; readonly site?: SiteName; readonly failure?: Failure }
  /** A page that Meipi does not look at by itself. */
  | { readonly type: 'elsewhere'; readonly failure?: Failure }
  /** A page that cannot be read as one: the browser's own, a PDF, a file. */
  | { readonly type: 'unreadable'; readonly why: 'closed' | 'pdf' | 'file' }
  | { readonly type: 'off'; readonly site: SiteName }
  /** An article that could not be read. */
  | { readonly type: 'failed'; readonly site: SiteName; readonly failure: Failure };

export interface PageActions extends ReachActions {
  readonly onSite: (site: string, on: boolean) => void;
  readonly onHidden: (hidden: boolean) => void;
  readonly onDensity: (density: Density) => void;
}

export interface PopupPageProps extends PageActions {
  readonly page: PageState;
  readonly reach: PageReach;
  readonly density: Density;
}

/** This page: what was found, or why there is nothing, and the switches that concern it. */
export function PopupPage(props: PopupPageProps) {
  const { page, density, onSite, onHidden, onDensity, onOpenPdf } = props;
  const { t } = useText();
  // Of a page read once, at a wish, there is nothing to switch off.
  const readOnce = page.type !== 'off' && props.reach.host !== undefined && !props.reach.always;
  const site = 'site' in page && !readOnce ? page.site : undefined;
  const canRead = page.type === 'no-article' || page.type === 'elsewhere';
  return (
    <section class="popup-section" aria-label={t('popup.page')}>
      <PageSummary page={page} />
      {page.type === 'unreadable' && page.why === 'pdf' && onOpenPdf && (
        <button type="button" class="button" onClick={onOpenPdf}>
          <Icon icon={BookOpenText} />
          {t('popup.pdf.open')}
        </button>
      )}
      {page.type === 'article' && (
        <>
          <Switch label={t('popup.shown')} on={!page.hidden} onSwitch={(on) => onHidden(!on)} />
          <DensityChoice density={density} onDensity={onDensity} />
        </>
      )}
      {site && site.id !== FILE_SITE && (
        <Switch
          label={t('popup.site', { site: site.name })}
          on={page.type !== 'off'}
          onSwitch={(on) => onSite(site.id, on)}
        />
      )}
      {page.type !== 'loading' && page.type !== 'unreadable' && <PopupReach {...props} canRead={canRead} />}
    </section>
  );
}

function PageSummary({ page }: { page: PageState }) {
  const { t } = useText();
  switch (page.type) {
    case 'loading':
      return <p class="card-hint">{t('popup.loading')}</p>;
    case 'article':
      return (
        <>
          <h1 class="popup-title" lang="zh">
            {page.title || t('popup.untitled')}
          </h1>
          <Counts counts={page.counts} />
        </>
      );
    case 'no-article':
    case 'elsewhere':
      return <Unread page={page} />;
    case 'unreadable':
      return <Explained title={t(`popup.${page.why}.title`)} text={t(`popup.${page.why}.text`)} />;
    case 'off':
      return <Explained title={t('popup.off.title', { site: page.site.name })} text={t('popup.off.text')} />;
    default:
      return (
        <>
          <h1 class="popup-title">{t('popup.failed.title')}</h1>
          <Notice failure={page.failure} />
        </>
      );
  }
}

function Unread({ page }: { page: Extract<PageState, { type: 'no-article' | 'elsewhere' }> }) {
  const { t } = useText();
  if (!page.failure) {
    const says = page.type === 'elsewhere' ? 'elsewhere' : 'none';
    return <Explained title={t(`popup.${says}.title`)} text={t(`popup.${says}.text`)} />;
  }
  return (
    <>
      <h1 class="popup-title">{t(page.type === 'elsewhere' ? 'popup.elsewhere.title' : 'popup.missed.title')}</h1>
      <Notice failure={page.failure} />
    </>
  );
}

function Explained({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h1 class="popup-title">{title}</h1>
      <p class="card-hint">{text}</p>
    </>
  );
}

const COUNTED: readonly { readonly what: 'entities' | 'pledges' | 'notes'; readonly says: MessageKey }[] = [
  { what: 'entities', says: 'popup.entities' },
  { what: 'pledges', says: 'popup.pledges' },
  { what: 'notes', says: 'popup.notes' },
];

function Counts({ counts }: { counts: PageCounts }) {
  const { t, formatNumber } = useText();
  const { orphans, changed } = counts;
  const wanting = [
    ...(orphans > 0 ? [t('popup.orphans', { count: orphans })] : []),
    ...(changed > 0 ? [t('popup.changed', { count: changed })] : []),
  ];
  return (
    <>
      <ul class="counts">
        {COUNTED.map(({ what, says }) => (
          <li key={what}>
            <strong class="figures">{formatNumber(counts[what])}</strong>{' '}
            <span>{t(says, { count: counts[what] })}</span>
          </li>
        ))}
      </ul>
      {wanting.length > 0 && <p class="popup-wanting">{wanting.join(t('popup.wanting.comma'))}</p>}
    </>
  );
}
