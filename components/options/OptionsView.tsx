import type { ComponentChildren } from 'preact';
import { Notice } from '@/components/margin/Notice';
import { ToastList } from '@/components/margin/Toast';
import { useText } from '@/components/text-context';
import type { Failure } from '@/utils/model/outcome';
import type { ToastRecord } from '@/utils/reading/reading-state';
import { DictionarySection, type DictionarySectionProps } from './DictionarySection';
import { PreferenceSections, type PreferenceSectionsProps } from './PreferenceSections';

export interface OptionsViewProps {
  readonly dictionary: DictionarySectionProps;
  readonly preferences: PreferenceSectionsProps;
  /** Further sections, after the preferences. */
  readonly children?: ComponentChildren;
  /** What keeps the reader from the notes, if anything does. */
  readonly trouble?: ComponentChildren;
  readonly toasts: readonly ToastRecord[];
  /** A setting that could not be saved. */
  readonly failure: Failure | undefined;
  readonly onUndo: (key: string) => void;
  readonly onCloseToast: (key: string) => void;
  readonly onCloseFailure: () => void;
}

/** The page of settings, the reader's own dictionary first. */
export function OptionsView({
  dictionary,
  preferences,
  trouble,
  children,
  toasts,
  failure,
  onUndo,
  onCloseToast,
  onCloseFailure,
}: OptionsViewProps) {
  const { t } = useText();
  return (
    <main class="options">
      <h1 class="options-title">
        {t('name')} <span class="quiet">{t('options.title')}</span>
      </h1>
      {trouble}
      {failure && (
        <>
          <p>{t('popup.save-failed')}</p>
          <Notice failure={failure} onClose={onCloseFailure} />
        </>
      )}
      <DictionarySection {...dictionary} />
      <PreferenceSections {...preferences} />
      {children}
      <ToastList toasts={toasts} onUndo={onUndo} onClose={onCloseToast} />
    </main>
  );
}
