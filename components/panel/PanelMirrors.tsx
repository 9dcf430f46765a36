import { ArticleLink } from '@/components/cards/StatedSource';
import { siteName } from '@/components/site-name';
import { useText } from '@/components/text-context';
import type { Mirror } from '@/utils/model/mirror';
import { PanelSection } from './PanelSection';

export interface PanelMirrorsProps {
  /** Not empty. */
  readonly mirrors: readonly Mirror[];
}

/** The same story on other pages that were read, with the paragraphs that this page left out or put in. */
export function PanelMirrors({ mirrors }: PanelMirrorsProps) {
  const { t } = useText();
  return (
    <PanelSection title={t('panel.mirrors')} count={mirrors.length}>
      <ul class="panel-mirrors">
        {mirrors.map((mirror) => (
          <MirrorItem key={mirror.article.id} mirror={mirror} />
        ))}
      </ul>
    </PanelSection>
  );
}

function MirrorItem({ mirror }: { readonly mirror: Mirror }) {
  const { t, formatDate } = useText();
  const { article, site, paragraphs } = mirror;
  const isSame = paragraphs && paragraphs.cut.length + paragraphs.added.length === 0;
  const origin = [siteName(t, site, article.url), ...(article.publishedAt ? [formatDate(article.publishedAt)] : [])];
  return (
    <li class="panel-mirror">
      <ArticleLink article={article} />
      <span class="card-hint">{origin.join(' · ')}</span>
      {!paragraphs && <span class="card-hint">{t('panel.mirror.unkept')}</span>}
      {isSame && <span class="card-hint">{t('panel.mirror.same')}</span>}
      {paragraphs && <Paragraphs label={(count) => t('panel.mirror.cut', { count })} list={paragraphs.cut} />}
      {paragraphs && <Paragraphs label={(count) => t('panel.mirror.added', { count })} list={paragraphs.added} />}
    </li>
  );
}

function Paragraphs({ label, list }: { readonly label: (count: number) => string; readonly list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <details class="panel-paragraphs">
      <summary>{label(list.length)}</summary>
      <ol lang="zh">
        {list.map((paragraph, at) => (
          <li key={at}>{paragraph}</li>
        ))}
      </ol>
    </details>
  );
}
