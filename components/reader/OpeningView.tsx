import { useText } from '@/components/text-context';

export interface OpeningViewProps {
  /** The name of what is being opened. */
  readonly file: string;
  /** Pages read so far, where there are pages. */
  readonly progress?: { readonly page: number; readonly pages: number } | undefined;
  readonly onCancel: () => void;
}

/** What is being opened, how far it is, and the way to stop it. */
export function OpeningView({ file, progress, onCancel }: OpeningViewProps) {
  const { t } = useText();
  return (
    <main class="opening" aria-busy="true">
      <h1>{t('reader.opening', { file })}</h1>
      <progress
        aria-label={t('reader.opening', { file })}
        {...(progress ? { value: progress.page, max: progress.pages } : {})}
      />
      <p class="card-hint figures" aria-live="polite">
        {progress ? t('reader.page', { page: progress.page, pages: progress.pages }) : '\u00a0'}
      </p>
      <button type="button" class="button" onClick={onCancel}>
        {t('reader.cancel')}
      </button>
    </main>
  );
}
