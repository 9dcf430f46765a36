import { useText } from '@/components/text-context';

export interface FetchViewProps {
  readonly url: string;
  /** Whether access was asked for and not given. */
  readonly refused: boolean;
  readonly onAllow: () => void;
  readonly onBack: () => void;
}

/** Asks for the one permission that fetching a PDF from its address takes, and names the way without it. */
export function FetchView({ url, refused, onAllow, onBack }: FetchViewProps) {
  const { t } = useText();
  const { host } = new URL(url);
  return (
    <main class="opening">
      <h1>{t('reader.fetch')}</h1>
      <p class="fetch-address">{url}</p>
      <p>{t(refused ? 'reader.fetch.refused' : 'reader.fetch.ask', { host })}</p>
      <p class="drop-doors">
        <button type="button" class="button" onClick={onAllow}>
          {t('reader.fetch.allow', { host })}
        </button>
        <button type="button" class="text-button" onClick={onBack}>
          {t('reader.back')}
        </button>
      </p>
      {!refused && <p class="card-hint">{t('reader.fetch.else')}</p>}
    </main>
  );
}
