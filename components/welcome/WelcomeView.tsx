import { Notice } from '@/components/margin/Notice';
import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';
import { PermissionSection, type PermissionSectionProps } from './PermissionSection';
import { SampleSentence } from './SampleSentence';
import { StepList } from './StepList';
import { StoredSection, type StoredSectionProps } from './StoredSection';

export interface WelcomeViewProps extends StoredSectionProps, PermissionSectionProps {
  /** The address of the page of settings. */
  readonly optionsUrl: string;
  /** A setting that could not be saved. */
  readonly failure: Failure | undefined;
  readonly onCloseFailure: () => void;
}

/** The page that opens once, after install: what Meipi does, what it keeps, and what it is allowed to do. */
export function WelcomeView(props: WelcomeViewProps) {
  const { t } = useText();
  const { optionsUrl, failure, onCloseFailure } = props;
  return (
    <main class="welcome">
      <header class="welcome-head">
        <h1>{t('welcome.title')}</h1>
        <p class="welcome-lead">{t('welcome.lead')}</p>
      </header>
      <SampleSentence />
      <StepList />
      <section class="welcome-section" aria-labelledby="local">
        <h2 id="local">{t('welcome.local')}</h2>
        <p>{t('welcome.local.text')}</p>
      </section>
      {failure && (
        <div>
          <p>{t('popup.save-failed')}</p>
          <Notice failure={failure} onClose={onCloseFailure} />
        </div>
      )}
      <StoredSection {...props} />
      <PermissionSection {...props} />
      <section class="welcome-section" aria-labelledby="settings">
        <h2 id="settings">{t('options.title')}</h2>
        <p>{t('welcome.options.text')}</p>
        <p>
          <a href={optionsUrl}>{t('welcome.options')}</a>
        </p>
      </section>
    </main>
  );
}
