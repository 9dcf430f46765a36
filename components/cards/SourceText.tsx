import { useText } from '@/components/text-context';

export interface SourceTextProps {
  /** An address, the title of a text, or `reference`. */
  readonly source: string;
  readonly user?: boolean;
}

/** Where a fact comes from; an address is a link that shows its host. */
export function SourceText({ source, user = false }: SourceTextProps) {
  const { t } = useText();
  if (user) return <>{t('card.source.user')}</>;
  if (source === 'reference') return <>{t('card.source.reference')}</>;
  const host = /^https?:\/\/([^/?#]+)/.exec(source)?.[1];
  if (!host) return <>{source}</>;
  return (
    <a href={source} title={source} target="_blank" rel="noreferrer">
      {host}
    </a>
  );
}
